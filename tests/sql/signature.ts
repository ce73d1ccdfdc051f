import { isListed, outcomeOf, type Answers, type Pack } from '../../src/engine/index.ts';
import { NO, YES } from '../../src/engine/kleene.ts';
import { columnsOf } from '../../src/sql/columns.ts';

const SIGNS = { 0: '0', 1: '?', 3: '1' } as const;

/**
 * Everything that the engine works out of answers, as one line: the levels, then a sign for each question with a path, each
 * fact and each rule.
 */
export function signatureOf(pack: Pack, answers: Answers): string {
  const outcome = outcomeOf(pack, answers);
  const { rank, possibleRank, facts, reasons, actions, contacts, notes, conflicts } = outcome;
  const asked = outcome.paths
    .filter((_, i) => pack.questions[i]!.question.when)
    .map((path) => (isListed(path) ? YES : NO));
  const rules = [asked, facts, reasons.flat(), actions, contacts, notes, conflicts];
  const signs = rules.map((values) => values.map((value) => SIGNS[value]).join('')).join(' ');
  const { levels } = pack.data;
  return `${levels[rank]!.id} ${levels[possibleRank]!.id} ${possibleRank < rank ? 1 : 0} ${signs}`;
}

/** The query that gives the same lines from the views, in the order of the cases. */
export function signatureQuery(pack: Pack, prefix: string): string {
  const { questions, facts, reasons, actions, contacts, notes, conflicts } = columnsOf(pack.data);
  const asked = questions.flatMap((question) => question.asked ?? []);
  const rules = [asked, [...facts.values()], reasons.flat(), actions, contacts, notes, conflicts];
  const sign = (column: string) => `CASE WHEN ${column} THEN '1' WHEN NOT ${column} THEN '0' ELSE '?' END`;
  const signs = rules.map((columns) => together(columns.map(sign))).join(" || ' ' || ");
  const head = `level || ' ' || possible_level || ' ' || ${sign('provisional')} || ' '`;
  return `SELECT ${head} || ${signs} FROM ${prefix}_wide ORDER BY CAST(case_id AS INTEGER)`;
}

/** Signs in a row, in brackets by the hundred: SQLite reads no expression with more than a thousand in a row. */
function together(signs: readonly string[]): string {
  const hundreds = Array.from({ length: Math.ceil(signs.length / 100) }, (_, i) =>
    signs.slice(i * 100, (i + 1) * 100),
  );
  return ["''", ...hundreds.map((some) => `(${some.join(' || ')})`)].join(' || ');
}
