import type { Condition } from '../../engine/pack-data.ts';
import type { WordsPlace } from '../encode/words.ts';

/**
 * What a property says, once its ids are places in the pack: each premise and each expectation as one simple claim. The
 * encoding and the engine's reader both work from this list, claim by claim.
 */
export type Claim =
  /** A condition of the property is yes, or (`possible`) is not no. */
  | { readonly kind: 'condition'; readonly which: 'given' | 'given_possible' }
  /** The level, or the possible level, lies between two ranks, both included. */
  | {
      readonly kind: 'level';
      readonly of: 'level' | 'possible';
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'level-in'; readonly ranks: readonly number[] }
  /** A rule is certain, listed (certain or possible), or not listed. */
  | {
      readonly kind: 'rule';
      readonly of: RuleKind;
      readonly at: number;
      readonly is: 'certain' | 'listed' | 'only-possible' | 'not-listed';
    }
  /** A reason for a level is given, for certain or as possible. */
  | { readonly kind: 'reason'; readonly rank: number; readonly at: number }
  /** Of the words of something, this form is shown: the first whose condition is certain; 0 are its own. */
  | (WordsPlace & {
      readonly kind: 'words';
      readonly form: number;
      readonly conditions: readonly Condition[];
    })
  /** An action is certain and nothing stands before it. */
  | { readonly kind: 'first'; readonly at: number }
  | { readonly kind: 'at-most-one'; readonly at: readonly number[] }
  /** At least one of these contacts is shown. */
  | { readonly kind: 'some-contact'; readonly at: readonly number[] }
  /**
   * The plan has an action there, or nowhere; `first`: it is the first of what is to be done now; `then`: where it applies, as
   * far as there is room.
   */
  | { readonly kind: 'planned'; readonly at: number; readonly is: 'first' | 'now' | 'then' | 'nowhere' }
  /** Where the plan has both in one list, the one stands before the other. */
  | { readonly kind: 'in-order'; readonly at: number; readonly before: number }
  /** A line of the plan says to ring a contact, or none does; `by` are all that may. */
  | {
      readonly kind: 'rings';
      readonly contact: string;
      readonly is: boolean;
      readonly by: readonly { readonly at: number; readonly forms: readonly number[] }[];
    }
  /** A contact is one of those that come first, or not. */
  | { readonly kind: 'first-contact'; readonly at: number; readonly is: boolean }
  /** Something that has the mark, or says the words, is not shown. */
  | {
      readonly kind: 'not-shown';
      readonly what: ShownWords;
      readonly for: { readonly mark: string } | { readonly words: string };
    }
  /** An action that has the mark applies for certain: all claims of one of these hold. */
  | { readonly kind: 'some-marked'; readonly mark: string; readonly any: readonly (readonly Claim[])[] };

export type RuleKind = 'actions' | 'contacts' | 'notes' | 'since' | 'conflicts';

/** Words that a result can show, with where it does. */
export interface ShownWords {
  /** "the action `call_999`" */
  readonly by: string;
  readonly texts: readonly string[];
  /** Only of actions, contacts and notes. */
  readonly marks: readonly string[];
  /** Only of actions: where it applies for certain, which is less than that it is shown. */
  readonly certain?: readonly Claim[];
  /** It is shown where all of these hold. */
  readonly when: readonly Claim[];
}
