import { lstat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from './user-error.ts';

/** Refuses a file that exists (unless forced), is no ordinary file, or lies in no folder. Called before any question. */
export async function checkOutput(file: string, force: boolean): Promise<void> {
  const found = await statOf(file);
  if (!found) {
    const folder = await statOf(dirname(file));
    if (!folder) throw new UserError(`There is no folder ${dirname(file)} to write ${file} in.`);
    return;
  }
  if (found.isDirectory()) throw new UserError(`${file} is a folder. Name a file.`);
  if (!found.isFile()) throw new UserError(`${file} is not an ordinary file. Name another one.`);
  if (!force)
    throw new UserError(`${file} exists already. Choose another name, or use --force to replace it.`);
}

/** Writes a file whole or not at all, for its owner's eyes only (mode 0600). */
export async function writeOutput(file: string, text: string, force: boolean): Promise<void> {
  await checkOutput(file, force);
  const { default: writeFileAtomic } = await import('write-file-atomic');
  try {
    await writeFileAtomic(file, text, { mode: 0o600 });
  } catch (error) {
    throw new UserError(`${file} could not be written: ${reason(error)}. Nothing was changed.`);
  }
}

/** What the system says went wrong, in few words. */
export function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const known: Record<string, string> = {
    ENOENT: 'there is no such file',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of its path is not a folder',
    ELOOP: 'its links go in a circle',
    ENAMETOOLONG: 'its name is too long',
  };
  return known[code] ?? (code || String(error));
}

async function statOf(file: string) {
  try {
    return await lstat(file);
  } catch (error) {
    if (['ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw new UserError(`${file} cannot be used: ${reason(error)}.`);
  }
}
