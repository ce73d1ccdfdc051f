import { problemAt, type Problem } from '../problem.ts';
import { describe, type Tree } from '../read/tree.ts';

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  null: '`null`',
  array: 'a list',
  object: 'a map of keys',
};

/** A value of another type than the schema asks for. `whole` says that it is all that the file holds. */
export function wrongType(tree: Tree, types: readonly string[], whole: boolean): Problem {
  const needed = types.map((type) => WORDS[type] ?? type).join(' or ');
  if (whole && tree.kind === 'scalar' && tree.value === null) {
    const hint = types.includes('array') ? 'Write [] if there is nothing to list.' : undefined;
    return problemAt(tree.at, 'wrong-type', `this file must hold ${needed}, and it is empty`, hint);
  }
  return problemAt(
    tree.at,
    'wrong-type',
    `${needed} must stand here, and this is ${describe(tree)}`,
    hintFor(tree, types),
  );
}

function hintFor(tree: Tree, types: readonly string[]): string | undefined {
  if (tree.kind !== 'scalar') return undefined;
  if (types.includes('string') && (typeof tree.value === 'number' || typeof tree.value === 'boolean')) {
    const { text } = tree.at.file;
    const written =
      text
        .slice(tree.at.offset)
        .split(/[\n,\]}#]/, 1)[0]
        ?.trim() ?? '';
    return `Put it in quotes: '${written}'.`;
  }
  if (types.includes('array')) return 'Write a list: [first, second].';
  if (types.includes('boolean')) return 'Write true or false, without quotes.';
  return undefined;
}
