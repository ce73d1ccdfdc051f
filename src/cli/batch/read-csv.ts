import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse';
import type { Pack } from '../../engine/index.ts';
import { LARGEST } from '../read-bounded.ts';
import { checkedCase, fault, readId, type Case, type Cases, type Fault, type LineProblem } from './case.ts';
import { columnsOf, type Column } from './csv-columns.ts';

/**
 * Cases from CSV (RFC 4180), one a row: a column for each question, with the ids of the pack, and one called `id` if there
 * is one. Several options are separated by semicolons; an empty cell is a question that was not answered. Rows in which
 * nothing stands are counted and left out.
 *
 * A row whose quotes are wrong is the last: nobody can know where the next one begins. So is one that is too long, of which no
 * more than the bound and a chunk is ever held in memory.
 *
 * @param name the file as people see it.
 * @param ignored names of columns to leave out.
 * @throws UserError naming every column that is no question, before the first row.
 */
export async function* readCsv(
  pack: Pack,
  name: string,
  source: AsyncIterable<Buffer>,
  ignored: readonly string[],
): AsyncGenerator<Cases> {
  let rows: string[][] = [];
  let [taken, ended] = [0, 0];
  let isTooLong = false;
  const parser = parse({
    // Cells are bytes until they are known to be UTF-8.
    encoding: 'latin1',
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    // Taken at once, so that the rows before a fault are there, and nothing waits in the stream.
    on_record: (row: string[], { bytes }) => {
      isTooLong ||= bytes - ended > LARGEST;
      ended = bytes;
      if (!isTooLong) rows.push(row);
    },
  });
  const parsed = (work: (done: (error?: Error | null) => void) => void) =>
    new Promise<Error | undefined>((resolve) => work((error) => resolve(error ?? undefined)));
  parser.on('error', () => {});

  let columns: readonly Column[] | undefined;
  let line = 1;
  const drain = (): Cases => {
    const cases: (Case | Fault)[] = [];
    let empty = 0;
    for (const row of rows) {
      const begins = line;
      line += 1 + row.reduce((count, cell) => count + lineFeeds(cell), 0);
      if (isEmpty(row, columns?.length)) empty++;
      else if (columns) cases.push(readRow(pack, columns, begins, row));
      else columns = columnsOf(pack, name, begins, row.map(decoded), ignored);
    }
    rows = [];
    return { cases, empty };
  };
  for await (const chunk of withoutBom(source)) {
    taken += chunk.length;
    const error = await parsed((done) => parser.write(chunk, done));
    yield drain();
    if (isTooLong || taken - ended > LARGEST) return yield cutOff(line, TOO_LONG);
    if (error) return yield cutOff(line, WRONG_QUOTES);
  }
  const error = await parsed((done) => parser.end(done));
  yield drain();
  if (isTooLong) return yield cutOff(line, TOO_LONG);
  if (error) return yield cutOff(line, WRONG_QUOTES);
  if (!columns) columnsOf(pack, name, 1, [], ignored);
}

/** Spreadsheets leave such rows at the end. One with more cells than there are columns is something else. */
function isEmpty(row: readonly string[], columns = row.length): boolean {
  return row.length <= columns && row.every((cell) => cell.trim() === '');
}

function readRow(pack: Pack, columns: readonly Column[], line: number, row: readonly string[]): Case | Fault {
  if (row.length !== columns.length) {
    return fault(line, {
      code: 'wrong-cells',
      message: `This row has ${row.length} ${row.length === 1 ? 'cell' : 'cells'}, and the first has ${columns.length}.`,
      hint:
        row.length > columns.length
          ? 'A text with a comma in it needs quotes around it.'
          : 'An empty cell needs its comma too.',
    });
  }
  const answers: [string, unknown][] = [];
  let id: string | undefined;
  for (const [at, column] of columns.entries()) {
    const cell = decoded(row[at]!)?.trim();
    if (column.kind === 'ignored' || cell === '') continue;
    if (cell === undefined) return fault(line, NOT_UTF8);
    if (column.kind === 'id') id = cell;
    else answers.push([column.question, valueOf(cell)]);
  }
  const read = readId(id);
  return checkedCase(pack, line, read.id, Object.fromEntries(answers), read.problem ? [read.problem] : []);
}

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['TRUE', true],
  ['false', false],
  ['FALSE', false],
]);

/** A cell as an answer. Spreadsheets write yes and no as TRUE and FALSE. */
function valueOf(cell: string): unknown {
  if (!cell.includes(';')) return WORDS.get(cell) ?? cell;
  const options = cell.split(';').map((option) => option.trim());
  return options.filter((option) => option !== '');
}

/** The text of a cell, or undefined where it is not UTF-8. */
function decoded(cell: string): string | undefined {
  if (!/[\u0080-\u00ff]/.test(cell)) return cell;
  const bytes = Buffer.from(cell, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}

function lineFeeds(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count++;
  return count;
}

function cutOff(line: number, problem: LineProblem): Cases {
  return { cases: [fault(line, problem)], empty: 0 };
}

const HOW_TO_QUOTE = 'A cell with quotes in it is written "so, with ""two"" for each".';

const TOO_LONG: LineProblem = {
  code: 'too-long',
  message: 'The row that begins here is longer than 1 MiB. It and what follows were not read.',
  hint: HOW_TO_QUOTE,
};

const WRONG_QUOTES: LineProblem = {
  code: 'wrong-quotes',
  message: 'The quotes of the row that begins here do not match. It and what follows were not read.',
  hint: HOW_TO_QUOTE,
};

const NOT_UTF8: LineProblem = {
  code: 'not-utf8',
  message: 'This row is not UTF-8 text.',
  hint: 'Save the file as CSV UTF-8.',
};

const BOM = Buffer.from('\ufeff');

async function* withoutBom(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun = Buffer.alloc(0);
  let known = false;
  for await (const chunk of source) {
    if (known) {
      yield chunk;
      continue;
    }
    begun = Buffer.concat([begun, chunk]);
    if (begun.length < BOM.length) continue;
    known = true;
    yield begun.subarray(0, BOM.length).equals(BOM) ? begun.subarray(BOM.length) : begun;
  }
  if (!known) yield begun;
}
