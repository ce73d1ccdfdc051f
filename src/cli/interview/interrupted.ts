import type { Answers } from '../../engine/index.ts';

/** Thrown when somebody stops the interview with Ctrl-C, or the input ends. The terminal is in order again. */
export class Interrupted extends Error {
  /** The answers given so far. */
  readonly answers: Answers;

  constructor(answers: Answers) {
    super('The interview was interrupted.');
    this.name = 'Interrupted';
    this.answers = answers;
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
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Watches for everything that stops an interview: the signals, Ctrl-D where readline names keys, and the end of input.
 * (Between two prompts the terminal is not in raw mode; Ctrl-C is a signal then.)
 */
export function watchForStop(input: NodeJS.ReadableStream): {
  readonly signal: AbortSignal;
  readonly end: () => void;
} {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  const onKey = (_text: unknown, key: KeyPress | undefined): void => {
    if (key?.ctrl === true && key.name === 'd') stop();
  };
  for (const name of SIGNALS) process.on(name, stop);
  input.on('keypress', onKey);
  input.on('end', stop);
  return {
    signal: controller.signal,
    end: () => {
      for (const name of SIGNALS) process.removeListener(name, stop);
      input.removeListener('keypress', onKey);
      input.removeListener('end', stop);
    },
  };
}
