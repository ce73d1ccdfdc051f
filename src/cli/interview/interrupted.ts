import type { Answers } from '../../engine/index.ts';

/** Thrown when somebody stops the interview with Ctrl-C, or the input ends. The terminal is in order again. */
export class Interrupted extends Error {
  /** The answers given so far. */
  readonly answers: Answers;
  /** Whether everything was to be hidden at once: then nothing may be kept. */
  readonly hidden: boolean;

  constructor(answers: Answers, hidden = false) {
    super('The interview was interrupted.');
    this.name = 'Interrupted';
    this.answers = answers;
    this.hidden = hidden;
  }
}

/** Thrown by a front when the person stopped or the input ended; `runInterview` adds the answers. */
export class Stopped extends Error {
  constructor() {
    super('Stopped.');
    this.name = 'Stopped';
  }
}

interface KeyPress {
  readonly name?: string;
  readonly ctrl?: boolean;
  readonly sequence?: string;
}

/** What Ctrl-\ sends where no signal is made of it. */
const FILE_SEPARATOR = '\u001c';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Watches for everything that stops an interview: the signals, Ctrl-C and Ctrl-D where readline names keys (also those
 * that were typed ahead, which no prompt takes), and the end of input.
 * (Between two prompts the terminal is not in raw mode; Ctrl-C is a signal then.)
 *
 * @param onHide where it is given, Ctrl-X and Ctrl-\ stop too, and it is called at once.
 */
export function watchForStop(
  input: NodeJS.ReadableStream,
  onHide?: () => void,
): {
  readonly signal: AbortSignal;
  readonly hidden: () => boolean;
  readonly end: () => void;
} {
  const controller = new AbortController();
  let hidden = false;
  const stop = (): void => controller.abort();
  const hide = (): void => {
    hidden = true;
    onHide?.();
    stop();
  };
  const onKey = (_text: unknown, key: KeyPress | undefined): void => {
    if (key?.ctrl === true && (key.name === 'c' || key.name === 'd')) stop();
    if (onHide && ((key?.ctrl === true && key.name === 'x') || key?.sequence === FILE_SEPARATOR)) hide();
  };
  // Where keys are not read one by one, Ctrl-\ is the one that needs no Enter.
  if (onHide) process.on('SIGQUIT', hide);
  for (const name of SIGNALS) process.on(name, stop);
  input.on('keypress', onKey);
  input.on('end', stop);
  return {
    signal: controller.signal,
    hidden: () => hidden,
    end: () => {
      process.removeListener('SIGQUIT', hide);
      for (const name of SIGNALS) process.removeListener(name, stop);
      input.removeListener('keypress', onKey);
      input.removeListener('end', stop);
    },
  };
}
