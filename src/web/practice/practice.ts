import type { QuizDecisions } from '../../interview/quiz-questions.ts';
import type { Place } from '../place.ts';
import type { Response } from '../../train/response.ts';

/** Practice with made-up cases in this window. It touches no answer about a real child, and none of those touches it. */
export interface Practice {
  /** Which cases are listed; nothing means all of them. */
  readonly theme: string;
  readonly difficulty: string;
  /** What is being decided, by scenario. */
  readonly deciding: Readonly<Record<string, QuizDecisions>>;
  /** What was decided last, by scenario. */
  readonly decided: Readonly<Record<string, Response>>;
  /** Where the person was before the first case. */
  readonly before?: Place;
}

export const NO_PRACTICE: Practice = { theme: '', difficulty: '', deciding: {}, decided: {} };
