import type { PackModel } from './pack-model.ts';
import { nameOf, type Part, type PartKind } from './parts.ts';
import { problemAt, type Problem } from '../problem.ts';
import { didYouMean } from './suggest.ts';
import { entriesOf, get, itemsOf, textOf } from '../read/tree.ts';

const MARKED: ReadonlySet<PartKind> = new Set(['action', 'wording', 'contact', 'note']);

/** Marks that the pack does not have, and entries that do not say whether they have a mark although they must. */
export function* checkMarks(model: PackModel): Iterable<Problem> {
  const marks = model.parts.filter(({ kind }) => kind === 'mark');
  const names = marks.flatMap(({ id }) => id ?? []);
  for (const part of model.parts) {
    if (!MARKED.has(part.kind)) continue;
    const said = get(part.tree, 'marks');
    const given = entriesOf(said);
    for (const { key, at } of model.known.has('mark') ? given : []) {
      if (names.includes(key)) continue;
      yield problemAt(at, 'unknown-id', `there is no mark \`${key}\``, didYouMean(key, names));
    }
    // What cannot be read may say it.
    if (said !== undefined && said.kind !== 'map') continue;
    const missing = marks.filter(
      (mark) => isOn(mark, part.kind) && !given.some(({ key }) => key === mark.id),
    );
    const [first] = missing;
    if (first === undefined) continue;
    const which = missing.map(({ id }) => `\`${id}\``).join(', ');
    const message = `${nameOf(part)} does not say whether it has the mark ${which}`;
    const hint = `Add \`${first.id}: yes\` or \`${first.id}: no\` under its \`marks\`.`;
    yield problemAt(part.at, 'missing-mark', message, hint);
  }
}

function isOn({ tree }: Part, kind: Part['kind']): boolean {
  return itemsOf(get(tree, 'on')).some((item) => textOf(item) === kind);
}
