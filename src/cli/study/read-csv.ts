import { cannotGoOn } from '../../batch/read-csv.ts';
import { answerIn, decoded } from '../../batch/csv-cell.ts';
import { separatorHint } from '../../batch/csv-columns.ts';
import { csvRows } from '../../batch/csv-rows.ts';
import { LARGEST_LINE } from '../../batch/lines.ts';
import { readAnswers, type Answers, type Pack } from '../../engine/index.ts';
import { trimmed } from '../../engine/written.ts';
import { visible } from '../../document/visible.ts';
import { answerHint } from '../../pack/answer-hint.ts';
import { didYouMean } from '../../pack/checks/suggest.ts';
import type { Problem } from '../../pack/problem.ts';
import { SHEET_COLUMNS } from '../../report/study/reader-sheets.ts';
import { sheetOf, wrongFile, type ReadSheet } from './sheet.ts';

const [QUESTION] = SHEET_COLUMNS;

/**
 * The answers in a sheet as CSV: a row for each question, a column for each case. An empty cell is a question that was left
 * blank. What stands in the columns that only explain is not read.
 *
 * @param file as people see it.
 * @param known the ids of the cases.
 */
export async function readCsvSheet(
  pack: Pack,
  file: string,
  bytes: Buffer,
  known: readonly string[],
): Promise<ReadSheet> {
  const problems: Problem<string>[] = [];
  const given = new Map<string, Record<string, unknown>>();
  const seen = new Set<string>();
  let columns: readonly Column[] | undefined;
  let number = 0;
  async function* source(): AsyncGenerator<Buffer> {
    yield bytes;
  }
  for await (const { rows, cutOff } of csvRows(source(), LARGEST_LINE)) {
    for (const { line, cells, isEmpty } of rows) {
      number++;
      const row = number;
      /** A place in the sheet as a spreadsheet names it. */
      const wrong = (column: number, code: string, message: string, hint?: string): void => {
        problems.push({
          code,
          message: `${visible(message)} (cell ${columnName(column)}${row})`,
          file,
          line,
          column: column + 1,
          ...(hint !== undefined && { hint }),
        });
      };
      if (isEmpty) continue;
      if (!columns) {
        const named = caseColumns(cells, known, wrong);
        if (!named) return wrongFile(file, 'no-sheet', ...noSheet(cells));
        columns = named;
        continue;
      }
      readRow(cells, columns, wrong);
    }
    if (cutOff) {
      const { message, hint } = cannotGoOn(cutOff);
      problems.push({
        code: cutOff.why,
        message,
        file,
        line: cutOff.line,
        column: 1,
        ...(hint !== undefined && { hint }),
      });
    }
  }
  if (!columns) return wrongFile(file, 'no-sheet', 'the file is empty');
  const cases = new Map<string, Answers>();
  for (const [one, answers] of given) cases.set(one, readAnswers(pack, answers).answers);
  return sheetOf(cases, problems);

  function readRow(
    cells: readonly string[],
    named: readonly Column[],
    wrong: (column: number, code: string, message: string, hint?: string) => void,
  ): void {
    const question = trimmed(decoded(cells[0]!) ?? '');
    const answers = cells.map((cell) => trimmed(decoded(cell) ?? cell));
    const filled = [...answers.keys()].filter((at) => named[at] !== NOT_READ && answers[at] !== '');
    if (question === '') {
      for (const at of filled)
        wrong(at, 'no-question', 'there is an answer here, and no question in its row');
      return;
    }
    if (!pack.byId.has(question))
      return wrong(
        0,
        'unknown-question',
        `there is no question "${question}"`,
        didYouMean(question, pack.byId.keys()),
      );
    if (seen.has(question)) return wrong(0, 'question-twice', `the question "${question}" has two rows`);
    seen.add(question);
    for (const at of filled) {
      const one = named[at];
      if (one === undefined || one === NOT_READ) {
        wrong(at, 'wrong-cells', 'there is an answer here, and no case above it');
        continue;
      }
      const value = answerIn(pack, question, answers[at]!);
      const [problem] = readAnswers(pack, { [question]: value }).problems;
      if (problem) wrong(at, problem.code, problem.message, answerHint(pack, problem));
      else given.set(one, { ...given.get(one), [question]: value });
    }
  }
}

/** Of a column that explains, or of which something wrong was said already. */
const NOT_READ = null;

/** The case of a column; undefined for one without a name. */
type Column = string | typeof NOT_READ | undefined;

/** What stands in each column; undefined where this is no sheet. */
function caseColumns(
  cells: readonly string[],
  known: readonly string[],
  wrong: (column: number, code: string, message: string, hint?: string) => void,
): readonly Column[] | undefined {
  const names = cells.map((cell) => trimmed(decoded(cell) ?? ''));
  if (names[0] !== QUESTION) return undefined;
  return names.map((name, at) => {
    if (name === '') return undefined;
    if ((SHEET_COLUMNS as readonly string[]).includes(name)) return NOT_READ;
    if (names.indexOf(name) < at) wrong(at, 'case-twice', `the case ${name} has two columns`);
    else if (known.includes(name)) return name;
    else wrong(at, 'unknown-case', `there is no case "${name}"`, didYouMean(name, known));
    return NOT_READ;
  });
}

function noSheet(cells: readonly string[]): readonly [message: string, hint?: string] {
  const [hint] = separatorHint(cells.map(decoded));
  const message = `this is no sheet of answers: its first cell is not "${QUESTION}"`;
  return hint === undefined ? [message] : [message, hint];
}

/** `A` for the first column, `AA` for the one after `Z`. */
function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}
