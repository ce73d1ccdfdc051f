import type { Words } from '../../words/index.ts';
import { EXIT, UserError } from '../user-error.ts';
import { drawnTerminal } from './drawn.ts';
import { Stopped, watchForStop, type Stop } from './interrupted.ts';
import { plainTerminal } from './plain.ts';
import { isPlain, screenOf } from './screen.ts';
import { ENGLISH, type Speech } from './speech.ts';
import type { Terminal, TerminalOptions } from './terminal.ts';

/**
 * Asks somebody at the terminal. What stops it is the same for every command: Ctrl-C, Ctrl-D, the end of the input, a
 * window that is closed, a signal (see `watchForStop`). Then the prompt that is open ends, the terminal is as it was, and
 * `stopped` does what is left to do; only after that can the program be killed again.
 *
 * @param stopped keeps what was entered, and returns or throws what becomes of the command (see `stoppedWith`).
 */
export async function withTerminal<T>(
  options: TerminalOptions,
  work: (terminal: Terminal, stop: Stop) => Promise<T>,
  stopped: (stop: Stop) => T | Promise<T>,
): Promise<T> {
  const stop = watchForStop(options.input, options.onHide);
  let terminal: Terminal | undefined;
  try {
    terminal = (options.plain ? plainTerminal : drawnTerminal)({
      speech: ENGLISH,
      ...options,
      signal: stop.signal,
    });
    return await work(terminal, stop);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return await stopped(stop);
  } finally {
    terminal?.close();
    stop.end();
  }
}

/** Ends the command, and says that it was stopped and what that means. */
export function stoppedWith(...meaning: readonly string[]): () => never {
  return () => stopped(ENGLISH.words(), ...meaning);
}

/** The same in a language. */
export function stopped({ terminal: { sitting } }: Words, ...meaning: readonly string[]): never {
  throw new UserError([sitting.stopped, ...meaning].join(' '), EXIT.interrupted);
}

/** The terminal of a command: it asks on standard error, which may be a file, and then nothing is drawn. */
export function terminalFor(
  flags: { readonly plain?: true; readonly color: boolean },
  speech: Speech = ENGLISH,
): TerminalOptions {
  const plain = isPlain(flags.plain === true, process.stderr, process.env) || !process.stderr.isTTY;
  const { colour } = screenOf(process.stderr, { color: flags.color, plain }, process.env);
  return { plain, colour, input: process.stdin, output: process.stderr, speech };
}

/** Refuses to begin without somebody who can answer. */
export function needTerminal(what: keyof Words['refusal']['needsTerminal']): void {
  if (!process.stdin.isTTY) throw new UserError(({ refusal }) => refusal.needsTerminal[what]);
}
