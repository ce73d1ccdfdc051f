import { randomBytes } from 'node:crypto';
import { constants, readFileSync, renameSync } from 'node:fs';
import { access, link, lstat, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { reason } from './system-error.ts';
import { UserError } from './user-error.ts';

/**
 * Refuses a file that exists (unless forced), is no ordinary file, or lies in no folder that can be written to.
 * Called before any question, so that nobody answers for nothing.
 */
export async function checkOutput(file: string, force: boolean): Promise<void> {
  if (file === '' || file === '-') throw new UserError('--output needs the name of a file.');
  const found = await foundBy(lstat, file, file);
  if (found?.isDirectory()) throw new UserError(`${file} is a folder. Name a file.`);
  if (found && !found.isFile()) throw new UserError(`${file} is not an ordinary file. Name another one.`);
  if (found && !force) throw existsAlready(file);
  await checkFolder(file);
}

function existsAlready(file: string): UserError {
  return new UserError(`${file} exists already. Choose another name, or use --force to replace it.`);
}

/** Who may read a file: its owner alone (mode 0600), or whoever may read the files that people share here (0644 at most). */
type Readers = 'owner' | 'others';

/** Writes a file whole or not at all; for its owner's eyes only, unless it holds nothing about anybody. */
export async function writeOutput(
  file: string,
  text: string | Buffer,
  force: boolean,
  readers: Readers = 'owner',
): Promise<void> {
  await checkOutput(file, force);
  await write(file, text, readers, force ? rename : appear);
}

/**
 * Writes a file in the place of one that was read before.
 *
 * @param bytes what was read. If the file is another one by now, nothing is written.
 */
export async function replaceOutput(file: string, bytes: Buffer, text: string | Buffer): Promise<void> {
  await checkOutput(file, true);
  await write(file, text, 'owner', async (neighbour) => {
    // As late as can be: between these two there is no time for anybody else to write.
    if (!bytes.equals(readFileSync(file)))
      throw new UserError(`${file} has been changed by someone else in the meantime. Nothing was written.`);
    renameSync(neighbour, file);
  });
}

async function write(file: string, text: string | Buffer, readers: Readers, place: Place): Promise<void> {
  try {
    await writeWhole(file, text, readers, place);
  } catch (error) {
    if (error instanceof UserError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw existsAlready(file);
    throw new UserError(`${file} could not be written: ${reason(error)}. Nothing was changed.`);
  }
}

/** Without SIGXFSZ, a limit on the size of files is an error that can be told. The others wait until the file is whole. */
const HELD = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGXFSZ'] as const;

/** Puts a file that is whole under its name. */
type Place = (neighbour: string, file: string) => Promise<void>;

/** What a disk says that knows no second name for a file, as on most memory sticks. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EACCES']);

/**
 * Gives a file its name only if nothing has it, whatever happens in the meantime: unlike `rename`, `link` never replaces.
 * Where there are no links, the name is taken first, with an empty file of our own that is replaced then.
 */
async function appear(neighbour: string, file: string): Promise<void> {
  try {
    await link(neighbour, file);
  } catch (error) {
    if (!NO_LINKS.has(String((error as NodeJS.ErrnoException).code))) throw error;
    await (await open(file, 'wx', 0o600)).close();
    await rename(neighbour, file);
    return;
  }
  await rm(neighbour, { force: true });
}

/**
 * Writes a neighbour and puts it in the place of the file. A disk that fills up may take a part of a write without an
 * error: `writeFile` of an open file goes on until all of it is there, or fails.
 */
async function writeWhole(
  file: string,
  text: string | Buffer,
  readers: Readers,
  place: Place,
): Promise<void> {
  const neighbour = `${file}.${randomBytes(4).toString('hex')}`;
  const hold = (): void => {};
  for (const name of HELD) process.on(name, hold);
  try {
    const handle = await open(neighbour, 'wx', readers === 'owner' ? 0o600 : 0o644);
    try {
      try {
        // The umask may have taken rights away.
        if (readers === 'owner') await handle.chmod(0o600);
        await handle.writeFile(text);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await place(neighbour, file);
    } catch (error) {
      await rm(neighbour, { force: true });
      throw error;
    }
  } finally {
    for (const name of HELD) process.off(name, hold);
  }
}

async function checkFolder(file: string): Promise<void> {
  const folder = dirname(file);
  const found = await foundBy(stat, folder, file);
  if (!found?.isDirectory()) throw new UserError(`There is no folder ${folder} to write ${file} in.`);
  try {
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new UserError(`Nothing can be written in the folder ${folder}: ${reason(error)}.`);
  }
}

async function foundBy<T>(look: (path: string) => Promise<T>, path: string, file: string) {
  try {
    return await look(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new UserError(`${file} cannot be used: ${reason(error)}.`);
  }
}
