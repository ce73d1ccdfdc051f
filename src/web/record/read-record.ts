import type { Pack } from '../../engine/index.ts';
import { encryptedAs, LARGEST_RECORD } from '../../record/file-form.ts';
import { readRecord, type NoRecord } from '../../record/read-record.ts';
import type { KeptRecord } from '../../record/record.ts';
import { oneLine } from '../../document/visible.ts';

/** A file as the browser gives it. */
export interface GivenFile {
  readonly name: string;
  /** Its bytes; of a file that is larger than the largest record, no more than the first of them. */
  readonly bytes: Uint8Array;
  /** The bytes as text in UTF-8, where they are that. */
  readonly text?: string;
}

/** The record in a file, or why there is none, for the person who chose it. */
export function recordIn(
  { bytes, text }: GivenFile,
  pack: Pack,
): { readonly record: KeptRecord } | { readonly problem: string } {
  if (bytes.length > LARGEST_RECORD)
    return { problem: 'The file is larger than 4 MB, so it cannot be a record.' };
  if (encryptedAs(bytes)) return { problem: ENCRYPTED };
  if (text === undefined) return { problem: `${NO_RECORD} It is not a text file.` };
  if (text.trim() === '') return { problem: 'The file is empty. It holds no record.' };
  const read = readRecord(text);
  if (!('record' in read)) return { problem: inWords(read) };
  const made = read.record.assessment.pack.id;
  if (made === pack.data.id) return read;
  return {
    problem: `The record was made with other rules, "${oneLine(made)}". This page has "${pack.data.id}". Open it with a page that has those rules.`,
  };
}

function inWords(no: NoRecord): string {
  switch (no.why) {
    case 'not-json':
      return `${NO_RECORD} Perhaps a part of it is missing.`;
    case 'key-twice':
      return `${NO_RECORD} "${oneLine(no.key).slice(0, LONGEST_KEY)}" stands twice in one place, and nobody can know which one counts.`;
    case 'later':
      return 'The record was written by a later version of safeguard. Open it with a page of that version.';
    case 'other':
      return NO_RECORD;
  }
}

const LONGEST_KEY = 80;
const NO_RECORD = 'The file is not a record of safeguard, or it is damaged.';
const ENCRYPTED =
  'The record is encrypted, and this page cannot open it. The command line can: safeguard record show FILE';
