import { randomBytes } from 'node:crypto';
import { constants, readFileSync, renameSync } from 'node:fs';
import { access, link, lstat, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EXIT, reason, UserError } from '../user-error.ts';

/**
 * Refuses a file that exists (unless forced), is no ordinary file, or lies in no folder that can be written to.
 * Called before any question, so that nobody answers for nothing.
 */
export async function checkOutput(file: string, force: boolean): Promise<void> {
  if (file === '' || file === '-') throw new UserError(({ refusal }) => refusal.file.needsName('--output'));
  const found = await foundBy(lstat, file, file);
  if (found?.isDirectory()) throw new UserError(({ refusal }) => refusal.file.isFolder(file));
  if (found && !found.isFile()) throw new UserError(({ refusal }) => refusal.file.notOrdinary(file));
  if (found && !force) throw existsAlready(file);
  await checkFolder(file);
}

function existsAlready(file: string): UserError {
  return new UserError(
    ({ refusal }) => refusal.file.exists(file),
    EXIT.usage,
    ({ refusal }) => refusal.file.existsType(file),
  );
}

/** Who may read a file: its owner alone (mode 0600), or whoever may read the files that people share here (0644 at most). */
export type Readers = 'owner' | 'others';

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
      throw new UserError(({ refusal }) => refusal.file.changedMeanwhile(file));
    renameSync(neighbour, file);
  });
}

async function write(
  file: string,
  text: string | Buffer,
  readers: Readers,
  place: PutInPlace,
): Promise<void> {
  try {
    await writeWhole(file, text, readers, place);
  } catch (error) {
    if (error instanceof UserError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw existsAlready(file);
    throw new UserError((words) => words.refusal.file.notWritten(file, reason(error, words)));
  }
}

/** Without SIGXFSZ, a limit on the size of files is an error that can be told. The others wait until all is in its place. */
const HELD = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGXFSZ'] as const;

/** Does work that no signal is to end half-way. */
export async function undisturbed<T>(work: () => Promise<T>): Promise<T> {
  const hold = (): void => {};
  for (const name of HELD) process.on(name, hold);
  try {
    return await work();
  } finally {
    for (const name of HELD) process.off(name, hold);
  }
}

/** Puts a file that is whole under its name. */
type PutInPlace = (neighbour: string, file: string) => Promise<void>;

/** What a disk says that knows no second name for a file, as on most memory sticks. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EACCES']);

/**
 * Gives a file its name only if nothing has it, whatever happens in the meantime: unlike `rename`, `link` never replaces.
 * Where there are no links, the name is taken first, with an empty file of our own that is replaced then.
 */
export async function appear(neighbour: string, file: string): Promise<void> {
  try {
    await link(neighbour, file);
  } catch (error) {
    if (!NO_LINKS.has(String((error as NodeJS.ErrnoException).code))) throw error;
    await (await open(file, 'wx', 0o600)).close();
    try {
      return await rename(neighbour, file);
    } catch (failed) {
      await rm(file, { force: true });
      throw failed;
    }
  }
  await rm(neighbour, { force: true });
}

/** Writes a neighbour and puts it in the place of the file. */
async function writeWhole(
  file: string,
  text: string | Buffer,
  readers: Readers,
  place: PutInPlace,
): Promise<void> {
  const neighbour = join(dirname(file), neighbourOf(basename(file)));
  await undisturbed(async () => {
    try {
      await writeNew(neighbour, text, readers);
      await place(neighbour, file);
    } catch (error) {
      await rm(neighbour, { force: true });
      throw error;
    }
  });
}

/** What is added to the name of a file for its neighbour: a full stop and as many digits as this. */
const ADDED = 8;

/** How long the name of a neighbour may be in any case, in bytes. */
const USUAL = 100;

/** A name beside the name of a file. It is no longer than that where that is long: the longest that a disk takes will do. */
function neighbourOf(name: string): string {
  const most = Math.max(Buffer.byteLength(name), USUAL) - ADDED - 1;
  const characters = [...name];
  while (Buffer.byteLength(characters.join('')) > most) characters.pop();
  return `${characters.join('')}.${randomBytes(ADDED / 2).toString('hex')}`;
}

/**
 * Writes a file that does not exist yet. A disk that fills up may take a part of a write without an error: `writeFile` of an
 * open file goes on until all of it is there, or fails.
 */
export async function writeNew(file: string, text: string | Buffer, readers: Readers): Promise<void> {
  const handle = await open(file, 'wx', readers === 'owner' ? 0o600 : 0o644);
  try {
    // The umask may have taken rights away.
    if (readers === 'owner') await handle.chmod(0o600);
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Makes a folder, and those above it where they are missing. Node's own way blames a missing file for a disk that is
 * read-only, and never ends where the system has no room for folders (`/proc`).
 */
export async function makeFolder(folder: string, mode = 0o777): Promise<void> {
  try {
    await makeFolders(folder, mode);
  } catch (error) {
    throw new UserError((words) => words.refusal.file.folderNotMade(folder, reason(error, words)));
  }
}

async function makeFolders(folder: string, mode: number): Promise<void> {
  try {
    await mkdir(folder, mode);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(folder).catch(() => undefined))?.isDirectory()) return;
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolders(dirname(folder), mode);
    await mkdir(folder, mode);
  }
}

async function checkFolder(file: string): Promise<void> {
  const folder = dirname(file);
  const found = await foundBy(stat, folder, file);
  if (!found?.isDirectory()) throw new UserError(({ refusal }) => refusal.file.noFolder(folder, file));
  try {
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new UserError((words) => words.refusal.file.closedFolder(folder, reason(error, words)));
  }
}

async function foundBy<T>(look: (path: string) => Promise<T>, path: string, file: string) {
  try {
    return await look(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new UserError((words) => words.refusal.file.notUsable(file, reason(error, words)));
  }
}
