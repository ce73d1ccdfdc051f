import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { wordsOf } from '../../words/index.ts';
import { STANDARD_INPUT } from '../files/read-bounded.ts';
import { reason, UserError } from '../user-error.ts';

/** Where cases come from. */
export interface Source {
  /** As people see it. */
  readonly name: string;
  /** In bytes, where the file knows it. */
  readonly size: number | undefined;
  /** Counts what has been read so far, in bytes. */
  readonly taken: () => number;
  readonly chunks: AsyncIterable<Buffer>;
}

/**
 * A file, or standard input where none is named, read as it is asked for.
 *
 * @throws UserError where it cannot be read, at once or later on.
 */
export async function openSource(file: string | undefined): Promise<Source> {
  const name = file ?? STANDARD_INPUT;
  let taken = 0;
  async function* chunks(): AsyncGenerator<Buffer> {
    try {
      for await (const chunk of file === undefined ? process.stdin : createReadStream(file)) {
        taken += (chunk as Buffer).length;
        yield chunk as Buffer;
      }
    } catch (error) {
      throw cannotRead(name, error);
    }
  }
  return { name, size: await sizeOf(file), taken: () => taken, chunks: chunks() };
}

async function sizeOf(file: string | undefined): Promise<number | undefined> {
  if (file === undefined) return undefined;
  try {
    const found = await stat(file);
    return found.isFile() ? found.size : undefined;
  } catch (error) {
    throw cannotRead(file, error);
  }
}

function cannotRead(name: string, error: unknown): UserError {
  return new UserError(`${name} cannot be read: ${reason(error, wordsOf('en'))}.`);
}
