import type { PackModel } from './pack-model.ts';
import { problemAt, type Problem } from '../problem.ts';
import { didYouMean } from './suggest.ts';
import { entriesOf, get, itemsOf, textOf } from '../read/tree.ts';

/** The questions and answers that the headings of the written report name: all of them must be in the pack. */
export function* checkReport(model: PackModel): Iterable<Problem> {
  for (const { kind, tree } of model.parts) {
    if (kind !== 'heading') continue;
    for (const answer of itemsOf(get(tree, 'answers'))) {
      const named = get(answer, 'question');
      const id = textOf(named);
      if (named === undefined || id === undefined) continue;
      const question = model.questions.get(id);
      if (question === undefined) {
        if (!model.known.has('question')) continue;
        const hint = didYouMean(id, model.questions.keys());
        yield problemAt(named.at, 'unknown-id', `there is no question \`${id}\``, hint);
        continue;
      }
      const { values } = question;
      for (const { key, at } of entriesOf(get(answer, 'says'))) {
        if (values === undefined || values.includes(key)) continue;
        const message = `the question \`${id}\` has no answer \`${key}\``;
        yield problemAt(at, 'unknown-value', message, didYouMean(key, values));
      }
    }
  }
}
