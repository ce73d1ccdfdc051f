import type { Condition, DeadlineUnit, PackData, PlanPlace } from '../../engine/pack-data.ts';

/** The kinds of change, in the order in which they are made. */
export const MUTATION_KINDS = [
  'negate',
  'option',
  'level',
  'weaken',
  'strengthen',
  'wording',
  'place',
  'order',
  'rings',
  'vital',
  'short',
  'deadline',
  'citation',
] as const;

export type MutationKind = (typeof MUTATION_KINDS)[number];

/** What a change is made to. */
export interface MutatedEntry {
  readonly kind:
    | 'pack'
    | 'question'
    | 'level'
    | 'option'
    | 'comparison'
    | 'fact'
    | 'reason'
    | 'wording'
    | 'action'
    /** The time by which an action is to be done; its id is that of the action. */
    | 'deadline'
    | 'contact'
    /** When a contact comes first. */
    | 'first contact'
    | 'note'
    | 'since'
    | 'conflict';
  /**
   * Its id; of an option `age.under_13`, of a reason or a comparison the level or question and its number: `report.2`; of a
   * wording what it words and its number: `action call_999.1`, `headline report.1`, `urgent emergency.1`, `reason report.2.1`.
   */
  readonly id: string;
}

/** What a change does to its entry. */
export type Edit =
  /** A part of its condition counts where it is not so. */
  | { readonly does: 'negated'; readonly part: Condition }
  /** An answer no longer counts in a part of its condition. */
  | { readonly does: 'option-dropped'; readonly question: string; readonly option: string }
  /** A part is gone from a list of which all, or any one, must be so. */
  | { readonly does: 'part-dropped'; readonly part: Condition; readonly from: 'all' | 'any' }
  /** Its condition is gone, or never holds. */
  | { readonly does: 'always' | 'never' }
  /** A reason brings the next lower level; null: none is left. */
  | { readonly does: 'lowered'; readonly from: string; readonly to: string | null }
  /** A wording comes after the next one. */
  | { readonly does: 'swapped' }
  /** An action, or one wording of it, has another place on the plan. */
  | { readonly does: 'placed'; readonly from: PlanPlace; readonly to: PlanPlace }
  /** An action comes after another one. */
  | { readonly does: 'moved'; readonly after: string }
  /** Its line on the plan no longer says to ring a contact, or says to ring some. */
  | { readonly does: 'not-rung'; readonly contact: string }
  | { readonly does: 'rung'; readonly contacts: readonly string[] }
  | { readonly does: 'not-vital' }
  /** A line of the plan says something else. */
  | { readonly does: 'said'; readonly field: string; readonly was: string; readonly is: string }
  /** The time by which an action is to be done is lost, or is another one. */
  | { readonly does: 'no-deadline' }
  | { readonly does: 'later'; readonly unit: DeadlineUnit; readonly was: number; readonly is: number }
  | { readonly does: 'uncited'; readonly statement: string };

/** A pack with one thing changed. */
export interface Mutation {
  readonly kind: MutationKind;
  readonly entry: MutatedEntry;
  /** Where within its condition, as keys and places: `all.1.not`; empty for the whole. */
  readonly path: string;
  readonly edit: Edit;
  /** Its condition after the change, where that is what changes. */
  readonly becomes?: Condition;
  /** The changed pack. It shares with the original everything but what was changed, and keeps the order of its lists but
   * where an action is moved. */
  readonly pack: PackData;
}

/** One kind of change: every mutation of that kind that a pack has, in its order. */
export type Mutator = (pack: PackData) => Iterable<Mutation>;
