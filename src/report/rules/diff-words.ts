import type { LeftOut } from '../../check/diff/index.ts';

/** How many, and which. */
export function countedNames(ids: readonly string[]): string {
  return ids.length === 0 ? 'none' : `${ids.length} (${ids.join(', ')})`;
}

/** What a pack did not know of some answers, as a sentence; none where it knew all. */
export function leftOutWords(when: 'before' | 'now', leftOut: readonly LeftOut[]): readonly string[] {
  if (leftOut.length === 0) return [];
  const named = leftOut.map(({ question, values }) => `${question} (${values.join(', ')})`);
  return [`Not among the answers ${when}, and left out there: ${named.join('; ')}.`];
}
