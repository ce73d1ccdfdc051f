import { conditionsOf } from '../engine/entries.ts';
import type { Condition, PackData } from '../engine/pack-data.ts';
import { columnsOf, type Columns } from './columns.ts';
import { SHARED, SQLITE, type Dialect } from './dialect.ts';
import { comment } from './expression.ts';
import { packViews } from './pack-views.ts';
import { resultViews } from './result-views.ts';
import { stepViews } from './steps.ts';

/** By what `rules export --to` calls them. */
export const DIALECTS = { sql: SHARED, sqlite: SQLITE } as const;

export interface SqlExport {
  /** Statements, each ended by a semicolon. There is no other semicolon in the text, but in that for SQLite. */
  readonly text: string;
  /** Why one of the engines that it is for would not take it; absent where all do. */
  readonly tooLarge: string | undefined;
}

/**
 * A pack as SQL: a table of answers, if there is none, and views over it that work out what the engine would.
 *
 * @param dialect which engines it is for: DuckDB and PostgreSQL unless another is given.
 * @param prefix what every name of a table or view begins with: small letters, digits and underscores, a letter first.
 */
export function sqlExport(pack: PackData, prefix: string, dialect: Dialect = SHARED): SqlExport {
  const columns = columnsOf(pack);
  const views = [
    ...packViews(pack, columns, prefix, dialect),
    ...stepViews(pack, columns, prefix, dialect),
    ...resultViews(columns, prefix),
  ];
  const drops = [...views].reverse().map(({ name }) => `DROP VIEW IF EXISTS ${name};`);
  const parts = [
    header(pack, prefix, dialect),
    answersTable(columns, `${prefix}_answers`),
    `${comment('Views of an earlier export make room.')}\n${drops.join('\n')}`,
    ...views.map(({ statement }) => statement),
  ];
  return { text: `${parts.join('\n\n')}\n`, tooLarge: tooLargeFor(pack, columns, dialect) };
}

function header(pack: PackData, prefix: string, dialect: Dialect): string {
  const lines = [
    pack.title,
    `Pack ${pack.id}, version ${pack.version}, ${pack.digest}`,
    pack.standing,
    pack.review.says,
    pack.closing,
    '',
    `1. Fill ${prefix}_answers, or make a view of that name over your own table first: one row a case.`,
    '   A question with several answers takes them in one text, with semicolons between them.',
    '   What is not known is NULL, empty, or unknown. Unknown is not no.',
    `2. Look at ${prefix}_problems: it must be empty. What it names counts as unknown.`,
    `3. Read ${prefix}_assessments: one row a case, with its level. Provisional means that it could be more urgent.`,
    `   ${prefix}_actions, _reasons, _contacts, _notes, _since and _conflicts: one row for each that applies or may apply.`,
    `   ${prefix}_wide: all of it in one row a case. TRUE applies, NULL may apply, FALSE does not.`,
    `   ${prefix}_pack and the views that begin so: the words of the pack.`,
    '',
    `Made by: safeguard rules export --to ${dialect.name}. Do not edit: export again when the rules change.`,
  ];
  return lines.map(comment).join('\n');
}

function answersTable({ questions }: Columns, name: string): string {
  const lines = [
    '  case_id VARCHAR(255)',
    ...questions.map(({ given, question }) =>
      question.type === 'many_of' ? `  ${given} VARCHAR(4000)` : `  ${given} VARCHAR(255)`,
    ),
  ];
  return `${comment('The table of answers. One that is there already stays as it is.')}
CREATE TABLE IF NOT EXISTS ${name} (
${lines.join(',\n')}
);`;
}

function tooLargeFor(pack: PackData, columns: Columns, { least }: Dialect): string | undefined {
  const widest = widestOf(columns);
  if (widest > least.columns)
    return `one view would have ${widest} columns. ${least.engine} takes ${least.columns}.`;
  const deep = conditionsOf(pack).find(({ when }) => depthOf(when) > least.nested);
  return (
    deep &&
    `the condition of the ${deep.kind} ${deep.id} is nested ${depthOf(deep.when)} deep. For ${least.engine} it may be ${least.nested}.`
  );
}

function depthOf(condition: Condition | undefined): number {
  if (!condition) return 0;
  if ('not' in condition) return 1 + depthOf(condition.not);
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  return parts.length === 0 ? 0 : 1 + Math.max(...parts.map(depthOf));
}

/** The last step before the result has every column but those of actions, contacts, notes, changes since the guide and conflicts. */
function widestOf(columns: Columns): number {
  const perQuestion = columns.questions.map(
    ({ question, options, asked }) =>
      3 + (question.type === 'many_of' ? 1 : 0) + options.size + (asked === undefined ? 0 : 1),
  );
  const reasons = columns.reasons.flat().length;
  const last = sum(perQuestion) + columns.facts.size + reasons + 5;
  const asked = columns.questions.filter((question) => question.asked !== undefined).length;
  const { actions, contacts, notes, since, conflicts } = columns;
  const rules = actions.length + contacts.length + notes.length + since.length + conflicts.length;
  const further = [...columns.actionWords, ...columns.reasonWords.flat(), ...columns.contactLeads];
  const words = further.filter((name) => name !== undefined).length;
  return Math.max(last, asked + columns.facts.size + reasons + rules + words + 8);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
