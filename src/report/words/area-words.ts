import type { AreaPart, SeenOn } from '../../engine/area.ts';
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

/** `seen on the council's page of 20 October 2023; check it` */
export function seenOn({ page_of: owner, page_date: date, page_age: age }: SeenOn): string {
  const page = owner === undefined ? "the council's page" : `the page of ${owner}`;
  if (date !== null) return `seen on ${page} of ${dateWords(date)}; check it`;
  return `seen on ${page}, which has no date${age === undefined ? '' : ` (${age})`}; check it`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
