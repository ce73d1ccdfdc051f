import type { Pack } from '../../engine/index.ts';
import { encryptedAs, LARGEST_RECORD } from '../../record/file-form.ts';
import { RECORD_SCHEMA, type KeptRecord } from '../../record/record.ts';
import { recordSchema } from '../../record/schema.ts';
import { oneLine } from '../../report/visible.ts';
import { fitsSchema } from './fits-schema.ts';

/** A file as the browser gives it. */
export interface GivenFile {
  readonly name: string;
  /** Its bytes; of a file that is larger than the largest record, no more than the first of them. */
  readonly bytes: Uint8Array;
  /** The bytes as text in UTF-8, where they are that. */
  readonly text?: string;
}

/**
 * The record in a file, or why there is none, for the person who chose it. Nothing in the file is believed before it is
 * checked. Whether the record was changed after it was kept is not looked at here (`verify`).
 */
export function readRecord(
  { bytes, text }: GivenFile,
  pack: Pack,
): { readonly record: KeptRecord } | { readonly problem: string } {
  if (bytes.length > LARGEST_RECORD)
    return { problem: 'The file is larger than 4 MB, so it cannot be a record.' };
  if (encryptedAs(bytes)) return { problem: ENCRYPTED };
  if (text === undefined) return { problem: `${NO_RECORD} It is not a text file.` };
  if (text.trim() === '') return { problem: 'The file is empty. It holds no record.' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: `${NO_RECORD} Perhaps a part of it is missing.` };
  }
  if (!isRecord(value)) return { problem: isLater(value) ? LATER : NO_RECORD };
  const made = value.assessment.pack.id;
  if (made === pack.data.id) return { record: value };
  return {
    problem: `The record was made with other rules, "${oneLine(made)}". This page has "${pack.data.id}". Open it with a page that has those rules.`,
  };
}

/** Whether a value has the shape of a record. */
export function isRecord(value: unknown): value is KeptRecord {
  return fitsSchema(value, recordSchema);
}

const NO_RECORD = 'The file is not a record of safeguard, or it is damaged.';
const LATER = 'The record was written by a later version of safeguard. Open it with a page of that version.';
const ENCRYPTED =
  'The record is encrypted, and this page cannot open it. The command line can: safeguard record show FILE';

function isLater(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('schema' in value)) return false;
  const { schema } = value;
  return typeof schema === 'string' && schema !== RECORD_SCHEMA && /^safeguard\/record@\d+$/.test(schema);
}
