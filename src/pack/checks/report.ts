import type { PackModel } from './pack-model.ts';
import { checkAnswersNamed } from './answers-named.ts';
import type { Problem } from '../problem.ts';
import { get, itemsOf } from '../read/tree.ts';

/** The questions and answers that the headings of the written report name: all of them must be in the pack. */
export function* checkReport(model: PackModel): Iterable<Problem> {
  for (const { kind, tree } of model.parts) {
    if (kind !== 'heading') continue;
    for (const answer of itemsOf(get(tree, 'answers'))) yield* checkAnswersNamed(model, answer, ['says']);
  }
}
