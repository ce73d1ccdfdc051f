import { cannotGoOn } from '../../batch/read-csv.ts';
import { answerIn, decoded } from '../../batch/csv-cell.ts';
import { csvRows, type Row, type Separator } from '../../batch/csv-rows.ts';
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

/** Says what is wrong with a cell of a row, counted from 0. */
type Wrong = (column: number, code: string, message: string, hint?: string) => void;

/**
 * The answers in a sheet as CSV: a row for each question, a column for each case. An empty cell is a question that was left
 * blank. What stands in the columns that only explain is not read. Cells may be separated as any spreadsheet does it.
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
  const sheet = new AnswerSheet(pack, known);
  let row = 0;
  async function* source(): AsyncGenerator<Buffer> {
    yield bytes;
  }
  for await (const { rows, cutOff } of csvRows(source(), LARGEST_LINE, separatorOf(bytes))) {
    for (const one of rows) {
      row++;
      // As a spreadsheet names a cell.
      const place = (column: number): string => `${columnName(column)}${row}`;
      const isSheet = sheet.read(one, (column, code, message, hint) =>
        problems.push({
          code,
          message: `${visible(message)} (cell ${place(column)})`,
          file,
          line: one.line,
          column: column + 1,
          ...(hint !== undefined && { hint }),
        }),
      );
      if (!isSheet) return wrongFile(file, 'no-sheet', ...noSheet(bytes));
    }
    if (!cutOff) continue;
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
  if (sheet.isEmpty && problems.length === 0) return wrongFile(file, 'no-sheet', 'the file is empty');
  return sheetOf(sheet.answers(), problems);
}

/** What a sheet holds so far, row by row. */
class AnswerSheet {
  private columns: readonly CaseColumn[] | undefined;
  private readonly given = new Map<string, Record<string, unknown>>();
  private readonly seen = new Set<string>();
  private readonly pack: Pack;
  private readonly known: readonly string[];

  constructor(pack: Pack, known: readonly string[]) {
    this.pack = pack;
    this.known = known;
  }

  get isEmpty(): boolean {
    return this.columns === undefined;
  }

  /** False where the first row says that this is no sheet. */
  read({ cells, isEmpty }: Row, wrong: Wrong): boolean {
    if (isEmpty) return true;
    if (this.columns) {
      this.readAnswers(cells, this.columns, wrong);
      return true;
    }
    this.columns = caseColumns(cells, this.known, wrong);
    return this.columns !== undefined;
  }

  /** By case. */
  answers(): ReadonlyMap<string, Answers> {
    return new Map(
      [...this.given].map(([one, answers]) => [one, readAnswers(this.pack, answers).answers] as const),
    );
  }

  private readAnswers(cells: readonly string[], columns: readonly CaseColumn[], wrong: Wrong): void {
    const { pack, seen } = this;
    const question = trimmed(decoded(cells[0]!) ?? '');
    const written = cells.map((cell) => trimmed(decoded(cell) ?? cell));
    const filled = [...written.keys()].filter((at) => columns[at] !== NOT_READ && written[at] !== '');
    if (question === '') {
      for (const at of filled)
        wrong(at, 'no-question', 'there is an answer here, and no question in its row');
      return;
    }
    if (!pack.byId.has(question)) {
      const hint = didYouMean(question, pack.byId.keys());
      return wrong(0, 'unknown-question', `there is no question "${question}"`, hint);
    }
    if (seen.has(question)) return wrong(0, 'question-twice', `the question "${question}" has two rows`);
    seen.add(question);
    if (cells.length > columns.length) {
      // Answers may stand under the wrong case then.
      const message = `this row has ${cells.length} cells, and the first has ${columns.length}`;
      return wrong(
        columns.length,
        'wrong-cells',
        message,
        'Several answers in a cell need quotes around them.',
      );
    }
    for (const at of filled) {
      const one = columns[at];
      if (one === undefined || one === NOT_READ) {
        wrong(at, 'wrong-cells', 'there is an answer here, and no case above it');
        continue;
      }
      const value = answerIn(pack, question, written[at]!);
      const [problem] = readAnswers(pack, { [question]: value }).problems;
      if (problem) wrong(at, problem.code, problem.message, answerHint(pack, problem));
      else this.given.set(one, { ...this.given.get(one), [question]: value });
    }
  }
}

/** Of a column that explains, or of which something wrong was said already. */
const NOT_READ = null;

/** The case of a column; undefined for one without a name. */
type CaseColumn = string | typeof NOT_READ | undefined;

/** What stands in each column; undefined where this is no sheet. */
function caseColumns(
  cells: readonly string[],
  known: readonly string[],
  wrong: Wrong,
): readonly CaseColumn[] | undefined {
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

/** What stands after the first cell of a sheet; a comma where that is another one. */
function separatorOf(bytes: Buffer): Separator {
  const [, found] =
    new RegExp(`^(?:\u00ef\u00bb\u00bf)?[ "]*${QUESTION}[ "]*([;\t])`).exec(
      bytes.toString('latin1', 0, 100),
    ) ?? [];
  return (found as Separator | undefined) ?? ',';
}

function noSheet(bytes: Buffer): readonly [message: string, hint?: string] {
  const message = `this is no sheet of answers: its first cell is not "${QUESTION}"`;
  // Text in two bytes a letter, as some spreadsheets write it.
  return bytes.subarray(0, 100).includes(0)
    ? [message, 'It looks like UTF-16. Save it as CSV UTF-8.']
    : [message];
}

/** `A` for the first column, `AA` for the one after `Z`. */
function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}
