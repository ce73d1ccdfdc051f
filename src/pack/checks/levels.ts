import type { PackModel } from './pack-model.ts';
import { problemAt, type Problem } from '../problem.ts';
import { entryOf, get } from '../read/tree.ts';

/** The last level needs a reason that always holds, so that every case has a level. */
export function* checkLevels(model: PackModel): Iterable<Problem> {
  const last = model.parts.findLast((part) => part.kind === 'level');
  const list = get(last?.tree, 'brought_by');
  if (last === undefined || list?.kind !== 'list') return;
  if (list.items.some((reason) => entryOf(reason, 'when') === undefined)) return;
  const message = `the last level, \`${last.id}\`, has no reason without \`when\``;
  yield problemAt(last.at, 'no-fallback-level', message, 'Without one, some cases would have no level.');
}
