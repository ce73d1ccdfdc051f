import { get, itemsOf, textOf, type Tree } from '../read/tree.ts';
import { problemAt, type Problem } from '../problem.ts';
import type { PackModel } from './pack-model.ts';
import { didYouMean } from './suggest.ts';

/** What the plan names: contacts that an action says to ring, and actions that are always on it. */
export function* checkPlanNames(model: PackModel): Iterable<Problem> {
  for (const part of model.parts) {
    if ((part.kind === 'wording' ? part.owner : part)?.kind !== 'action') continue;
    yield* strange(model, 'contact', itemsOf(get(part.tree, 'rings')));
  }
  yield* strange(model, 'action', itemsOf(get(get(model.pack, 'plan'), 'vital')));
}

function* strange(
  { known, parts }: PackModel,
  kind: 'action' | 'contact',
  named: readonly Tree[],
): Iterable<Problem> {
  if (named.length === 0 || !known.has(kind)) return;
  const ids = new Set(parts.flatMap((part) => (part.kind === kind ? [part.id ?? ''] : [])));
  for (const tree of named) {
    const name = textOf(tree);
    if (name === undefined || ids.has(name)) continue;
    yield problemAt(tree.at, 'unknown-id', `there is no ${kind} \`${name}\``, didYouMean(name, ids));
  }
}
