import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { visible } from '../../document/visible.ts';
import { absolute } from '../local/settings-folder.ts';
import { undisturbed } from './output.ts';
import { wordsOf } from '../../words/index.ts';
import { reason, EXIT, UserError } from '../user-error.ts';

/** A folder as it is at a git revision, laid out for reading. */
export interface RevisionFolder {
  /** A temporary folder with its YAML files. */
  readonly folder: string;
  /** The place of a file of that folder as people know it: `main:rules/online-abuse/levels.yaml`. */
  readonly shown: (file: string) => string;
  /** Symbolic links, which are not followed and so are not in the folder. */
  readonly links: readonly string[];
}

/** No pack comes near this. Beyond it somebody named the wrong folder. */
const MOST_FILES = 5000;
const MOST_BYTES = 64 * 1024 * 1024;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Reads the YAML files of a folder at a git revision into a temporary folder, which is gone when the work is done, also
 * when that fails or is interrupted. Nothing in the repository is touched, no filter or hook of it runs, and nothing is
 * fetched.
 *
 * @param folder a folder that exists, in a working tree.
 * @throws UserError where git, the repository, the revision or the folder at that revision is not there.
 */
export async function withRevision<T>(
  folder: string,
  revision: string,
  work: (found: RevisionFolder) => Promise<T>,
): Promise<T> {
  if (revision.startsWith('-'))
    throw new UserError(`A git revision does not begin with "-": ${visible(revision)}`);
  const prefix = (await prefixOf(folder)).replace(/\/$/, '');
  const commit = await commitOf(folder, revision);
  const { blobs, links } = await filesOf(folder, commit, prefix, revision);
  const contents = await contentsOf(
    folder,
    blobs.map(({ object }) => object),
  );
  const top = `${revision}:${prefix === '' ? '' : `${prefix}/`}`;

  const place = await mkdtemp(join(tmpdir(), 'safeguard-')).catch(noRoom);
  const interrupted = () => {
    rmSync(place, { recursive: true, force: true });
    process.exit(EXIT.interrupted);
  };
  for (const signal of SIGNALS) process.once(signal, interrupted);
  try {
    const files = new Map(blobs.map(({ path }, at) => [join(place, path), contents[at]!]));
    await undisturbed(() => writeAll(files)).catch(noRoom);
    return await work({
      folder: place,
      shown: (file) =>
        file.startsWith(place) ? `${top}${file.slice(place.length + 1).replaceAll('\\', '/')}` : file,
      links,
    });
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, interrupted);
    await rm(place, { recursive: true, force: true });
  }
}

async function writeAll(files: ReadonlyMap<string, Buffer>): Promise<void> {
  for (const [file, content] of files) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content, { mode: 0o600 });
  }
}

function noRoom(error: unknown): never {
  throw new UserError(
    `The older rules are read from a temporary folder, and none could be written in ${visible(tmpdir())}: ${reason(error, wordsOf('en'))}. ` +
      'TMPDIR names another place.',
  );
}

/** The folder's path in its repository, with a slash at its end; empty for the top. */
async function prefixOf(folder: string): Promise<string> {
  try {
    return (await git(folder, ['rev-parse', '--show-prefix'])).toString('utf8').replace(/\r?\n$/, '');
  } catch (error) {
    const said = saidBy(error);
    if (/not a git repository/i.test(said)) {
      throw new UserError(`${visible(folder)} is in no git repository, so no revision of it can be read.`);
    }
    throw new UserError(`git cannot read the repository of ${visible(folder)}: ${said}`);
  }
}

async function commitOf(folder: string, revision: string): Promise<string> {
  try {
    const commit = await git(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
    return commit.toString('utf8').trim();
  } catch (error) {
    saidBy(error);
    throw new UserError(
      `There is no folder ${visible(revision)}, and no git revision of that name in the repository of ${visible(folder)}.`,
    );
  }
}

interface Blob {
  readonly path: string;
  readonly object: string;
}

async function filesOf(folder: string, commit: string, prefix: string, revision: string) {
  const where = prefix === '' ? 'its top folder' : `the folder ${visible(prefix)}`;
  let listed: Buffer;
  try {
    listed = await git(folder, ['ls-tree', '--full-tree', '-r', '-z', '-l', `${commit}:${prefix}`]);
  } catch (error) {
    saidBy(error);
    throw new UserError(`The git revision ${visible(revision)} does not have ${where}.`);
  }
  const blobs: Blob[] = [];
  const links: string[] = [];
  let bytes = 0;
  for (const line of listed.toString('utf8').split('\0')) {
    const [, mode, type, object, size, path] = /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t(.+)$/s.exec(line) ?? [];
    if (type !== 'blob' || object === undefined || path === undefined || !path.endsWith('.yaml')) continue;
    if (!staysInside(path)) continue;
    if (mode === '120000') {
      links.push(path);
      continue;
    }
    blobs.push({ path, object });
    bytes += Number(size);
  }
  if (blobs.length > MOST_FILES || bytes > MOST_BYTES) {
    throw new UserError(
      `${where} holds too much at ${visible(revision)} to be a pack. Name the folder of the pack with --pack.`,
    );
  }
  return { blobs, links };
}

/** A tree can be made by hand and hold names that lead elsewhere. */
function staysInside(path: string): boolean {
  return (
    path.split(/[\\/]/).every((part) => part !== '' && part !== '.' && part !== '..') && !path.includes(':')
  );
}

/** The contents of objects, in their order. */
async function contentsOf(folder: string, objects: readonly string[]): Promise<readonly Buffer[]> {
  const wanted = objects.map((object) => `${object}\n`).join('');
  const out = await git(folder, ['cat-file', '--batch'], wanted).catch((error: unknown) => {
    throw new UserError(`git cannot read the repository of ${visible(folder)}: ${saidBy(error)}`);
  });
  const contents: Buffer[] = [];
  let at = 0;
  for (const object of objects) {
    const end = out.indexOf(0x0a, at);
    const head = out.subarray(at, end).toString('utf8');
    const size = Number(/^[0-9a-f]+ blob (\d+)$/.exec(head)?.[1]);
    if (!Number.isInteger(size))
      throw new UserError(`git cannot read the object ${object} of the repository.`);
    contents.push(out.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return contents;
}

function git(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
  const env = {
    ...process.env,
    // git would take relative ones from the folder that one stands in, with what is set there.
    HOME: absolute(process.env['HOME']),
    XDG_CONFIG_HOME: absolute(process.env['XDG_CONFIG_HOME']),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    // A repository may have been cloned in part, and would fetch what is missing.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
  };
  return new Promise((resolve, reject) => {
    const options = { env, encoding: 'buffer', maxBuffer: 2 * MOST_BYTES } as const;
    const child = execFile('git', ['-C', folder, '--no-pager', ...args], options, (error, out, err) => {
      if (error) reject(Object.assign(error, { said: err.toString('utf8') }));
      else resolve(out);
    });
    // A git that ended early has closed its input; what it said is in the error above.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/**
 * What git said when it ended with an error, in one line.
 *
 * @throws UserError where git is not there; the error itself where it comes from neither.
 */
function saidBy(error: unknown): string {
  if (!(error instanceof Error && 'said' in error)) throw error;
  if ('code' in error && error.code === 'ENOENT') {
    throw new UserError('git was not found. It is needed to read a revision. Compare two folders instead.');
  }
  const [line = ''] = String(error.said).split('\n');
  return visible(line.replace(/^fatal: /, '')) || 'it ended without a message';
}
