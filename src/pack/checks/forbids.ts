import type { PackModel } from './pack-model.ts';
import { problemAt, type Problem } from '../problem.ts';
import { didYouMean } from './suggest.ts';
import { get, itemsOf, textOf } from '../read/tree.ts';

/** What a `do_not` forbids must be an action of the pack. */
export function* checkForbids({ parts, known }: PackModel): Iterable<Problem> {
  if (!known.has('action')) return;
  const actions = new Set(
    parts.flatMap(({ kind, id }) => (kind === 'action' && id !== undefined ? [id] : [])),
  );
  for (const { kind, tree } of parts) {
    if (kind !== 'action') continue;
    for (const item of itemsOf(get(tree, 'forbids'))) {
      const name = textOf(item);
      if (name === undefined || actions.has(name)) continue;
      yield problemAt(item.at, 'unknown-id', `there is no action \`${name}\``, didYouMean(name, actions));
    }
  }
}
