import { ALSO, BLANKS, SEPARATOR } from '../engine/written.ts';
import type { Columns, QuestionColumns } from './columns.ts';
import { bare, without, type Dialect } from './dialect.ts';
import { literal } from './expression.ts';
import { below, columnList, type DerivedColumn, type ViewStep } from './step.ts';

/** The answers of each case, as they were given and as they are read. */
export function firstStep({ questions }: Columns, answers: string, dialect: Dialect): string {
  const lines = questions.flatMap((question) =>
    question.question.type === 'many_of' ? listColumn(question, dialect) : oneAnswer(question, dialect),
  );
  return `SELECT\n${columnList(['case_id', ...lines])}\nFROM ${answers}`;
}

/** Compared one by one: DuckDB makes a join of each IN over a longer list, which costs more than it saves. */
function oneAnswer({ question, given, answer }: QuestionColumns, dialect: Dialect): readonly string[] {
  const ids = question.options.map(({ id }) => id);
  const whens = ids.flatMap((id) =>
    [id, ...(ALSO.get(id) ?? []).filter((also) => !ids.includes(also))].map(
      (written) => ` WHEN ${literal(written)} THEN ${literal(id)}`,
    ),
  );
  return [given, `CASE ${dialect.trimmed(given, BLANKS)}${whens.join('')} END AS ${answer}`];
}

/**
 * Slashes stand around each part of the list, so that a part is found whole and none is found inside another. Blanks around a
 * part go: each becomes a space, several become one, and that goes beside a slash. Signs with a meaning on the way make no option.
 */
function listColumn({ given, list }: QuestionColumns, dialect: Dialect): readonly string[] {
  const blanks = BLANKS.replace(' ', '');
  const spaces = dialect.translated(given, `/<>${blanks}`, `|||${' '.repeat(blanks.length)}`);
  const single = `REPLACE(REPLACE(REPLACE(${spaces}, ' ', '<>'), '><', ''), '<>', ' ')`;
  const text = `NULLIF(${dialect.trimmed(single, ' ')}, '')`;
  const parts = `'/' || REPLACE(${text}, ${dialect.text(SEPARATOR)}, '//') || '/'`;
  return [given, `REPLACE(REPLACE(${parts}, '/ ', '/'), ' /', '/') AS ${list}`];
}

/** Lists checked as a whole. */
export function secondStep({ questions }: Columns, view: string, dialect: Dialect): string {
  const lines = questions
    .filter(({ question }) => question.type === 'many_of')
    .map((question) => checkedList(question, dialect));
  return below(view, ['below.*', ...lines], dialect);
}

/** The list where it holds options of the question alone, and the one that stands alone by itself. Empty parts say nothing. */
function checkedList({ question, list, answer }: QuestionColumns, dialect: Dialect): string {
  const known = dialect.hasOnly(
    list,
    question.options.map(({ id }) => id),
  );
  const lone = question.alone === undefined ? undefined : without(list, question.alone);
  const alone = lone === undefined ? '' : ` AND (${bare(lone)} = '' OR ${lone} = ${list})`;
  return `CASE WHEN ${known} AND ${bare(list)} <> ''${alone} THEN ${list} END AS ${answer}`;
}

/** Something is given, it was not taken, and it says more than that nothing is known. */
function wrongAnswer(
  { question, given, list, answer, wrong }: QuestionColumns,
  dialect: Dialect,
): DerivedColumn {
  const several = question.type === 'many_of';
  const text = several ? list : dialect.trimmed(given, BLANKS);
  const unknown = several
    ? `(${bare(without(list, 'unknown'))} <> '' OR ${bare(list)} = '')`
    : `${text} <> 'unknown'`;
  const says = [`${text} <> ''`, ...(question.unknown ? [unknown] : [])].join(' AND ');
  return { name: wrong, value: `${answer} IS NULL AND COALESCE(${says}, FALSE)` };
}

/** Whether each option of a list was chosen, and which answers the pack does not know. */
export function optionStep({ questions }: Columns, dialect: Dialect): ViewStep {
  const chosen = questions.flatMap(({ answer, options }) =>
    [...options].map(([id, name]) => ({
      name,
      value: dialect.has(answer, id),
    })),
  );
  return {
    says: 'Whether each option of a list was chosen, and which answers the pack does not know.',
    columns: [...chosen, ...questions.map((question) => wrongAnswer(question, dialect))],
  };
}
