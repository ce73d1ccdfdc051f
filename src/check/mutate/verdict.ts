import type { Answers } from '../../engine/index.ts';
import type { Difference } from './difference.ts';
import type { Mutation } from './mutation.ts';

/** What came of a mutation. */
export type Verdict =
  | {
      readonly kind: 'caught';
      readonly by: 'check' | 'scenario' | 'property' | 'law';
      /** The code of the check, the id of the scenario, property or law. */
      readonly id: string;
      /** Answers for which a property fails: two sets where it speaks of two. */
      readonly answers?: readonly Answers[];
    }
  /** Proved: no answers bring another level, possible level, action, note, contact or conflict. */
  | {
      readonly kind: 'equivalent';
      /** What differs all the same: the reasons that are given, or which questions count as asked. */
      readonly apartFrom: readonly ('reasons' | 'questions')[];
    }
  | {
      readonly kind: 'alive';
      /** What nobody would notice; none where only a citation is gone. */
      readonly shown?: Shown;
    }
  /** Not caught so far, and no solver that could settle it, or not in time. */
  | { readonly kind: 'undecided'; readonly shown?: Shown };

/** Answers for which the result is another one: the smallest that were found. */
export interface Shown {
  readonly answers: Answers;
  readonly differences: readonly Difference[];
}

/** A mutation with what came of it. */
export interface Mutated {
  readonly mutation: Mutation;
  readonly verdict: Verdict;
}
