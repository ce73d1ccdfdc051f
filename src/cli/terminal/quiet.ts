import { emitKeypressEvents } from 'node:readline';
import { StringDecoder } from 'node:string_decoder';
import { Stopped } from './interrupted.ts';

/** How long no key may come before something is drawn, in milliseconds: longer than the gaps in a paste, too short to notice. */
export const QUIET = 50;
/** The same within a paste, whose end may get lost. */
const QUIET_IN_PASTE = 2000;

/** The terminal then says where a paste begins and ends. */
const TELL_PASTES = '\u001b[?2004h';
const TELL_NO_PASTES = '\u001b[?2004l';

/** What a prompt of Inquirer's throws when somebody ends it. */
const ENDED = new Set(['ExitPromptError', 'AbortPromptError', 'CancelPromptError']);

interface AskedIn {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly signal: AbortSignal;
}

/**
 * Opens a prompt of Inquirer's once nothing is typed any more, in a terminal that tells of pastes until it is answered.
 *
 * @throws Stopped when somebody ends it or the signal is given.
 */
export async function askQuietly<T>(
  { input, output, signal }: AskedIn,
  prompt: () => Promise<T>,
): Promise<T> {
  output.write(TELL_PASTES);
  try {
    await quiet(input, signal);
    return await prompt();
  } catch (error) {
    if (error instanceof Error && ENDED.has(error.name)) throw new Stopped();
    throw error;
  } finally {
    output.write(TELL_NO_PASTES);
  }
}

/** Whether what comes now is pasted, where the terminal tells. */
interface Pasting {
  now: boolean;
}
const PASTING = new WeakMap<NodeJS.ReadStream, Pasting>();

/** Watches a terminal for pastes from the first call on: they may begin at one question and end at another. */
export function pastingIn(input: NodeJS.ReadStream): Pasting {
  const watched = PASTING.get(input);
  if (watched) return watched;
  const pasting = { now: false };
  PASTING.set(input, pasting);
  input.on('keypress', (_text: unknown, key: { readonly name?: string } | undefined) => {
    if (key?.name === 'paste-start') pasting.now = true;
    if (key?.name === 'paste-end') pasting.now = false;
  });
  emitKeypressEvents(input);
  return pasting;
}

/**
 * Calls back after some milliseconds, once all that has come by then is read: if the program was busy, the time is over
 * before that.
 *
 * @returns what calls it off.
 */
export function inputRead(milliseconds: number, then: () => void): () => void {
  let soon: NodeJS.Immediate | undefined;
  const timer = setTimeout(() => (soon = setImmediate(then)), milliseconds);
  return () => {
    clearTimeout(timer);
    clearImmediate(soon);
  };
}

/**
 * Throws away what is typed until nothing comes any more, so that no key answers what was not yet on the screen: keys
 * that were typed ahead, the rest of a paste, a key that is held down. Keys are still named to whoever listens for those
 * that stop. The terminal is left reading keys, for the prompt that follows at once.
 *
 * @returns what was thrown away.
 * @throws Stopped when the signal is given.
 */
export function quiet(input: NodeJS.ReadStream, signal?: AbortSignal): Promise<string> {
  if (!input.isTTY) return Promise.resolve('');
  return new Promise((resolve, reject) => {
    const pasting = pastingIn(input);
    const decoder = new StringDecoder('utf8');
    let dropped = '';
    let stopWaiting = (): void => {};
    const wait = (): void => {
      stopWaiting();
      stopWaiting = inputRead(pasting.now ? QUIET_IN_PASTE : QUIET, finish);
    };
    const onData = (bytes: Buffer): void => {
      dropped += decoder.write(bytes);
      wait();
    };
    const end = (): void => {
      stopWaiting();
      input.off('data', onData);
      signal?.removeEventListener('abort', onAbort);
    };
    const finish = (): void => {
      end();
      pasting.now = false;
      resolve(dropped);
    };
    const onAbort = (): void => {
      end();
      input.setRawMode(false);
      input.pause();
      reject(new Stopped());
    };
    if (signal?.aborted) {
      reject(new Stopped());
      return;
    }
    input.setRawMode(true);
    input.on('data', onData);
    signal?.addEventListener('abort', onAbort);
    input.resume();
    wait();
  });
}
