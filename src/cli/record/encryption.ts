import type { Words } from '../../words/index.ts';
import { UserError } from '../user-error.ts';
import { oddity } from './passphrase-text.ts';

/** How an encrypted record is locked: with a passphrase, in the age format, as bytes or as lines of text. */
export interface Lock {
  readonly passphrase: string;
  readonly armor: boolean;
}

/** A text in the standard age format, which the tool `age` opens too. */
export async function encrypt(text: string, { passphrase, armor: lines }: Lock): Promise<Buffer> {
  const { Encrypter, armor } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  const file = await encrypter.encrypt(text);
  return Buffer.from(lines ? armor.encode(file) : file);
}

/**
 * What was encrypted, and the passphrase that opened it. Keyboards differ in how they make a letter such as é, of one
 * character or of two: where the one does not open a file, the other is tried.
 *
 * @param file as `withPassphrase` gives it.
 * @throws UserError for a wrong passphrase, or a file that is damaged.
 */
export async function decrypt(
  file: Uint8Array,
  passphrase: string,
  name: string,
  words: Words,
): Promise<{ readonly content: Buffer; readonly passphrase: string }> {
  for (const form of new Set([passphrase, passphrase.normalize('NFC'), passphrase.normalize('NFD')])) {
    const content = await opened(file, form, name, words);
    if (content) return { content, passphrase: form };
  }
  const odd = oddity(passphrase, words);
  throw new UserError([words.keeping.file.notOpened(name), ...(odd === undefined ? [] : [odd])].join('\n'));
}

/** What was encrypted; undefined for a wrong passphrase. */
async function opened(
  file: Uint8Array,
  passphrase: string,
  name: string,
  words: Words,
): Promise<Buffer | undefined> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return Buffer.from(await decrypter.decrypt(file));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.message.startsWith('no identity matched')) return undefined;
    throw damaged(name, words);
  }
}

const VERSION = 'age-encryption.org/v1\n';
const BY_PASSPHRASE = `${VERSION}-> scrypt `;
/** How the last line of a header begins, after which comes what was encrypted. */
const LAST_LINE = '\n--- ';

/**
 * The bytes of an encrypted file, out of its lines where it is text. Refused, before anybody is asked for a passphrase, is
 * one that was encrypted for a key, or is damaged as far as that can be seen.
 */
export async function withPassphrase(
  bytes: Buffer,
  form: 'binary' | 'armor',
  name: string,
  words: Words,
): Promise<Uint8Array> {
  const file = form === 'binary' ? bytes : await outOfLines(bytes, name, words);
  const text = Buffer.from(file).toString('latin1');
  if (!text.startsWith(VERSION) || !text.includes(LAST_LINE)) throw damaged(name, words);
  if (text.startsWith(BY_PASSPHRASE)) return file;
  throw new UserError(words.keeping.file.forKey(name));
}

/** The bytes that lines of text stand for, whatever editors and mail programs have put around and between them. */
async function outOfLines(bytes: Buffer, name: string, words: Words): Promise<Uint8Array> {
  const { armor } = await import('age-encryption');
  const base64 = (partsOf(bytes)?.inside ?? '').replace(/[^A-Za-z0-9+/=]/g, '');
  try {
    return armor.decode([BEGIN, ...(base64.match(/.{1,64}/g) ?? []), END].join('\n'));
  } catch {
    throw damaged(name, words);
  }
}

/** Whether there is more in a file than the lines of an encrypted one: it would be lost if they were written again. */
export function hasOtherText(bytes: Buffer): boolean {
  const outside = partsOf(bytes)?.outside ?? '';
  return outside.replace(/^\u00ef\u00bb\u00bf/, '').trim() !== '';
}

const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----';
const END = '-----END AGE ENCRYPTED FILE-----';
const BEGINS = /^[^"'A-Za-z0-9]*BEGIN AGE ENCRYPTED FILE/;
const ENDS = /^[^"'A-Za-z0-9]*END AGE ENCRYPTED FILE/;

/** What stands between the first and the last line of an encrypted file, and what stands around them; each byte is a character. */
function partsOf(bytes: Buffer): { readonly inside: string; readonly outside: string } | undefined {
  const lines = bytes.toString('latin1').split(/\r\n?|\n/);
  const begin = lines.findIndex((line) => BEGINS.test(line));
  const end = lines.findIndex((line, at) => at > begin && ENDS.test(line));
  if (begin === -1 || end === -1) return undefined;
  return {
    inside: lines.slice(begin + 1, end).join('\n'),
    outside: [...lines.slice(0, begin), ...lines.slice(end + 1)].join('\n'),
  };
}

function damaged(name: string, { keeping }: Words): UserError {
  return new UserError(keeping.file.damaged(name));
}
