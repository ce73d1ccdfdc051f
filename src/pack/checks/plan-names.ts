import { get, itemsOf, textOf, type Tree } from '../read/tree.ts';
import { checkAnswersNamed } from './answers-named.ts';
import { problemAt, type Problem } from '../problem.ts';
import type { PackModel } from './pack-model.ts';
import { didYouMean } from './suggest.ts';

/** What the plan names: contacts that an action says to ring, actions that are always on it, and answers with words of their own. */
export function* checkPlanNames(model: PackModel): Iterable<Problem> {
  for (const part of model.parts) {
    if ((part.kind === 'wording' ? part.owner : part)?.kind !== 'action') continue;
    yield* checkNames(model, 'contact', itemsOf(get(part.tree, 'rings')));
  }
  const plan = get(model.pack, 'plan');
  yield* checkNames(model, 'action', itemsOf(get(plan, 'vital')));
  yield* checkAnswersNamed(model, get(plan, 'said_to'), ['disagree', 'differs']);
}

/** What is named as a kind of entry, and is none. */
export function* checkNames(
  { known, parts }: PackModel,
  kind: 'action' | 'contact' | 'fact',
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
