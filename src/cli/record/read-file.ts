import { createReadStream } from 'node:fs';
import { LARGEST_RECORD } from '../../record/file-form.ts';
import { reason, UserError } from '../user-error.ts';

/** How a file is called in messages. */
export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file;
}

/** The bytes of a file, or of standard input for `-`; at most 4 MiB. */
export async function readBytes(file: string): Promise<Buffer> {
  if (file === '') throw new UserError('Name the file of a record.');
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of file === '-' ? process.stdin : createReadStream(file)) {
      size += (part as Buffer).length;
      if (size > LARGEST_RECORD)
        throw new UserError(`${nameOf(file)} is larger than 4 MiB, so it cannot be a record.`);
      parts.push(part as Buffer);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${nameOf(file)} cannot be read: ${reason(error)}.`);
  }
  return Buffer.concat(parts);
}
