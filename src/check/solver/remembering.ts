import { memoIn } from '../../engine/memo.ts';
import { termSharing } from '../encode/share-terms.ts';
import type { Term } from '../encode/term.ts';
import type { Solver, Satisfiability } from './solver.ts';

/** A solver that is asked each question once, and how often so far it was asked and how often the answer was known. */
export interface RememberingSolver extends Solver {
  readonly count: () => { readonly asked: number; readonly known: number };
}

/**
 * Keeps what a solver decides, for as long as the program runs. A question is known by its formulas alone, whenever they were
 * written: of rules that were edited only what now says something else is asked again.
 */
export function remembering(solver: Solver): RememberingSolver {
  const { share } = termSharing();
  const numbers = new Map<Term, number>();
  const named = (terms: readonly Term[]): string =>
    terms
      .map((term) => memoIn(numbers, term, () => numbers.size))
      .toSorted((a, b) => a - b)
      .join(' ');
  const verdicts = new Map<string, Satisfiability>();
  let [asked, known] = [0, 0];
  return {
    count: () => ({ asked, known }),
    async check(formulas, { timeout, atMost }) {
      const terms = formulas.map(share);
      const bound = atMost && { count: atMost.count, of: atMost.of.map(share) };
      const question = [named(terms), bound?.count, named(bound?.of ?? [])].join(';');
      const before = verdicts.get(question);
      if (before) {
        known++;
        return before;
      }
      asked++;
      const verdict = await solver.check(terms, { timeout, ...(bound ? { atMost: bound } : {}) });
      if (verdict.kind !== 'undecided') verdicts.set(question, verdict);
      return verdict;
    },
  };
}
