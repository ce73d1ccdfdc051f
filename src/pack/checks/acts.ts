import type { PackModel } from './pack-model.ts';
import { problemAt, type Problem } from '../problem.ts';
import { didYouMean } from './suggest.ts';
import { get, textOf } from '../read/tree.ts';

/** What the headlines of levels name: an action of the pack. */
export function* checkActs(model: PackModel): Iterable<Problem> {
  if (!model.known.has('action')) return;
  const actions = new Set(model.parts.flatMap(({ kind, id }) => (kind === 'action' ? [id ?? ''] : [])));
  for (const part of model.parts) {
    if ((part.kind === 'wording' ? part.owner : part)?.kind !== 'level') continue;
    const act = get(part.tree, 'act');
    const name = textOf(act);
    if (act === undefined || name === undefined || actions.has(name)) continue;
    yield problemAt(act.at, 'unknown-id', `there is no action \`${name}\``, didYouMean(name, actions));
  }
}
