import { createReadStream } from 'node:fs';
import { reason } from './output.ts';
import { UserError } from './user-error.ts';

/** The largest file or standard input that is read, in bytes. */
export const LARGEST = 1024 * 1024;

/** The text of a file, or of standard input where none is named: UTF-8, at most 1 MiB, a byte order mark dropped. */
export async function readBounded(file: string | undefined): Promise<string> {
  const name = file ?? 'standard input';
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
  const bytes = Buffer.concat(parts);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = bytes.subarray(0, firstInvalid(bytes)).filter((byte) => byte === 0x0a).length + 1;
    throw new UserError(`${name}:${line} holds bytes that are not UTF-8 text. Save it as UTF-8.`);
  }
}

/** The offset of the first byte that is not UTF-8: the shortest beginning that cannot be decoded, less one. */
function firstInvalid(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}
