import type { Answer } from '../engine/index.ts';
import type { ResultChange } from './change.ts';

/** What is told first and plainly, the gravest first. */
export type Flag =
  /** The model is an emergency, and a lower level was chosen (`level`) or the 999 call left out (`call`). */
  | { readonly kind: 'missed_emergency'; readonly level: boolean; readonly call: boolean }
  /** They would do what a `do_not` action forbids; `by` is what they chose. */
  | { readonly kind: 'broken'; readonly action: string; readonly by: readonly string[] }
  /** A `do_not` action applies, and they did not name it. */
  | { readonly kind: 'not_named'; readonly action: string };

/** Points, and how many could be had; a part with none to be had does not count. */
interface Points {
  readonly points: number;
  readonly of: number;
}

export interface LevelMark extends Points {
  readonly chosen: string;
  readonly model: string;
  readonly possible: string;
  readonly verdict: 'right' | 'still_possible' | 'too_urgent' | 'too_low';
}

/** A wrong choice. `why` is the scenario's own word on it, where it has one. */
export interface WrongChoice {
  readonly id: string;
  readonly kind: 'mistake' | 'not_called_for' | 'forbidden';
  readonly why?: string;
}

export interface ActionsMark extends Points {
  readonly found: readonly string[];
  readonly missed: readonly string[];
  /** Chosen, right, and not needed for the mark. */
  readonly alsoRight: readonly string[];
  readonly wrong: readonly WrongChoice[];
  /** Actions that apply, and that they named as what must not be done. */
  readonly refused: readonly string[];
}

/** Ids of `do_not` actions, and of mistakes of the scenario where they were asked for. */
export interface NotActionsMark extends Points {
  readonly found: readonly string[];
  readonly missed: readonly string[];
  /** Named, and they do not apply here. */
  readonly wrong: readonly string[];
}

export interface Calibration {
  readonly sure: number;
  /** Whether the level was right. */
  readonly right: boolean;
  readonly verdict:
    'sure_and_right' | 'sure_and_wrong' | 'unsure_and_right' | 'unsure_and_wrong' | 'in_between';
}

/** A question that the trainee answered otherwise than the model, and what the model's answer would do to their result. */
export interface AnswerDifference extends ResultChange {
  readonly question: string;
  /** `unknown` where there is none. */
  readonly theirs: Answer;
  readonly model: Answer;
  /** Whether it changes anything by itself. */
  readonly matters: boolean;
}

/** A trainee's answers through the engine. */
export interface OwnAnswers {
  readonly level: string;
  readonly possibleLevel: string;
  /** Those that change the level most first. */
  readonly differences: readonly AnswerDifference[];
}

export interface Marks {
  readonly scenario: string;
  readonly who?: string;
  /** From 0 to 100. */
  readonly score: number;
  /** The points that they saw, of those that there were to see: what people are told. */
  readonly seen: { readonly points: number; readonly of: number };
  readonly flags: readonly Flag[];
  readonly level: LevelMark;
  readonly actions: ActionsMark;
  readonly notActions: NotActionsMark;
  /** Told, and no part of the score. */
  readonly calibration: Calibration;
  /** Told, and no part of the score. Only where they answered the questions. */
  readonly answers?: OwnAnswers;
}
