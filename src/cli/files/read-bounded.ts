import { closeSync, openSync, readSync } from 'node:fs';
import { reason, UserError } from '../user-error.ts';

const MIB = 1024 * 1024;

/** The largest answers that are read, in bytes. */
export const LARGEST = MIB;

/** How people see standard input in messages. */
export const STANDARD_INPUT = 'standard input';

const STDIN = 0;

/** The text of a file, or of standard input where none is named: UTF-8, at most 1 MiB, a byte order mark dropped. */
export async function readBounded(file: string | undefined): Promise<string> {
  const bytes = await readBytes(file, LARGEST, '. Answers are much smaller than that.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { notUtf8 } = await import('./not-utf8.ts');
    throw new UserError(notUtf8(file ?? STANDARD_INPUT, bytes));
  }
}

/**
 * The bytes of a file, or of standard input where none is named. Never more than one byte over the largest is read.
 *
 * @param largest in whole MiB, as bytes.
 * @param so what to say after "larger than".
 */
export async function readBytes(file: string | undefined, largest: number, so: string): Promise<Buffer> {
  const name = file ?? STANDARD_INPUT;
  const bytes = Buffer.allocUnsafe(largest + 1);
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
        if (size > largest) break;
      }
  } catch (error) {
    throw new UserError(`${name} cannot be read: ${reason(error)}.`);
  }
  if (size > largest) throw new UserError(`${name} is larger than ${largest / MIB} MiB${so}`);
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
