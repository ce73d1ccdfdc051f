import type { Condition } from '../engine/pack-data.ts';
import type { Columns } from './columns.ts';
import { joined, type Expression, literal } from './expression.ts';

/**
 * A condition as an SQL expression over the columns: TRUE is yes, FALSE is no, NULL is unknown. AND, OR and NOT of SQL are
 * Kleene's logic already. The names in the condition must exist.
 */
export function conditionSql(condition: Condition | undefined, columns: Columns): Expression {
  if (!condition) return 'TRUE';
  if ('question' in condition) return answeredSql(condition.question, condition.in, columns);
  if ('fact' in condition) return columns.facts.get(condition.fact)!;
  if ('provisional' in condition) return 'provisional';
  if ('not' in condition) return { not: conditionSql(condition.not, columns) };
  const [join, parts] =
    'all' in condition ? (['AND', condition.all] as const) : (['OR', condition.any] as const);
  return joined(
    join,
    parts.map((part) => conditionSql(part, columns)),
  );
}

/** Off the path it is FALSE; without a definite answer NULL; else whether an option named was chosen. */
function answeredSql(id: string, named: readonly string[], columns: Columns): Expression {
  const { question, answer, asked, options } = columns.byQuestion.get(id)!;
  const wanted = question.options.map((option) => option.id).filter((option) => named.includes(option));
  const chosen = ((): Expression => {
    // Unknown stays unknown, and no answer is among none.
    if (wanted.length === 0) return `${answer} <> ${answer}`;
    if (question.type === 'many_of')
      return joined(
        'OR',
        wanted.map((option) => options.get(option)!),
      );
    const values = wanted.map(literal);
    return values.length === 1 ? `${answer} = ${values[0]}` : `${answer} IN (${values.join(', ')})`;
  })();
  return asked === undefined ? chosen : joined('AND', [asked, chosen]);
}
