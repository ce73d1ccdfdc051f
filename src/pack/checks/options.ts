import type { KnownQuestion, PackModel } from './pack-model.ts';
import type { Part } from './parts.ts';
import { problemAt, type Problem } from '../problem.ts';
import { didYouMean } from './suggest.ts';
import { get, itemsOf, textOf, type Tree } from '../read/tree.ts';

/** The engine keeps the options of a question as the bits of one number. */
const MOST_OPTIONS = 30;

/** How many options a question has, and whether those that it names elsewhere exist. */
export function* checkOptions(model: PackModel): Iterable<Problem> {
  for (const part of model.parts) {
    if (part.kind !== 'question') continue;
    yield* checkNumber(part);
    const question = model.questions.get(part.id ?? '');
    if (question?.part !== part) continue;
    for (const name of namedOptions(part)) yield* checkNamed(name, question);
  }
}

function* checkNumber(question: Part): Iterable<Problem> {
  const list = get(question.tree, 'options');
  if (list?.kind !== 'list') return;
  if (list.items.length > MOST_OPTIONS) {
    const message = `this question has ${list.items.length} options, and ${MOST_OPTIONS} is the most`;
    yield problemAt(list.at, 'too-many-options', message);
  }
  if (list.items.length < 2) {
    yield problemAt(list.at, 'too-few-options', 'a question has at least two options');
  }
}

/** The options of a yes/no question count as named: they can only be yes and no. */
function namedOptions(question: Part): readonly (Tree | undefined)[] {
  const yesNo = textOf(get(question.tree, 'type')) === 'yes_no';
  return [
    ...(yesNo ? itemsOf(get(question.tree, 'options')).map((option) => get(option, 'id')) : []),
    get(question.tree, 'alone'),
    ...itemsOf(get(question.tree, 'compare')).flatMap((comparison) =>
      itemsOf(get(comparison, 'sides')).map((side) => get(side, 'option')),
    ),
  ];
}

function* checkNamed(name: Tree | undefined, { part, values }: KnownQuestion): Iterable<Problem> {
  const option = textOf(name);
  if (name === undefined || option === undefined || values === undefined || values.includes(option)) return;
  const hint = didYouMean(option, values) ?? `It has ${values.map((value) => `\`${value}\``).join(', ')}.`;
  yield problemAt(name.at, 'unknown-option', `the question \`${part.id}\` has no option \`${option}\``, hint);
}
