import { closeSync, openSync, readSync } from 'node:fs';
import { reason, UserError } from '../user-error.ts';

/** The largest file or standard input that is read, in bytes. */
export const LARGEST = 1024 * 1024;

/** How people see standard input in messages. */
export const STANDARD_INPUT = 'standard input';

const STDIN = 0;

/** The text of a file, or of standard input where none is named: UTF-8, at most 1 MiB, a byte order mark dropped. */
export async function readBounded(file: string | undefined): Promise<string> {
  const name = file ?? STANDARD_INPUT;
  const bytes = await readBytes(file, name);
  if (bytes.length > LARGEST)
    throw new UserError(`${name} is larger than 1 MiB. Answers are much smaller than that.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { notUtf8 } = await import('./not-utf8.ts');
    throw new UserError(notUtf8(name, bytes));
  }
}

/** All there is, but never more than one byte over the largest. */
async function readBytes(file: string | undefined, name: string): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(LARGEST + 1);
  let size = 0;
  try {
    const from = file === undefined ? STDIN : openSync(file, 'r');
    let length: number | undefined;
    try {
      while ((length = readNow(from, bytes.subarray(size)))) size += length;
    } finally {
      if (from !== STDIN) closeSync(from);
    }
    if (length === undefined)
      for await (const part of process.stdin) {
        size += (part as Buffer).copy(bytes, size);
        if (size > LARGEST) break;
      }
  } catch (error) {
    throw new UserError(`${name} cannot be read: ${reason(error)}.`);
  }
  return bytes.subarray(0, size);
}

/**
 * Reads without Node's streams, which would cost a cold start several milliseconds.
 *
 * @returns how many bytes, 0 at the end or without room; undefined where standard input has nothing yet and says so instead
 *   of waiting: the stream knows how to wait.
 */
function readNow(from: number, room: Buffer): number | undefined {
  try {
    return readSync(from, room);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Windows says so at the end of a pipe.
    if (code === 'EOF') return 0;
    if (code === 'EAGAIN' && from === STDIN) return undefined;
    throw error;
  }
}
