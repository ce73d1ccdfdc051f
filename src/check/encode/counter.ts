import { and, FALSE, or, TRUE, type Term } from './term.ts';

/** Whether at least so many of some formulas hold. */
export function atLeast(count: number, terms: readonly Term[]): Term {
  const counted = counter(count);
  terms.forEach((term) => counted.add(term));
  return counted.reached(count);
}

/** Counts formulas that hold, up to a number. */
export interface Counter {
  /** @param times as how many it counts. */
  readonly add: (term: Term, times?: number) => void;
  /** Whether at least so many of those counted so far hold; never asked beyond the number. */
  readonly reached: (count: number) => Term;
}

export function counter(most: number): Counter {
  /** At place n: whether at least n of those counted so far hold. */
  let holds: readonly Term[] = [TRUE, ...Array<Term>(most).fill(FALSE)];
  return {
    add: (term, times = 1) => {
      if (term === FALSE || times === 0) return;
      holds = holds.map((so, n) => (n === 0 ? so : or([so, and([holds[Math.max(0, n - times)]!, term])])));
    },
    reached: (count) => holds[count]!,
  };
}
