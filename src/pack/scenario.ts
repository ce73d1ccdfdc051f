import type { Answers } from '../engine/assessment.ts';

/** A made-up case with the result that it must have: training material and test at once. */
export interface Scenario {
  /** The name of its file without `.yaml`. */
  readonly id: string;
  readonly title: string;
  readonly themes: readonly string[];
  /** What its themes are called; there only in a translation: in the first language they are called by their ids. */
  readonly theme_names?: Readonly<Record<string, string>>;
  readonly difficulty: 'easy' | 'medium' | 'hard';
  /** A scenario that differs in one thing and so has another result. */
  readonly contrast?: string;
  readonly vignette: string;
  readonly known: readonly string[];
  readonly not_known: readonly string[];
  /** In the order of the pack, values by name. */
  readonly answers: Answers;
  readonly expect: Expectation;
  /** The statement of the guide that decides the case. */
  readonly deciding: string;
  readonly why: string;
  readonly debrief: readonly string[];
  readonly mistakes: readonly Mistake[];
}

/** Something that is easily done or thought here, and is wrong. */
export interface Mistake {
  readonly mistake: string;
  readonly why: string;
  /** The `do_not` action that it breaks. */
  readonly breaks?: string;
}

export interface Expectation {
  readonly level: string;
  readonly possible_level: string;
  /** Actions that must apply for certain. Others may too. */
  readonly actions: readonly string[];
  /** Actions that must be listed as possible. */
  readonly possible: readonly string[];
  /** Actions that must not be listed at all. */
  readonly not_actions: readonly string[];
  readonly conflicts: readonly string[];
  /** What the plan says to do, and whom to ring: each list that is there is the whole of it, in the order of the plan. */
  readonly plan?: ExpectedPlan;
}

export interface ExpectedPlan {
  /** Actions. */
  readonly now?: readonly string[];
  readonly do_not?: readonly string[];
  readonly then?: readonly string[];
  /** Contacts, each once: the first line that says to ring one counts. */
  readonly rings?: readonly string[];
}
