import type { Condition } from '../engine/pack-data.ts';

/**
 * Something that must hold for every possible set of answers. It applies wherever all of its premises hold; then all that
 * it expects must hold too.
 */
export interface Property {
  readonly id: string;
  /** What must hold, in words. */
  readonly says: string;
  /** Premise: this condition holds for certain. */
  readonly given?: Condition;
  /** Premise: this condition holds or may hold (it is not no). */
  readonly given_possible?: Condition;
  /** Premise: the level is one of these. */
  readonly given_level?: readonly string[];
  /** Premise: each of these actions applies for certain. */
  readonly given_actions?: readonly string[];
  /** Premise: for each of these marks, at least one action that has it applies for certain. */
  readonly given_marked?: readonly string[];
  readonly expect: PropertyExpectation;
  /** The statements of the guide on which it rests. */
  readonly cites: readonly string[];
  /** Why it must hold, where the guide does not say so itself. */
  readonly rationale?: string;
}

/** What must hold. Every key that is there counts. */
export interface PropertyExpectation {
  /** The level is this one. */
  readonly level?: string;
  /** The level is this one or a more urgent one. */
  readonly level_at_least?: string;
  /** The level is this one or a less urgent one. */
  readonly level_at_most?: string;
  /** The possible level is this one or a more urgent one. */
  readonly possible_level_at_least?: string;
  /** Each of these actions applies for certain. */
  readonly actions?: readonly string[];
  /** Each of these actions applies or may apply. */
  readonly shown?: readonly string[];
  /** None of these actions is listed, not even as possible. */
  readonly not_actions?: readonly string[];
  /** This action applies for certain, and no other is listed before it. */
  readonly first?: string;
  /** Of these actions at most one applies for certain. */
  readonly at_most_one?: readonly string[];
  /** Each of these contacts is shown. */
  readonly contacts?: readonly string[];
  /** None of these contacts is shown. */
  readonly not_contacts?: readonly string[];
  /** Each of these contacts is one of the first. */
  readonly first_contacts?: readonly string[];
  /** None of these contacts is one of the first. */
  readonly not_first_contacts?: readonly string[];
  /** This action is the first that the plan says to do now. */
  readonly plan_first?: string;
  /** Each of these actions is among what the plan says to do now. */
  readonly plan_now?: readonly string[];
  /** None of these actions is among what the plan says to do now; where one applies it says to do it then, unless it is full. */
  readonly plan_then?: readonly string[];
  /** Where the plan names some of these actions in one list, they stand in this order, and none comes then in the stead of one before it. */
  readonly plan_order?: readonly string[];
  /** The plan says to do none of these actions, now or then. */
  readonly not_plan?: readonly string[];
  /** Each of these contacts is one that some line of the plan says to ring. */
  readonly plan_rings?: readonly string[];
  /** No line of the plan says to ring any of them. */
  readonly not_plan_rings?: readonly string[];
  /** For each of these audiences at least one contact is shown. */
  readonly contact_for?: readonly ('child' | 'parent' | 'practitioner')[];
  /** Each of these notes applies for certain. */
  readonly notes?: readonly string[];
  /** None of these notes is shown, not even as possible. */
  readonly not_notes?: readonly string[];
  /** For each of these marks, at least one action that has it applies for certain. */
  readonly marked?: readonly string[];
  /** No action, contact or note that has one of these marks is listed, not even as possible. */
  readonly not_marked?: readonly string[];
  /** None of these words stands in anything that is shown, whether for certain or as possible. */
  readonly not_words?: readonly string[];
  /** Each of these changes since the guide is shown. */
  readonly since?: readonly string[];
  /** None of them is shown. */
  readonly not_since?: readonly string[];
  /** Each of these conflicts is shown. */
  readonly conflicts?: readonly string[];
  /** None of these conflicts is shown. */
  readonly not_conflicts?: readonly string[];
  /** The level and the possible level are the same whatever these questions are answered with. */
  readonly same_level_whatever?: readonly string[];
}
