import type { UrgentWords } from '../../engine/index.ts';
import type { Section, UrgentBlock } from '../../document/model.ts';
import { listed, numbered, part } from '../../document/parts.ts';
import type { Words } from '../../words/index.ts';
import { oneLine } from '../../document/visible.ts';

/** What is shown at once when a level is reached, or undefined where it can wait for its place in the result. */
export function urgentBlock(
  { urgent }: { readonly urgent?: UrgentWords },
  { language, result: { urgent: words } }: Words,
): UrgentBlock | undefined {
  if (!urgent) return undefined;
  const parts = [
    { ordered: true, items: urgent.do.map(oneLine) },
    { title: words.tell, ordered: false, items: urgent.tell.map(oneLine) },
    { title: words.doNotWaitFor, ordered: false, items: urgent.do_not_wait_for.map(oneLine) },
  ];
  return { language, title: oneLine(urgent.title), parts: parts.filter(({ items }) => items.length > 0) };
}

/** What cannot wait, as a part of a sheet. */
export function urgentPart({ title, parts }: UrgentBlock): readonly Section[] {
  return part(title, {
    groups: parts.map((one) => ({
      ...(one.title === undefined ? {} : { title: one.title.replace(/:$/, '') }),
      lines: [],
      items: one.ordered ? numbered(one.items) : listed(one.items),
    })),
  });
}
