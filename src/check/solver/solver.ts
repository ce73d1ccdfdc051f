import type { Term } from '../encode/term.ts';

/** What a solver says of formulas that are to hold together. */
export type Satisfiability =
  /** No answers make all of them true: proved. */
  | { readonly kind: 'none' }
  /** These variables true and all others false make all of them true. */
  | { readonly kind: 'found'; readonly isTrue: ReadonlySet<string> }
  /** The solver gave up. Nothing is known. */
  | { readonly kind: 'undecided' };

export interface SolverOptions {
  /** Give up after this many milliseconds; with 0 what cannot be answered at once is undecided. */
  readonly timeout: number;
  /** Only where at most this many of the formulas `of` are true. */
  readonly atMost?: { readonly count: number; readonly of: readonly Term[] };
}

/** Finds values for which formulas hold together, or shows that there are none. */
export interface Solver {
  check(terms: readonly Term[], options: SolverOptions): Promise<Satisfiability>;
}
