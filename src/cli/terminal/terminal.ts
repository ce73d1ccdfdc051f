import type { Answer, Pack, Question } from '../../engine/index.ts';
import type { Mode, Moment, Reply } from '../../interview/session.ts';

/** How an interview is shown: drawn prompts, or plain lines. */
export interface Front {
  /** Shows a moment and waits for what the person does. Rejected with `Stopped` when they stop altogether. */
  readonly show: (moment: Moment) => Promise<Reply>;
  /** Leaves an answer standing on the screen. */
  readonly said: (question: Question, answer: Answer) => void;
  readonly end: () => void;
}

/** What a front needs to begin. */
export interface FrontOptions {
  readonly pack: Pack;
  readonly mode: Mode;
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly colour: boolean;
  /** Whether there is a key that hides everything at once. */
  readonly hides: boolean;
  readonly signal: AbortSignal;
}
