import { closeSync, openSync, readSync } from 'node:fs';
import type { Words } from '../../words/index.ts';
import { reason, UserError } from '../user-error.ts';

const MIB = 1024 * 1024;

/** The largest answers that are read, in bytes. */
export const LARGEST = MIB;

/** How people see standard input in messages. */
export const STANDARD_INPUT = 'standard input';

const STDIN = 0;

/** The text of a file, or of standard input where none is named: UTF-8, at most 1 MiB, a byte order mark dropped. */
export async function readBounded(file: string | undefined): Promise<string> {
  const bytes = await readBytes(file, LARGEST, 'answersTooLarge');
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
 * @param tooLarge what to say of one that is larger.
 */
export async function readBytes(
  file: string | undefined,
  largest: number,
  tooLarge: 'answersTooLarge' | 'recordTooLarge',
): Promise<Buffer> {
  const nameIn = ({ refusal }: Words): string => file ?? refusal.standardInput;
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
    throw new UserError((words) => words.refusal.file.notRead(nameIn(words), reason(error, words)));
  }
  if (size > largest)
    throw new UserError((words) => words.refusal.file[tooLarge](nameIn(words), largest / MIB));
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
