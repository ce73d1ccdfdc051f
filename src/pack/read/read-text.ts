import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep, win32 } from 'node:path';
import type { ProblemCode } from '../problem-codes.ts';

/** Larger files are not read. The largest file of a real pack is a tenth of this. */
const MAX_BYTES = 1024 * 1024;

const READ_WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

interface NoText {
  readonly code: ProblemCode;
  readonly message: string;
  readonly hint?: string;
}

export type ReadText = { readonly text: string } | NoText;

/**
 * Reads a text file that must lie inside a folder, links followed. `path` is relative to the folder. A byte order mark
 * is left out. Never reads more than `MAX_BYTES`, and never anything but an ordinary file.
 */
export async function readTextInside(folder: string, path: string): Promise<ReadText> {
  if (leadsOut(path)) {
    return { code: 'path-outside-pack', message: 'this path does not stay inside the folder of the pack' };
  }
  try {
    const [root, file] = [await realpath(folder), await realpath(join(folder, path))];
    if (leadsOut(relative(root, file))) {
      return { code: 'path-outside-pack', message: 'this file is a link out of the folder of the pack' };
    }
    return await readTextFile(file);
  } catch (error) {
    return fromError(error);
  }
}

/** Reads a text file that somebody named. The same bounds as `readTextInside`, without a folder. */
export async function readText(path: string): Promise<ReadText> {
  try {
    return await readTextFile(await realpath(path));
  } catch (error) {
    return fromError(error);
  }
}

function leadsOut(path: string): boolean {
  if (path === '' || isAbsolute(path) || win32.isAbsolute(path) || path.includes('\0')) return true;
  return path.split(sep === '\\' ? /[\\/]/ : '/').includes('..') || /^[a-z]+:/i.test(path);
}

async function readTextFile(path: string): Promise<ReadText> {
  // Opening a named pipe would wait for a writer; O_NONBLOCK does not, and changes nothing for files. The files inside a single
  // executable, where no pipe can be, are opened in the plainest way alone: anything else counts as writing.
  const file = await open(path, READ_WITHOUT_WAITING).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EROFS') return open(path, 'r');
    throw error;
  });
  try {
    const found = await file.stat();
    if (!found.isFile()) return { code: 'file-unreadable', message: 'this is not an ordinary file' };
    // As much room as the file is said to need: a pack has a hundred files, and to clear a mebibyte for each takes a while.
    let buffer = Buffer.alloc(Math.min(found.size, MAX_BYTES) + 1);
    let length = 0;
    for (;;) {
      if (length === buffer.length) buffer = Buffer.concat([buffer], MAX_BYTES + 1);
      const { bytesRead } = await file.read(buffer, length, buffer.length - length);
      length += bytesRead;
      if (bytesRead === 0 || length > MAX_BYTES) break;
    }
    if (length > MAX_BYTES) return { code: 'file-unreadable', message: 'this file is larger than 1 MiB' };
    return decode(buffer.subarray(0, length));
  } finally {
    await file.close();
  }
}

function decode(bytes: Uint8Array): ReadText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { code: 'file-unreadable', message: 'this file is not UTF-8 text', hint: 'Save it as UTF-8.' };
  }
}

function fromError(error: unknown): NoText {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return { code: 'file-missing', message: 'there is no such file' };
  if (typeof code === 'string')
    return { code: 'file-unreadable', message: `this file cannot be read (${code})` };
  throw error;
}
