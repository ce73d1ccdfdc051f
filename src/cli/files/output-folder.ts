import { randomBytes } from 'node:crypto';
import { lstat, mkdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { visible } from '../../document/visible.ts';
import { wordsOf } from '../../words/index.ts';
import { isFolder } from './is-folder.ts';
import { appear, checkOutput, undisturbed, writeNew, type Readers } from './output.ts';
import { reason, UserError } from '../user-error.ts';

/**
 * Refuses a folder that cannot be made, and files that would be replaced (unless forced) or cannot be written.
 *
 * @param names of the files, in the folder or in a folder in it.
 */
export async function checkFolderOutput(
  folder: string,
  names: readonly string[],
  force: boolean,
): Promise<void> {
  if (!(await isThere(folder))) return checkOutput(folder, false);
  const within = (name: string): string => dirname(join(folder, name));
  for (const path of new Set([folder, ...names.map(within)])) {
    if ((await isThere(path)) && !(await isFolder(path)))
      throw new UserError(`${visible(path)} is no folder. Name another folder.`);
  }
  const there: string[] = [];
  for (const name of names) if (await isThere(join(folder, name))) there.push(name);
  if (there.length > 0 && !force) {
    const more = there.length === 1 ? '' : ` and ${there.length - 1} more files`;
    throw new UserError(
      `${visible(folder)} holds ${there[0]}${more} already. Name another folder, or use --force to replace them.`,
    );
  }
  for (const name of names) if (await isFolder(within(name))) await checkOutput(join(folder, name), force);
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/**
 * Writes files into a folder, for their owner's eyes only unless others may read them: all of them, or none where that fails, such as on a disk that is full.
 *
 * @param folder one that is there, or whose parent is.
 * @param files what they are named inside the folder, in it or in a folder in it, and what they hold.
 * @param force whether they may replace others. What else lies in the folder is left alone.
 */
export async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
  force: boolean,
  readers: Readers = 'owner',
): Promise<void> {
  const undo: (() => Promise<unknown>)[] = [];
  await undisturbed(async () => {
    try {
      await place(folder, files, { force, readers }, undo);
    } catch (error) {
      const why = `The files could not be written in ${folder}: ${reason(error, wordsOf('en'))}.`;
      try {
        for (const step of undo.toReversed()) await step();
      } catch {
        throw new UserError(`${why} Some of them may be left there.`);
      }
      throw new UserError(`${why} Nothing was changed.`);
    }
  });
}

/** @param undo takes what brings everything back, in the order in which it was done. */
async function place(
  folder: string,
  files: ReadonlyMap<string, string>,
  { force, readers }: { readonly force: boolean; readonly readers: Readers },
  undo: (() => Promise<unknown>)[],
): Promise<void> {
  const make = async (path: string): Promise<void> => {
    if (await done(mkdir(path), 'EEXIST')) undo.push(() => rmdir(path));
  };
  await make(folder);
  // All are written here first: to give them their names then takes next to no room.
  const aside = join(folder, `.${randomBytes(4).toString('hex')}`);
  await mkdir(aside);
  undo.push(() => rm(aside, { recursive: true, force: true }));
  const names = [...files.keys()];
  for (const [at, name] of names.entries()) await writeNew(join(aside, `${at}`), files.get(name)!, readers);
  for (const path of new Set(names.map((name) => dirname(join(folder, name))))) await make(path);
  for (const [at, name] of names.entries()) {
    const file = join(folder, name);
    const before = join(aside, `${at}.before`);
    if (force && (await done(rename(file, before), 'ENOENT'))) undo.push(() => rename(before, file));
    await appear(join(aside, `${at}`), file);
    undo.push(() => rm(file, { force: true }));
  }
  await rm(aside, { recursive: true, force: true });
}

/** Whether something was done; false where the system says, with a certain code, that it need not be. */
async function done(doing: Promise<unknown>, unless: string): Promise<boolean> {
  try {
    await doing;
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === unless) return false;
    throw error;
  }
}
