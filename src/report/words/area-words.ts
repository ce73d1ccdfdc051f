import { shortName, type AreaPart, type SeenOn } from '../../engine/area.ts';
import { dateWords } from './date-words.ts';

/** Whose numbers they are, on which page they were seen and how old it is: a label and what stands after it. */
export function areaWords({ area, web }: { readonly area: AreaPart; readonly web?: string }): {
  readonly label: string;
  readonly text: string;
} {
  const { name, service, seen_on: seen } = area;
  const label = name.en;
  if (seen === undefined)
    return { label, text: 'No page of a council was found that prints the number. Look on its website.' };
  const team = service === undefined ? '' : ` Team: ${service}.`;
  const page = seen.source === web ? '' : `, ${seen.source}`;
  const text = `${capital(seenOn(seen))}.${team} Page read on ${dateWords(seen.seen)}${page}.`;
  return { label, text };
}

/** What stands on the plan beside the numbers of an area: where each was seen, and the page for those that are not known. */
export function areaInPlan(
  contacts: readonly {
    readonly name: string;
    readonly phone?: string;
    readonly web?: string;
    readonly area?: AreaPart;
  }[],
): string | undefined {
  const ofArea = contacts.flatMap(({ area, ...contact }) => (area ? [{ ...contact, area }] : []));
  const [first] = ofArea;
  if (!first) return undefined;
  const seen = ofArea.flatMap(({ area: { seen_on: on } }) =>
    on ? [seenOn({ ...on, page_age: undefined })] : [],
  );
  const open = ofArea.filter(({ phone }) => phone === undefined);
  const page = open.find(({ web }) => web !== undefined)?.web;
  const missing =
    open.length < ofArea.length
      ? `no number is known for ${open[0]?.name.toLowerCase()}`
      : 'no number is known';
  const says = [
    ...new Set(seen),
    ...(open.length === 0 ? [] : [page === undefined ? missing : `${missing}, look at ${page}`]),
  ];
  return `${shortName(first.area)}: ${says.join('; ')}${says[says.length - 1]?.includes('://') ? '' : '.'}`;
}

/** `seen on the council's page of 20 October 2023; check it` */
export function seenOn({
  page_of: owner,
  page_date: date,
  page_age: age,
}: Omit<SeenOn, 'page_age'> & { readonly page_age?: string | undefined }): string {
  const page = owner === undefined ? "the council's page" : `the page of ${owner}`;
  if (date !== null) return `seen on ${page} of ${dateWords(date)}; check it`;
  return `seen on ${page}, which has no date${age === undefined ? '' : ` (${age})`}; check it`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
