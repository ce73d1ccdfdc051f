import { createReadStream } from 'node:fs';
import { reason } from './system-error.ts';
import { UserError } from './user-error.ts';

/** The largest file or standard input that is read, in bytes. */
export const LARGEST = 1024 * 1024;

/** How people see standard input in messages. */
export const STANDARD_INPUT = 'standard input';

/** The text of a file, or of standard input where none is named: UTF-8, at most 1 MiB, a byte order mark dropped. */
export async function readBounded(file: string | undefined): Promise<string> {
  const name = file ?? STANDARD_INPUT;
  const bytes = await readBytes(file, name);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { notUtf8 } = await import('./not-utf8.ts');
    throw new UserError(notUtf8(name, bytes));
  }
}

async function readBytes(file: string | undefined, name: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of file === undefined ? process.stdin : createReadStream(file)) {
      size += (part as Buffer).length;
      if (size > LARGEST)
        throw new UserError(`${name} is larger than 1 MiB. Answers are much smaller than that.`);
      parts.push(part as Buffer);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${name} cannot be read: ${reason(error)}.`);
  }
  return Buffer.concat(parts);
}
