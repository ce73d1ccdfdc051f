import { shortName, type AreaPart, type SeenOn } from '../../engine/area.ts';
import { wordsOf, type Words } from '../../words/index.ts';
import { dateWords } from './date-words.ts';

/** Whose numbers they are, on which page they were seen and how old it is: a label and what stands after it. */
export function areaWords(
  { area, web }: { readonly area: AreaPart; readonly web?: string },
  words: Words = wordsOf('en'),
): { readonly label: string; readonly text: string } {
  const { name, service, seen_on: seen } = area;
  const label = name[words.language];
  if (seen === undefined) return { label, text: words.result.area.noPage };
  const page = seen.source === web ? undefined : seen.source;
  const text = words.result.area.seen(seenOn(seen, words), service, dateWords(seen.seen, words), page);
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
  words: Words = wordsOf('en'),
): string | undefined {
  const ofArea = contacts.flatMap(({ area, ...contact }) => (area ? [{ ...contact, area }] : []));
  const [first] = ofArea;
  if (!first) return undefined;
  const { area: says } = words.result;
  const seen = ofArea.flatMap(({ area: { seen_on: on } }) =>
    on ? [seenOn({ ...on, page_age: undefined }, words)] : [],
  );
  const open = ofArea.filter(({ phone }) => phone === undefined);
  const page = open.find(({ web }) => web !== undefined)?.web;
  const missing = open.length < ofArea.length ? says.noneKnownFor(open[0]?.name ?? '') : says.noneKnown;
  const said = [
    ...new Set(seen),
    ...(open.length === 0 ? [] : [page === undefined ? missing : says.lookAt(missing, page)]),
  ];
  const name = words.language === 'en' ? shortName(first.area) : first.area.name[words.language];
  return `${name}: ${said.join('; ')}${said[said.length - 1]?.includes('://') ? '' : '.'}`;
}

/** `seen on the council's page of 20 October 2023; check it` */
export function seenOn(
  {
    page_of: owner,
    page_date: date,
    page_age: age,
  }: Omit<SeenOn, 'page_age'> & { readonly page_age?: string | undefined },
  words: Words = wordsOf('en'),
): string {
  const when = date === null ? undefined : dateWords(date, words);
  return words.result.area.seenOn(owner, when, age);
}
