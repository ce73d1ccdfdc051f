import { StringDecoder } from 'node:string_decoder';
import { Stopped } from './interrupted.ts';
import { quiet } from './quiet.ts';

/** What arrows and the like send. */
// oxlint-disable-next-line no-control-regex -- keys are made of them
export const SEQUENCE = /\u001b(?:\[[0-9;]*[A-Za-z~]|O[A-Z])/g;

/** What a piece of typed text leads to: an end with a value, and what of the text was not used; or nothing yet. */
export type Read<T> = { readonly value: T; readonly rest: string } | undefined;

/**
 * Reads keys as they are pressed, without echo, until `read` says that it has enough; then the terminal is as it was.
 *
 * @param signal ends it.
 * @returns the value, and as `rest` what came at once behind it, such as the further lines of a paste: no other question
 * gets it.
 * @throws Stopped when the signal is given or the input ends.
 */
export async function rawKeys<T>(
  input: NodeJS.ReadStream,
  read: (text: string) => Read<T>,
  signal: AbortSignal,
): Promise<{ readonly value: T; readonly rest: string }> {
  try {
    const { value, rest } = await keysUntil(input, read, signal);
    const more = signal.aborted ? '' : await quiet(input, signal);
    return { value, rest: rest + more };
  } finally {
    input.setRawMode(false);
    input.pause();
  }
}

function keysUntil<T>(
  input: NodeJS.ReadStream,
  read: (text: string) => Read<T>,
  signal: AbortSignal,
): Promise<{ readonly value: T; readonly rest: string }> {
  return new Promise((resolve, reject) => {
    const decoder = new StringDecoder('utf8');
    const finish = (): void => {
      input.off('data', onData);
      input.off('end', onStop);
      signal.removeEventListener('abort', onStop);
    };
    const onData = (bytes: Buffer): void => {
      const done = read(decoder.write(bytes));
      if (!done) return;
      finish();
      resolve(done);
    };
    const onStop = (): void => {
      finish();
      reject(new Stopped());
    };
    if (signal.aborted) {
      reject(new Stopped());
      return;
    }
    input.setRawMode(true);
    input.on('data', onData);
    input.on('end', onStop);
    signal.addEventListener('abort', onStop);
    input.resume();
  });
}
