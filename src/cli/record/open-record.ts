import { encryptedAs, LARGEST_RECORD } from '../../record/file-form.ts';
import type { KeptRecord } from '../../record/index.ts';
import { readRecord } from '../../record/read-record.ts';
import { renderJson } from '../../document/json.ts';
import { checkOutput, replaceOutput, writeOutput } from '../files/output.ts';
import { readBytes, STANDARD_INPUT } from '../files/read-bounded.ts';
import { wordsFor } from '../language.ts';
import { UserError } from '../user-error.ts';
import { decrypt, encrypt, hasOtherText, withPassphrase, type Lock } from './encryption.ts';
import { passphraseFor, type PassphraseOptions } from './passphrase.ts';

/** A record, and what is needed to write it back as it was found. */
export interface OpenedRecord {
  readonly record: KeptRecord;
  readonly file: string;
  /** The file as it was read. */
  readonly bytes: Buffer;
  /** How it was encrypted, where it was. */
  readonly lock?: Lock;
}

/** How a file is called in messages. */
export function nameOf(file: string): string {
  return file === '-' ? STANDARD_INPUT : file;
}

/** Opens a record, `-` for standard input. Where it is encrypted, it asks for the passphrase. */
export async function openRecord(file: string, options: PassphraseOptions): Promise<OpenedRecord> {
  const name = nameOf(file);
  const words = wordsFor(options);
  if (file === '') throw new UserError(words.keeping.file.noName);
  const bytes = await readBytes(file === '-' ? undefined : file, LARGEST_RECORD, 'recordTooLarge');
  const form = encryptedAs(bytes);
  if (form === undefined) return { record: await parsed(bytes, name), file, bytes };
  const locked = await withPassphrase(bytes, form, name, words);
  const { content, passphrase } = await decrypt(locked, await passphraseFor(name, options), name, words);
  const record = await parsed(content, name);
  return { record, file, bytes, lock: { passphrase, armor: form === 'armor' } };
}

/** Opens a record to change it. A file that cannot be written is refused now, before anybody is asked for anything. */
export async function openToChange(file: string, options: PassphraseOptions): Promise<OpenedRecord> {
  const { file: words } = wordsFor(options).keeping;
  if (file === '-') throw new UserError(words.nameToChange);
  if (file !== '') await checkOutput(file, true);
  const opened = await openRecord(file, options);
  if (opened.lock?.armor && hasOtherText(opened.bytes)) {
    throw new UserError(words.otherText(file));
  }
  return opened;
}

/**
 * Writes a record back into its file, only if the file still is what was read, or into another one, only if there is none of
 * that name. It is encrypted as it was.
 *
 * @returns the record as it lies there now.
 */
export async function writeRecord(
  name: string,
  { file, bytes, lock }: OpenedRecord,
  record: KeptRecord,
): Promise<OpenedRecord> {
  const content = Buffer.from(await contentOf(record, lock));
  await (name === file ? replaceOutput(file, bytes, content) : writeOutput(name, content, false));
  return { record, file: name, bytes: content, ...(lock && { lock }) };
}

/** What stands in the file of a record: JSON, keys in their fixed order, encrypted where there is a lock. */
export async function contentOf(record: KeptRecord, lock: Lock | undefined): Promise<string | Buffer> {
  const text = renderJson(record);
  return lock ? encrypt(text, lock) : text;
}

async function parsed(bytes: Buffer, name: string): Promise<KeptRecord> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { notUtf8 } = await import('../files/not-utf8.ts');
    throw new UserError(notUtf8(name, bytes));
  }
  if (text.trim() === '') throw new UserError(({ refusal }) => refusal.file.noRecord(name));
  const read = readRecord(text);
  if ('record' in read) return read.record;
  const { noRecord } = await import('./check-shape.ts');
  throw noRecord(name, text, read);
}
