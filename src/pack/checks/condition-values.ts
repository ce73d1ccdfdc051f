import type { KnownQuestion } from './pack-model.ts';
import { problemAt, type Problem } from '../problem.ts';
import { didYouMean } from './suggest.ts';
import { describe, textOf, type Tree } from '../read/tree.ts';

/** The value of a question in a condition: one of its values, or a list of them. */
export function* checkValues(tree: Tree, question: KnownQuestion): Iterable<Problem> {
  const name = question.part.id ?? '';
  if (tree.kind !== 'list') {
    yield* checkValue(tree, `the question \`${name}\``, question.values);
    return;
  }
  if (tree.items.length === 0) {
    const message = `the list of values for \`${name}\` is empty, so this never holds`;
    yield problemAt(tree.at, 'empty-condition', message);
  }
  const seen = new Set<string>();
  for (const item of tree.items) {
    const value = textOf(item);
    if (value !== undefined && seen.has(value)) {
      yield problemAt(item.at, 'duplicate-entry', `\`${value}\` stands twice in this list`);
      continue;
    }
    if (value !== undefined) seen.add(value);
    yield* checkValue(item, `the question \`${name}\``, question.values);
  }
}

/** The value of a fact in a condition: yes or no. */
export function* checkFactValue(tree: Tree, name: string): Iterable<Problem> {
  yield* checkValue(tree, `the fact \`${name}\``, ['yes', 'no']);
}

function* checkValue(tree: Tree, whose: string, values: readonly string[] | undefined): Iterable<Problem> {
  switch (tree.kind) {
    case 'broken':
      return;
    case 'list':
    case 'map': {
      const hint = 'Conditions inside conditions stand under all, any or not.';
      yield problemAt(tree.at, 'wrong-type', `${whose} takes a value, and this is ${describe(tree)}`, hint);
      return;
    }
    case 'scalar':
      break;
  }
  const { value } = tree;
  if (typeof value === 'string' && values?.includes(value)) return;
  if (value === 'unknown') {
    const hint = 'Leave it out. What is not known is handled for you: it never hides an action.';
    yield problemAt(tree.at, 'unknown-value', 'a condition cannot ask for `unknown`', hint);
  } else if (typeof value === 'boolean') {
    const word = value ? 'yes' : 'no';
    const hint = values === undefined || values.includes(word) ? `Write \`${word}\`.` : listOf(values);
    yield problemAt(tree.at, 'unknown-value', `\`${value}\` is not a value of ${whose}`, hint);
  } else if (value === null) {
    yield problemAt(tree.at, 'unknown-value', `a value of ${whose} is missing here`, listOf(values));
  } else if (values !== undefined) {
    const hint = didYouMean(String(value), values) ?? listOf(values);
    yield problemAt(tree.at, 'unknown-value', `${whose} has no value \`${value}\``, hint);
  }
}

function listOf(values: readonly string[] | undefined): string | undefined {
  return values && `It takes ${values.map((value) => `\`${value}\``).join(', ')}.`;
}
