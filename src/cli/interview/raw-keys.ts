import { StringDecoder } from 'node:string_decoder';
import { Stopped } from './interrupted.ts';

/** What a piece of typed text leads to: an end with a value, and what of the text was not used; or nothing yet. */
export type Read<T> = { readonly value: T; readonly rest: string } | undefined;

/**
 * Reads keys as they are pressed, without echo, until `read` says that it has enough; then the terminal is as it was. What
 * was typed ahead stays for whoever reads next.
 *
 * @param signal ends it.
 * @throws Stopped when the signal is given or the input ends.
 */
export function rawKeys<T>(
  input: NodeJS.ReadStream,
  read: (text: string) => Read<T>,
  signal: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const decoder = new StringDecoder('utf8');
    const finish = (): void => {
      input.off('data', onData);
      input.off('end', onEnd);
      signal.removeEventListener('abort', onAbort);
      input.setRawMode(false);
      input.pause();
    };
    const onData = (bytes: Buffer): void => {
      const done = read(decoder.write(bytes));
      if (!done) return;
      finish();
      if (done.rest !== '') input.unshift(Buffer.from(done.rest));
      resolve(done.value);
    };
    const onEnd = (): void => {
      finish();
      reject(new Stopped());
    };
    const onAbort = (): void => {
      finish();
      reject(new Stopped());
    };
    if (signal.aborted) {
      reject(new Stopped());
      return;
    }
    input.setRawMode(true);
    input.on('data', onData);
    input.on('end', onEnd);
    signal.addEventListener('abort', onAbort);
    input.resume();
  });
}
