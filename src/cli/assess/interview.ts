import type { Answers, Pack } from '../../engine/index.ts';
import { drawnFront } from '../terminal/drawn.ts';
import type { Front, FrontOptions } from '../terminal/terminal.ts';
import { Interrupted, Stopped, watchForStop } from '../terminal/interrupted.ts';
import { plainFront } from '../terminal/plain.ts';
import { begin, current, follow, type Mode } from '../../interview/session.ts';

export { Interrupted } from '../terminal/interrupted.ts';

export interface InterviewOptions {
  readonly mode: Mode;
  /** Numbered lines of text, nothing redrawn. */
  readonly plain: boolean;
  readonly colour: boolean;
  /** Answers to begin with; they are shown where their questions are asked again. */
  readonly answers: Answers;
  readonly input: NodeJS.ReadStream;
  /** Everything is shown here; nothing else is written to. */
  readonly output: NodeJS.WriteStream;
  /** Told of the answers each time one is given. */
  readonly onAnswers?: (answers: Answers) => void;
  /** A key that hides everything is offered, and this is called at once when it is pressed. */
  readonly onHide?: () => void;
}

/**
 * Asks until nothing is left to ask and the person wants the result, or until they leave.
 *
 * @returns all answers, those off the path included, and whether the person left before the end.
 * @throws Interrupted on Ctrl-C and at the end of the input, with the terminal as it was.
 */
export async function runInterview(
  pack: Pack,
  options: InterviewOptions,
): Promise<{ readonly answers: Answers; readonly left: boolean }> {
  const { mode, input, output, colour, plain } = options;
  let session = begin(pack, options.answers, mode);
  const stop = watchForStop(input, options.onHide);
  let front: Front | undefined;
  try {
    const hides = options.onHide !== undefined;
    const started: FrontOptions = { pack, mode, input, output, colour, hides, signal: stop.signal };
    front = plain || !output.isTTY ? plainFront(started) : await drawnFront(started);
    for (;;) {
      const moment = current(session);
      const reply = await front.show(moment);
      const done = moment.kind === 'summary' && moment.complete;
      if (reply.kind === 'leave' || (done && reply.kind === 'on')) {
        return { answers: session.answers, left: !done };
      }
      session = follow(session, reply);
      if (moment.kind === 'question' && reply.kind === 'answer') {
        front.said(moment.question, reply.answer);
        options.onAnswers?.(session.answers);
      }
    }
  } catch (error) {
    throw error instanceof Stopped ? new Interrupted(session.answers, stop.hidden()) : error;
  } finally {
    front?.end();
    stop.end();
  }
}
