import type { Position } from '../read/source-file.ts';
import { entriesOf, itemsOf, type Tree } from '../read/tree.ts';

/** A question or fact that a condition names. */
export interface Reference {
  readonly name: string;
  readonly at: Position;
  /** Within how many lists and negations of the condition it stands. */
  readonly depth: number;
}

/** The words of a condition that name no question or fact. */
export const CONDITION_WORDS: ReadonlySet<string> = new Set(['all', 'any', 'not', 'provisional']);

/** Everything that a condition names, as far as it can be read. */
export function referencesIn(condition: Tree | undefined, depth = 0): Reference[] {
  return entriesOf(condition).flatMap(({ key, at, value }): Reference[] => {
    if (key === 'all' || key === 'any')
      return itemsOf(value).flatMap((part) => referencesIn(part, depth + 1));
    if (key === 'not') return referencesIn(value, depth + 1);
    return CONDITION_WORDS.has(key) ? [] : [{ name: key, at, depth }];
  });
}
