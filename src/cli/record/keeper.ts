import { resolve } from 'node:path';
import type { Assessment } from '../../engine/index.ts';
import { visible } from '../../document/visible.ts';
import { recordOf } from '../../record/index.ts';
import type { Words } from '../../words/index.ts';
import type { AssessOptions } from '../assess/command.ts';
import { checkOutput, replaceOutput, writeOutput } from '../files/output.ts';
import { UserError } from '../user-error.ts';
import type { Lock } from './encryption.ts';
import { now, sha256, TOOL } from './machine.ts';
import { contentOf } from './open-record.ts';
import { newPassphrase } from './passphrase.ts';

/** Keeps what was answered in a file that somebody named. */
export interface Keeper {
  /** The file that was named, or the one in which it was kept in its place. */
  readonly file: string;
  /**
   * Keeps it there, also once more where the answers were changed since, or in another file that does not exist yet. Returns
   * what to say about it, in the language that is spoken; throws a `UserError` where it could not be kept.
   */
  readonly keep: Keep;
  /** Writes a copy of it, as locked as the first, into a file that does not exist yet. */
  readonly copy: Keep;
}

type Keep = (file: string, result: Assessment, finished: boolean, words: Words) => Promise<string>;

/** Checks the options and the place of a new record, asks for a passphrase where it is to be encrypted, and then keeps. */
export async function newKeeper(options: AssessOptions): Promise<Keeper> {
  const { record: file, encrypt, armor, passphraseFd, output } = options;
  const force = options.force === true;
  if (file === undefined)
    throw new UserError(({ refusal }) => refusal.goesWith('--encrypt', '--record FILE'));
  if (armor && !encrypt) throw new UserError(({ refusal }) => refusal.goesWith('--armor', '--encrypt'));
  if (passphraseFd !== undefined && !encrypt)
    throw new UserError(({ refusal }) => refusal.goesWith('--passphrase-fd', '--encrypt'));
  if (file === '' || file === '-') throw new UserError(({ refusal }) => refusal.file.needsName('--record'));
  if (output !== undefined && resolve(file) === resolve(output))
    throw new UserError(({ refusal }) => refusal.fileEach);
  await checkOutput(file, force);
  const lock: Lock | undefined = encrypt
    ? { passphrase: await newPassphrase(file, options), armor: armor === true }
    : undefined;
  const content = (result: Assessment, finished: boolean) =>
    contentOf(recordOf(result, { tool: TOOL, at: now(), finished }, sha256), lock);
  let written: { readonly file: string; readonly bytes: Buffer } | undefined;
  return {
    get file() {
      return written?.file ?? file;
    },
    keep: async (name, result, finished, words) => {
      const bytes = Buffer.from(await content(result, finished));
      if (written?.file === name) await replaceOutput(name, written.bytes, bytes);
      else await writeOutput(name, bytes, force && name === file);
      written = { file: name, bytes };
      return keptWords(name, finished, lock, words);
    },
    copy: async (name, result, finished, words) => {
      await writeOutput(name, await content(result, finished), false);
      return keptWords(name, finished, lock, words);
    },
  };
}

/** What to say about a record that was written. */
export function keptWords(
  file: string,
  finished: boolean,
  lock: Lock | undefined,
  { keeping: { keep } }: Words,
): string {
  const name = visible(file);
  const who = lock ? keep.onlyPassphrase : keep.onlyYou;
  return `${keep.isIn(name)} ${who}\n${finished ? keep.toDecide(name) : keep.toContinue(name)}`;
}
