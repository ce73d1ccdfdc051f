import { createReadStream, fstatSync, writeSync, type Stats } from 'node:fs';
import type { AssessOptions } from '../assess/command.ts';
import type { Words } from '../../words/index.ts';
import { wordsFor } from '../language.ts';
import type { PackOptions } from '../pack.ts';
import { stopped, terminalFor, withTerminal } from '../terminal/open.ts';
import { only } from '../terminal/speech.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { reason, UserError } from '../user-error.ts';
import { oddity, passphraseText } from './passphrase-text.ts';

/** The longest passphrase, in bytes. */
const LONGEST = 4096;

/** Where a passphrase comes from: a file descriptor that the caller opened, or else a prompt. */
export type PassphraseOptions = Pick<AssessOptions, 'passphraseFd'> & Pick<PackOptions, 'lang'>;

/** Asks for the passphrase that opens a file. */
export async function passphraseFor(name: string, options: PassphraseOptions): Promise<string> {
  if (options.passphraseFd !== undefined) return fromDescriptor(options.passphraseFd);
  const words = wordsFor(options);
  return atTerminal(({ secret }) => secret(words.keeping.passphrase.whichOpens(name)), words);
}

/**
 * Asks for a passphrase to lock a file with: twice at a prompt, so that a slip is found. One that could not be typed again is
 * refused.
 */
export async function newPassphrase(name: string, options: PassphraseOptions): Promise<string> {
  const words = wordsFor(options);
  const says = words.keeping.passphrase;
  if (options.passphraseFd !== undefined) {
    const passphrase = await fromDescriptor(options.passphraseFd);
    const odd = oddity(passphrase, words);
    if (odd === undefined) return passphrase;
    throw new UserError(says.notTyped(odd));
  }
  return atTerminal(async ({ show, secret }) => {
    show(`${says.choose}\n`);
    for (;;) {
      const first = await secret(says.chosen(name));
      const odd = oddity(first, words);
      if (first === '') show(`${says.empty}\n`);
      else if (odd !== undefined) show(`${says.another(odd)}\n`);
      else if (first === (await secret(says.again))) return first;
      else show(`${says.notSame}\n`);
    }
  }, words);
}

/** The one line of a file descriptor. What has more is refused: the rest would not be part of the lock, without a word. */
async function fromDescriptor(fd: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    if (!isPassedOn(fd)) throw new UserError(({ refusal }) => refusal.passphrase.notOpen(fd));
    for await (const part of createReadStream('', { fd, autoClose: false })) {
      parts.push(part as Buffer);
      size += (part as Buffer).length;
      // Whoever gives it may keep the descriptor open.
      if (size > LONGEST || (part as Buffer).includes('\n')) break;
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError((words) => words.refusal.passphrase.notRead(fd, reason(error, words)));
  }
  const bytes = Buffer.concat(parts);
  const end = bytes.indexOf('\n');
  const line = end === -1 ? bytes : bytes.subarray(0, end);
  if (line.length > LONGEST) throw new UserError(({ refusal }) => refusal.passphrase.tooLong(LONGEST));
  const text = passphraseText(line)?.replace(/\r$/, '');
  if (text === undefined) throw new UserError(({ refusal }) => refusal.passphrase.notUtf8(fd));
  if (text === '') throw new UserError(({ refusal }) => refusal.passphrase.none(fd));
  if (end !== -1 && /[^\r\n]/.test(bytes.subarray(end).toString('latin1')))
    throw new UserError(({ refusal }) => refusal.passphrase.severalLines(fd));
  return text;
}

/** Descriptors that a program has from its start lie below. */
const MOST_DESCRIPTORS = 64;

/**
 * Whether a descriptor was passed on by the caller. The program has some of its own, and to read from them could take for
 * ever: they are of no kind that holds text, or a pipe of which both ends are here.
 */
function isPassedOn(fd: number): boolean {
  const found = statOf(fd);
  if (!found) return false;
  if (found.isFile() || found.isCharacterDevice() || found.isSocket()) return true;
  const others = Array.from({ length: MOST_DESCRIPTORS }, (_, other) => other).slice(3);
  return found.isFIFO() && !others.some((other) => statOf(other)?.ino === found.ino && canBeWritten(other));
}

/** To write nothing changes nothing, and fails on the end of a pipe that is read from. */
function canBeWritten(fd: number): boolean {
  try {
    writeSync(fd, Buffer.alloc(0));
    return true;
  } catch {
    return false;
  }
}

function statOf(fd: number): Stats | undefined {
  try {
    return fstatSync(fd);
  } catch {
    return undefined;
  }
}

function atTerminal(ask: (terminal: Terminal) => Promise<string>, words: Words): Promise<string> {
  if (!process.stdin.isTTY || !process.stderr.isTTY)
    throw new UserError(words.keeping.passphrase.needsTerminal);
  const options = terminalFor({ plain: true, color: false }, only(words));
  return withTerminal(options, ask, () => stopped(words, words.keeping.keep.nothingChanged));
}
