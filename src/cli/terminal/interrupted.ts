import { constants } from 'node:os';
import { onSuspend } from './suspend.ts';

/** Thrown by whatever waits for somebody who has stopped, or is gone. `withTerminal` says what becomes of it. */
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

/**
 * The terminal is gone (also where only its streams say so, see `watchStreams`), or the program is to end: nobody can be asked.
 * Every signal is here that would end it and that Node can hear. Those of a fault within the program (SIGSEGV, SIGBUS, SIGFPE,
 * SIGILL, SIGTRAP, SIGSYS) nobody may go on after, and those for real time have no name. A profiler takes samples with SIGPROF.
 */
const FROM_OUTSIDE = (
  [
    ...(['SIGHUP', 'SIGTERM', 'SIGUSR2', 'SIGALRM', 'SIGVTALRM', 'SIGPROF'] as const),
    ...(['SIGXCPU', 'SIGABRT', 'SIGSTKFLT', 'SIGIO', 'SIGPWR'] as const),
  ] as const
).filter(
  (name) =>
    name in constants.signals &&
    (name !== 'SIGPROF' || !process.execArgv.some((option) => /^--(?:cpu-)?prof/.test(option))),
);

export interface Stop {
  /** Aborted with `Stopped`. */
  readonly signal: AbortSignal;
  readonly hidden: () => boolean;
  /** Whether somebody can still be asked: not where the terminal is gone, the input has ended or the system wants an end. */
  readonly somebodyThere: () => boolean;
  readonly end: () => void;
}

/**
 * Watches for everything that stops a command that asks, and until `end` nothing of it kills the program:
 *
 * - Ctrl-C and Ctrl-D, as keys where readline names them (also those that were typed ahead, which no prompt takes), and as
 *   SIGINT or the end of input where the terminal is not in raw mode; SIGQUIT, which is Ctrl-\ in plain lines, and with `onHide`
 *   comes from outside where keys are read one by one;
 * - a terminal that is gone, and the signals that ask a program to end.
 *
 * All of them do the same: the prompt that is open ends, the terminal is as it was, what was to be kept is kept, and the
 * program ends with 130. Only where somebody is still there are they told, or asked for another file. SIGUSR1 does nothing
 * (see `main.ts`), Ctrl-Z waits where a shell can go on (see `suspend.ts`), and SIGKILL cannot be heard: then files are whole, answers are lost, and the terminal wants a `reset`.
 *
 * @param onHide where it is given, Ctrl-X and Ctrl-\ stop too, and it is called at once.
 */
export function watchForStop(input: NodeJS.ReadableStream, onHide?: () => void): Stop {
  const controller = new AbortController();
  let hidden = false;
  let alone = false;
  const stop = (): void => controller.abort(new Stopped());
  const leave = (): void => {
    alone = true;
    stop();
  };
  const hide = (): void => {
    hidden = true;
    onHide?.();
    stop();
  };
  const onKey = (_text: unknown, key: KeyPress | undefined): void => {
    if (key?.ctrl === true && (key.name === 'c' || key.name === 'd')) stop();
    if (onHide && ((key?.ctrl === true && key.name === 'x') || key?.sequence === FILE_SEPARATOR)) hide();
  };
  // Where keys are not read one by one, Ctrl-\ is the one that needs no Enter. Where they are, it makes no signal.
  const quit = (): void => {
    if (!onHide) stop();
    else if (isRaw(input)) leave();
    else hide();
  };
  process.on('SIGINT', stop);
  process.on('SIGQUIT', quit);
  for (const name of FROM_OUTSIDE) process.on(name, leave);
  process.on('SIGTSTP', onSuspend);
  input.on('keypress', onKey);
  input.on('end', leave);
  return {
    signal: controller.signal,
    hidden: () => hidden,
    somebodyThere: () => !alone,
    end: () => {
      process.removeListener('SIGINT', stop);
      process.removeListener('SIGQUIT', quit);
      for (const name of FROM_OUTSIDE) process.removeListener(name, leave);
      process.removeListener('SIGTSTP', onSuspend);
      input.removeListener('keypress', onKey);
      input.removeListener('end', leave);
    },
  };
}

function isRaw(input: NodeJS.ReadableStream & { readonly isRaw?: boolean }): boolean {
  return input.isRaw === true;
}
