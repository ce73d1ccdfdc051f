import type { Answers } from '../engine/index.ts';

/** What a trainee decided about a scenario. As JSON: rules/schema/quiz-response.schema.json. */
export interface Response {
  readonly scenario: string;
  readonly level: string;
  /**
   * What they would do first: ids of actions, or `mistake.1` for the first mistake of the scenario. The id of a `do_not`
   * action here means that they would do what it forbids.
   */
  readonly actions: readonly string[];
  /**
   * What they say would be a mistake: ids as above. The id of a `do_not` action here means that it would be a mistake to
   * break it.
   */
  readonly mistakes?: readonly string[];
  /** In place of that, on sheets from before mistakes were asked for: which warnings they say apply. */
  readonly not_actions?: readonly string[];
  /** How sure they are, from 1 (guessing) to 5 (certain). */
  readonly sure: 1 | 2 | 3 | 4 | 5;
  /** Their answers to the questions of the guide, if they gave any. */
  readonly answers?: Answers;
  /** A name or number, if the trainer wants one. */
  readonly who?: string;
}
