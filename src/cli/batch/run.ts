import type { Pack } from '../../engine/index.ts';
import { visible } from '../../document/visible.ts';
import { summaryData, summaryRows, summarySections } from '../../report/batch/summary.ts';
import type { Block } from '../../batch/block.ts';
import { csvBlocks } from '../../batch/read-csv.ts';
import { ndjsonBlocks } from '../../batch/read-ndjson.ts';
import { MOST_MESSAGES } from '../../batch/work-on.ts';
import { openJobs, type Jobs } from './jobs.ts';
import { runBatch } from './work.ts';
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
  const wanted = { name: source.name, results: options.summary ? 'summary' : fields } as const;
  const jobs = await openJobs(pack, wanted, options.jobs);
  try {
    await work(blocksFrom(pack, source, file, options), source, jobs, options);
  } finally {
    await jobs.close();
  }
}

async function work(
  blocks: AsyncIterable<Block>,
  source: Source,
  jobs: Jobs,
  options: BatchOptions,
): Promise<void> {
  const summary = options.summary === true;
  const { done, notUsed, firstNotUsed, messages } = await runBatch(blocks, source, jobs, summary).catch(
    mistakeOfUser,
  );
  if (done === 0) throw new UserError(`There are no cases in ${visible(source.name)}. Nothing was assessed.`);
  if (summary) {
    const tally = await jobs.tally();
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

function blocksFrom(
  pack: Pack,
  { name, chunks }: Source,
  file: string | undefined,
  options: BatchOptions,
): AsyncIterable<Block> {
  if (!isCsv(file, options)) return ndjsonBlocks(pack, chunks, options.from ? undefined : name);
  return csvBlocks(pack, name, chunks, options.ignoreColumn ?? []);
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
