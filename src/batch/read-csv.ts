import { counted } from '../words/en/counted.ts';
import type { Pack } from '../engine/index.ts';
import { trimmed } from '../engine/written.ts';
import type { RowBlock } from './block.ts';
import { LARGEST_LINE } from './lines.ts';
import { checkedCase, fault, readId, type Case, type Cases, type Fault, type LineProblem } from './case.ts';
import { answerIn, decoded } from './csv-cell.ts';
import { columnsOf, type CsvColumn } from './csv-columns.ts';
import { csvRows, type CutOff } from './csv-rows.ts';

/**
 * The rows of CSV (RFC 4180) as they come in, with the columns that the first of them names: a column for each question, with
 * the ids of the pack, and one called `id` if there is one.
 *
 * A row whose quotes are wrong, or that is too long, is the last (`csvRows`).
 *
 * @param name the file as people see it.
 * @param ignored names of columns to leave out.
 * @throws NoCases naming every column that is no question, before the first row.
 */
export async function* csvBlocks(
  pack: Pack,
  name: string,
  source: AsyncIterable<Buffer>,
  ignored: readonly string[],
): AsyncGenerator<RowBlock> {
  let columns: readonly CsvColumn[] | undefined;
  for await (const { rows, cutOff } of csvRows(source, LARGEST_LINE)) {
    let emptyBefore = 0;
    let at = 0;
    for (; columns === undefined && at < rows.length; at++) {
      const { line, cells, isEmpty } = rows[at]!;
      if (isEmpty) emptyBefore++;
      else if (line > 1 || !namesComma(cells))
        columns = columnsOf(pack, name, line, cells.map(decoded), ignored);
    }
    yield { columns: columns ?? [], rows: rows.slice(at), emptyBefore, ...(cutOff && { cutOff }) };
  }
}

/**
 * Cases from CSV, one a row. Several options are separated by semicolons; an empty cell is a question that was not answered.
 * Rows in which nothing stands are counted and left out, as spreadsheets leave them at the end: one with more cells than there
 * are columns, or with quotes around nothing, is something else.
 */
export function casesOfRows(pack: Pack, { columns, rows, emptyBefore, cutOff }: RowBlock): Cases {
  const cases: (Case | Fault)[] = [];
  let empty = emptyBefore;
  for (const { line, cells, isEmpty } of rows) {
    if (isEmpty && cells.length <= columns.length) empty++;
    else cases.push(readRow(pack, columns, line, cells));
  }
  if (cutOff) cases.push(fault(cutOff.line, cannotGoOn(cutOff)));
  return { cases, empty };
}

/** Whether a row is what a spreadsheet reads as a hint and other programs take for the names: `sep=,`. */
function namesComma([first, ...others]: readonly string[]): boolean {
  return first === 'sep=,' || (first === 'sep=' && others.join('') === '');
}

function readRow(
  pack: Pack,
  columns: readonly CsvColumn[],
  line: number,
  row: readonly string[],
): Case | Fault {
  if (row.length !== columns.length) {
    return fault(line, {
      code: 'wrong-cells',
      message: `This row has ${counted(row.length, 'cell')}, and the first has ${columns.length}.`,
      hint:
        row.length > columns.length
          ? 'A text with a comma in it needs quotes around it.'
          : 'An empty cell needs its comma too.',
    });
  }
  const answers: [string, unknown][] = [];
  let id: string | undefined;
  for (const [at, column] of columns.entries()) {
    if (column.kind === 'ignored') continue;
    const cell = decoded(row[at]!);
    if (cell === undefined) return fault(line, NOT_UTF8);
    if (column.kind === 'question') {
      const given = trimmed(cell);
      if (given !== '') answers.push([column.question, answerIn(pack, column.question, given)]);
    } else if (cell !== '') id = cell;
  }
  const read = readId(id);
  return checkedCase(pack, line, read.id, Object.fromEntries(answers), read.problem ? [read.problem] : []);
}

/** Why a row is the last that was read, and how quotes are written. */
export function cannotGoOn({ why, after }: CutOff): LineProblem {
  const what = { 'too-long': 'The row that begins here is longer than 1 MiB.', 'wrong-quotes': WRONG_QUOTES }[
    why
  ];
  const more = after === 0 ? '' : `: ${counted(after, 'more line')}`;
  return {
    code: why,
    message: `${what} It and what follows were not read${more}.`,
    hint: 'A cell with quotes in it is written "so, with ""two"" for each".',
  };
}

const WRONG_QUOTES = 'The quotes of the row that begins here do not match.';

const NOT_UTF8: LineProblem = {
  code: 'not-utf8',
  message: 'This row is not UTF-8 text.',
  hint: 'Save the file as CSV UTF-8.',
};
