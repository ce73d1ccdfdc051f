import { ALSO, BLANKS, SEPARATOR } from '../engine/written.ts';
import type { Columns, QuestionColumns } from './columns.ts';
import { literal } from './expression.ts';
import { below, columnList, type Column, type Step } from './step.ts';

/** The answers of each case, as they were given and as they are read. */
export function firstStep({ questions }: Columns, answers: string): string {
  const lines = questions.flatMap((question) =>
    question.question.type === 'many_of' ? listColumn(question) : oneAnswer(question),
  );
  return `SELECT\n${columnList(['case_id', ...lines])}\nFROM ${answers}`;
}

/** Compared one by one: DuckDB makes a join of each IN over a longer list, which costs more than it saves. */
function oneAnswer({ question, given, answer }: QuestionColumns): readonly string[] {
  const ids = question.options.map(({ id }) => id);
  const whens = ids.flatMap((id) =>
    [id, ...(ALSO.get(id) ?? []).filter((also) => !ids.includes(also))].map(
      (written) => ` WHEN ${literal(written)} THEN ${literal(id)}`,
    ),
  );
  return [given, `CASE ${trimmedSql(given)}${whens.join('')} END AS ${answer}`];
}

/** TRIM alone takes other blanks away in each engine. */
function trimmedSql(given: string): string {
  return `TRIM(BOTH ${byNumber(BLANKS)} FROM ${given})`;
}

function byNumber(text: string): string {
  return [...text]
    .map((character) => (character === ' ' ? "' '" : `CHR(${character.codePointAt(0)})`))
    .join(' || ');
}

/**
 * Slashes stand around each part of the list, so that a part is found whole and none is found inside another. Blanks around a
 * part go: each becomes a space, several become one, and that goes beside a slash. Signs with a meaning on the way make no option.
 */
function listColumn({ given, list }: QuestionColumns): readonly string[] {
  const blanks = BLANKS.replace(' ', '');
  const spaces = `TRANSLATE(${given}, '/<>' || ${byNumber(blanks)}, '|||${' '.repeat(blanks.length)}')`;
  const single = `REPLACE(REPLACE(REPLACE(${spaces}, ' ', '<>'), '><', ''), '<>', ' ')`;
  const parts = `'/' || REPLACE(NULLIF(TRIM(BOTH ' ' FROM ${single}), ''), CHR(${SEPARATOR.codePointAt(0)}), '//') || '/'`;
  return [given, `REPLACE(REPLACE(${parts}, '/ ', '/'), ' /', '/') AS ${list}`];
}

/** Lists checked as a whole. */
export function secondStep({ questions }: Columns, view: string): string {
  const lines = questions.filter(({ question }) => question.type === 'many_of').flatMap(checkedList);
  return below(view, ['below.*', ...lines]);
}

/** The list where it holds options of the question alone, and the one that stands alone by itself. Empty parts say nothing. */
function checkedList({ question, list, answer }: QuestionColumns): string {
  const rest = question.options.reduce((text, { id }) => without(text, id), list);
  const lone = question.alone === undefined ? undefined : without(list, question.alone);
  const alone = lone === undefined ? '' : ` AND (${bare(lone)} = '' OR ${lone} = ${list})`;
  return `CASE WHEN ${bare(rest)} = '' AND ${bare(list)} <> ''${alone} THEN ${list} END AS ${answer}`;
}

/** Something is given, it was not taken, and it says more than that nothing is known. */
function wrongAnswer({ question, given, list, answer, wrong }: QuestionColumns): Column {
  const several = question.type === 'many_of';
  const text = several ? list : trimmedSql(given);
  const unknown = several
    ? `(${bare(without(list, 'unknown'))} <> '' OR ${bare(list)} = '')`
    : `${text} <> 'unknown'`;
  const says = [`${text} <> ''`, ...(question.unknown ? [unknown] : [])].join(' AND ');
  return { name: wrong, value: `${answer} IS NULL AND COALESCE(${says}, FALSE)` };
}

/** Without the slashes around parts. */
function bare(list: string): string {
  return `REPLACE(${list}, '/', '')`;
}

function without(text: string, part: string): string {
  return `REPLACE(${text}, ${literal(`/${part}/`)}, '')`;
}

/** Whether each option of a list was chosen, and which answers the pack does not know. */
export function optionStep({ questions }: Columns): Step {
  const chosen = questions.flatMap(({ answer, options }) =>
    [...options].map(([id, name]) => ({
      name,
      value: `POSITION(${literal(`/${id}/`)} IN ${answer}) > 0`,
    })),
  );
  return {
    says: 'Whether each option of a list was chosen, and which answers the pack does not know.',
    columns: [...chosen, ...questions.map(wrongAnswer)],
  };
}
