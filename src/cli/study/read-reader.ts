import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readAnswers, type Answers, type Pack } from '../../engine/index.ts';
import { visible } from '../../document/visible.ts';
import { encryptedAs, LARGEST_RECORD } from '../../record/file-form.ts';
import { readRecord } from '../../record/read-record.ts';
import type { Sheet } from '../../study/index.ts';
import { readBytes } from '../files/read-bounded.ts';
import { isUserError } from '../user-error.ts';
import { FILES } from './files.ts';
import { readCsvSheet } from './read-csv.ts';
import { readJsonSheet } from './read-json.ts';
import { sheetOf, wrongFile, type ReadSheet } from './sheet.ts';

/** What spreadsheets save unless they are told otherwise. */
const WORKBOOKS: ReadonlySet<string> = new Set(['.xlsx', '.xls', '.ods', '.numbers']);

/**
 * What came back from a reader: all files in their folder that hold answers. A sheet that was left empty is none.
 *
 * @param known the ids of the cases.
 */
export async function readReader(
  pack: Pack,
  folder: string,
  reader: string,
  known: readonly string[],
): Promise<{ readonly sheet: Sheet; readonly problems: readonly string[] }> {
  const cases = new Map<string, Answers>();
  const from = new Map<string, string>();
  const problems: string[] = [];
  const within = join(folder, reader);
  // What begins with a dot was left by a program.
  const names = readdirSync(within)
    .filter((name) => !name.startsWith('.'))
    .toSorted();
  for (const name of names) {
    if (!['.csv', '.json', '.age'].includes(extname(name).toLowerCase())) continue;
    const file = join(within, name);
    const read = await readFile(pack, file, name, reader, known);
    problems.push(...read.problems);
    for (const [one, answers] of read.cases) {
      const first = from.get(one);
      if (first !== undefined) {
        const both = `the answers to ${one} stand in ${first} too`;
        problems.push(...wrongFile(file, 'case-twice', both, 'Keep one of them.').problems);
        continue;
      }
      from.set(one, name);
      cases.set(one, answers);
    }
  }
  // A workbook beside an empty sheet holds what was meant to be in the sheet.
  const workbook = names.find((name) => WORKBOOKS.has(extname(name).toLowerCase()));
  if (workbook !== undefined && cases.size === 0 && problems.length === 0) {
    const says = `Open it, and save it as CSV, as ${FILES.csv}.`;
    const { problems: found } = wrongFile(
      join(within, workbook),
      'workbook',
      'only CSV can be read, and this is a workbook',
      says,
    );
    problems.push(...found);
  }
  return { sheet: { reader, cases }, problems };
}

async function readFile(
  pack: Pack,
  file: string,
  name: string,
  reader: string,
  known: readonly string[],
): Promise<ReadSheet> {
  let bytes: Buffer;
  try {
    bytes = await readBytes(file, LARGEST_RECORD, 'answersTooLarge');
  } catch (error) {
    if (!isUserError(error)) throw error;
    return wrongFile(file, 'file-unreadable', error.message);
  }
  if (name === FILES.csv) return readCsvSheet(pack, file, bytes, known);
  if (encryptedAs(bytes) !== undefined) {
    const says = 'A record for a study is kept without --encrypt: its case is made up.';
    return wrongFile(file, 'encrypted', 'this file is encrypted', says);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { notUtf8 } = await import('../files/not-utf8.ts');
    return { cases: new Map(), problems: [notUtf8(file, bytes)] };
  }
  if (name === FILES.json) return readJsonSheet(pack, file, text, reader, known);
  const one = known.find((id) => name === `${id}.json`);
  if (one !== undefined) return readKept(pack, file, text, one);
  const says = `Answers are in ${FILES.csv}, in ${FILES.json}, or in records that are called after a case, such as ${known[0]}.json.`;
  return wrongFile(file, 'unknown-file', 'nobody can know what this file is', says);
}

/** The answers of a record that was kept of a case. */
function readKept(pack: Pack, file: string, text: string, one: string): ReadSheet {
  const read = readRecord(text);
  if (!('record' in read)) {
    const says = `Make one with: safeguard assess --record ${visible(file)}`;
    return wrongFile(file, 'no-record', 'this is no record', says);
  }
  const { assessment } = read.record;
  if (assessment.pack.id !== pack.data.id) {
    return wrongFile(file, 'other-rules', `this is a record of other rules: ${visible(assessment.pack.id)}`);
  }
  const { answers, problems } = readAnswers(pack, assessment.answers);
  if (problems.length > 0) {
    const says = problems.map(({ message }) => visible(message)).join(' ');
    return wrongFile(file, 'other-rules', `the rules have other answers by now: ${says}`);
  }
  return sheetOf(new Map(Object.keys(answers).length > 0 ? [[one, answers]] : []));
}
