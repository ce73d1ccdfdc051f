import type { Columns, QuestionColumns } from './columns.ts';
import { createView, type SqlView } from './expression.ts';

/** Views for reading results: levels by case, and what applies by case and entry. */
export function resultViews(columns: Columns, prefix: string): readonly SqlView[] {
  const long = (
    part: string,
    says: string,
    names: readonly string[],
    words: readonly string[],
    shown = words.join(', '),
    worded?: readonly (string | undefined)[],
  ) => {
    const select = longSelect(prefix, part, names, words, shown, worded);
    return names.length === 0 ? [] : [createView(`${prefix}_${part}`, says, select)];
  };
  const leads = columns.contactLeads.some((name) => name !== undefined) ? columns.contactLeads : undefined;
  return [
    createView(
      `${prefix}_assessments`,
      'One row a case: its level, and the most urgent level that is still possible.',
      `SELECT case_id, level, level_rank, possible_level, possible_rank, provisional, headline, wrong_answers\nFROM ${prefix}_wide`,
    ),
    ...long(
      'reasons',
      `What brings the level of each case. ${APPLIES}`,
      columns.reasons.flat(),
      ['level', 'says'],
      'level, COALESCE(worded, says) AS says',
      columns.reasonWords.flat(),
    ),
    ...long(
      'actions',
      `What to do in each case. ${APPLIES}`,
      columns.actions,
      ['action', 'kind', 'says', 'while_unknown'],
      // A "do not" that only may apply says so itself.
      'action, kind, COALESCE(CASE WHEN NOT COALESCE(holds, FALSE) THEN while_unknown END, worded, says) AS says',
      columns.actionWords,
    ),
    ...long(
      'contacts',
      `Who to contact in each case, by rank, and who comes first. ${APPLIES}`,
      columns.contacts,
      ['contact', 'title'],
      `contact, title, ${leads ? FIRST : 'FALSE'} AS comes_first`,
      leads,
    ),
    ...long('notes', `Law and practice guides that bear on each case. ${APPLIES}`, columns.notes, [
      'note',
      'kind',
      'title',
    ]),
    ...long('since', `What changed after the guide and bears on each case. ${APPLIES}`, columns.since, [
      'since',
      'changed',
      'title',
    ]),
    ...long('conflicts', `Answers that cannot all be right. ${APPLIES}`, columns.conflicts, [
      'conflict',
      'says',
    ]),
    createView(
      `${prefix}_problems`,
      'What is wrong with the answers. A value named here counts as unknown.',
      problems(columns, prefix),
    ),
  ];
}

/** It may come first, and fewer than five of those that are listed and may do so stand before it. */
const FIRST = `COALESCE(worded, FALSE) AND SUM(CASE WHEN worded THEN 1 ELSE 0 END) OVER (
    PARTITION BY case_id ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
  ) <= 5`;

const APPLIES = 'Applies is yes, or possible where it depends on what is unknown.';

/** Every case beside every entry of the pack, and of those the ones that hold or may hold. */
function longSelect(
  prefix: string,
  part: string,
  names: readonly string[],
  words: readonly string[],
  shown: string,
  worded: readonly (string | undefined)[] | undefined,
): string {
  const cases = names.map((name, i) => `      WHEN ${i + 1} THEN cases.${name}`).join('\n');
  const entry = ['place', ...words];
  const shownWords = (worded ?? []).flatMap((name, i) =>
    name === undefined ? [] : [`      WHEN ${i + 1} THEN cases.${name}\n`],
  );
  const wording =
    shownWords.length === 0
      ? 'CAST(NULL AS VARCHAR(4000))'
      : `CASE entries.place\n${shownWords.join('')}    END`;
  return `SELECT case_id, place, ${shown}, CASE WHEN holds THEN 'yes' ELSE 'possible' END AS applies
FROM (
  SELECT
    cases.case_id,
${entry.map((word) => `    entries.${word},`).join('\n')}
${worded ? `    ${wording} AS worded,\n` : ''}    CASE entries.place
${cases}
    END AS holds
  FROM ${prefix}_wide AS cases
  CROSS JOIN ${prefix}_pack_${part} AS entries
) AS standing
WHERE COALESCE(holds, TRUE)`;
}

function problems({ questions }: Columns, prefix: string): string {
  const none = 'CAST(NULL AS VARCHAR(4000))';
  const parts = [
    `SELECT case_id, ${none} AS question, ${none} AS given, 'the case has no case_id' AS problem
FROM ${prefix}_answers
WHERE case_id IS NULL`,
    `SELECT case_id, ${none}, ${none}, 'the case_id is there more than once'
FROM ${prefix}_answers
WHERE case_id IS NOT NULL
GROUP BY case_id
HAVING COUNT(*) > 1`,
    ...(questions.length === 0 ? [] : [wrongAnswers(questions, prefix)]),
  ];
  return parts.join('\nUNION ALL\n');
}

/** Every case beside every question: a query for each question would work out the answers of all cases as often. */
function wrongAnswers(questions: Columns['questions'], prefix: string): string {
  const byPlace = (column: (question: QuestionColumns) => string) =>
    questions.map((question, i) => `      WHEN ${i + 1} THEN cases.${column(question)}`).join('\n');
  return `SELECT case_id, question, given, 'this is no answer to the question'
FROM (
  SELECT
    cases.case_id,
    entries.question,
    CASE entries.place
${byPlace(({ given }) => given)}
    END AS given,
    CASE entries.place
${byPlace(({ wrong }) => wrong)}
    END AS wrong
  FROM ${prefix}_step_3 AS cases
  CROSS JOIN ${prefix}_pack_questions AS entries
) AS standing
WHERE wrong`;
}
