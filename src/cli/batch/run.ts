import type { Pack } from '../../engine/index.ts';
import { visible } from '../../document/visible.ts';
import { summaryData, summaryRows, summarySections } from '../../report/batch/summary.ts';
import { countedCases, fieldsOfAssessments, wholeAssessments } from '../../batch/assess-case.ts';
import type { Cases } from '../../batch/case.ts';
import { countCases } from '../../batch/count-cases.ts';
import { readNdjson } from '../../batch/read-ndjson.ts';
import { MOST_MESSAGES, runBatch } from './work.ts';
import { FIELD_NAMES, type FieldName } from '../../batch/short-result.ts';
import { openSource, type Source } from './source.ts';
import { suggestion } from '../../pack/checks/suggest.ts';
import { print } from '../print.ts';
import { packWithLocal } from '../pack.ts';
import { isNoCases } from '../../batch/no-cases.ts';
import { UserError } from '../user-error.ts';
import type { BatchOptions } from './command.ts';

/** `safeguard batch`: assesses a case a line, in order and in constant memory; faults do not stop it, and end it with 2. */
export async function batchCommand(file: string | undefined, options: BatchOptions): Promise<void> {
  checkOptions(file, options);
  const fields = options.fields === undefined ? undefined : fieldNames(options.fields);
  const source = await openSource(file === '-' ? undefined : file);
  const pack = await packWithLocal(options);
  const counter = options.summary ? countCases(pack) : undefined;
  const assessCase = counter
    ? countedCases(counter)
    : fields
      ? fieldsOfAssessments(pack, fields)
      : wholeAssessments(pack);
  const cases = await casesFrom(pack, source, file, options);
  const work = runBatch(cases, source, assessCase, options.summary === true).catch(mistakeOfUser);
  const { done, notUsed, empty, firstNotUsed, messages } = await work;
  if (done === 0) throw new UserError(`There are no cases in ${visible(source.name)}. Nothing was assessed.`);
  if (counter) {
    const tally = counter.tally(notUsed, empty);
    await print(
      {
        title: 'What the cases come to',
        sheets: () => [{ sections: summarySections(tally) }],
        data: () => summaryData(tally),
        rows: () => summaryRows(tally),
      },
      options,
    );
  }
  for (const line of messages) console.error(line);
  if (notUsed > 0) console.error(notUsedWords(notUsed, firstNotUsed, options));
}

function mistakeOfUser(error: unknown): never {
  throw isNoCases(error) ? new UserError(error.message) : error;
}

function checkOptions(
  file: string | undefined,
  { summary, format, ignoreColumn, ...options }: BatchOptions,
): void {
  if (file === undefined && process.stdin.isTTY) {
    throw new UserError('Which cases? Name a file, or send lines: safeguard batch cases.ndjson');
  }
  if (format !== undefined && !summary) {
    throw new UserError('--format is the form of the summary. It goes with --summary.');
  }
  if (ignoreColumn && !isCsv(file, options))
    throw new UserError('--ignore-column is for CSV. Say --from csv.');
}

function isCsv(file: string | undefined, { from }: Pick<BatchOptions, 'from'>): boolean {
  return (from ?? (file?.toLowerCase().endsWith('.csv') ? 'csv' : 'ndjson')) === 'csv';
}

async function casesFrom(
  pack: Pack,
  { name, chunks }: Source,
  file: string | undefined,
  options: BatchOptions,
): Promise<AsyncIterable<Cases>> {
  if (!isCsv(file, options)) return readNdjson(pack, chunks, options.from ? undefined : name);
  const { readCsv } = await import('../../batch/read-csv.ts');
  return readCsv(pack, name, chunks, options.ignoreColumn ?? []);
}

function fieldNames(given: string): readonly FieldName[] {
  // An id is always there where one was given.
  const names = given
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== 'id');
  if (names.length === 0) {
    throw new UserError('--fields needs a field beside the id, such as level,possibleLevel,provisional.');
  }
  const wrong = [...new Set(names)].filter((name) => !isField(name));
  if (wrong.length === 0) return names.filter(isField);
  const lines = wrong.map(
    (name) => `There is no field ${JSON.stringify(visible(name))}.${suggestion(name, FIELD_NAMES)}`,
  );
  throw new UserError(`${lines.join('\n')}\nThe fields are: ${FIELD_NAMES.join(', ')}.`);
}

function isField(name: string): name is FieldName {
  return (FIELD_NAMES as readonly string[]).includes(name);
}

function notUsedWords(count: number, first: number, { summary }: BatchOptions): string {
  const lines =
    count === 1 ? 'One line could not be used: line' : `${count} lines could not be used, the first is line`;
  const more = summary
    ? count > MOST_MESSAGES
      ? ` The first ${MOST_MESSAGES} are named above.`
      : ''
    : ' The output says what is wrong, in their places.';
  return `${lines} ${first}.${more}`;
}
