import type { Answers } from '../../engine/index.ts';
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
      readonly shown?: Example;
    }
  /** Not caught so far, and no solver that could settle it, or not in time. */
  | { readonly kind: 'undecided'; readonly shown?: Example };

/** Answers for which the result is another one: the smallest that were found. */
export interface Example {
  readonly answers: Answers;
  readonly differences: readonly Difference[];
}

/** A mutation with what came of it. */
export interface Mutated {
  readonly mutation: Mutation;
  readonly verdict: Verdict;
}

/** One thing that somebody would act on, as it was and as it is after a change. */
export type Difference =
  | { readonly of: 'level' | 'possible level'; readonly was: string; readonly is: string }
  /** A contact is one of the first, or no longer. */
  | { readonly of: 'first contact'; readonly id: string; readonly was: FirstOrNot; readonly is: FirstOrNot }
  /** Where the plan has an action. */
  | { readonly of: 'plan'; readonly id: string; readonly was: Planned; readonly is: Planned }
  /** The order in which the plan names actions. */
  | {
      readonly of: 'order';
      readonly list: 'now' | 'do_not' | 'then';
      readonly was: string;
      readonly is: string;
    }
  /** Words that are shown; `what` says where, and there is no text where nothing is shown. */
  | { readonly of: 'words'; readonly what: string; readonly was: string; readonly is: string }
  | {
      readonly of: 'action' | 'note' | 'contact' | 'since' | 'conflict';
      readonly id: string;
      readonly was: Listing;
      readonly is: Listing;
    };

/** Where a contact stands in a result. */
export type FirstOrNot = 'one of the first' | 'not one of the first';

export type Planned = 'first' | 'next' | 'not on it';

/** Contacts, changes since the guide and conflicts are shown or not. */
export type Listing = 'applies' | 'possible' | 'shown' | 'not listed';
