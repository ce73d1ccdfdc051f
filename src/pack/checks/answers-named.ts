import type { PackModel } from './pack-model.ts';
import { problemAt, type Problem } from '../problem.ts';
import { didYouMean } from './suggest.ts';
import { entriesOf, get, textOf, type Tree } from '../read/tree.ts';

/** The question that an entry names, and its answers for which there are texts under these keys: all must be in the pack. */
export function* checkAnswersNamed(
  model: PackModel,
  entry: Tree | undefined,
  keys: readonly string[],
): Iterable<Problem> {
  const named = get(entry, 'question');
  const id = textOf(named);
  if (named === undefined || id === undefined) return;
  const question = model.questions.get(id);
  if (question === undefined) {
    if (!model.known.has('question')) return;
    const hint = didYouMean(id, model.questions.keys());
    yield problemAt(named.at, 'unknown-id', `there is no question \`${id}\``, hint);
    return;
  }
  const { values } = question;
  if (values === undefined) return;
  for (const { key, at } of keys.flatMap((one) => entriesOf(get(entry, one)))) {
    if (values.includes(key)) continue;
    const message = `the question \`${id}\` has no answer \`${key}\``;
    yield problemAt(at, 'unknown-value', message, didYouMean(key, values));
  }
}
