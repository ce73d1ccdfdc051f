import type { Pack } from '../../engine/index.ts';
import type { Words } from '../../words/index.ts';
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
): { readonly record: KeptRecord } | { readonly problem: Say } {
  if (bytes.length > LARGEST_RECORD) return { problem: (says) => says.tooLarge };
  if (encryptedAs(bytes)) return { problem: (says) => says.encrypted };
  if (text === undefined) return { problem: (says) => says.notText };
  if (text.trim() === '') return { problem: (says) => says.empty };
  const read = readRecord(text);
  if (!('record' in read)) return { problem: (says) => inWords(read, says) };
  const made = read.record.assessment.pack.id;
  if (made === pack.data.id) return read;
  return { problem: (says) => says.otherRules(oneLine(made), pack.data.id) };
}

/** Why there is no record, in the words of a language. */
type Say = (says: Words['page']['noRecord']) => string;

function inWords(no: NoRecord, says: Words['page']['noRecord']): string {
  switch (no.why) {
    case 'not-json':
      return says.cut;
    case 'key-twice':
      return says.twice(oneLine(no.key).slice(0, LONGEST_KEY));
    case 'later':
      return says.later;
    case 'other':
      return says.other;
  }
}

const LONGEST_KEY = 80;
