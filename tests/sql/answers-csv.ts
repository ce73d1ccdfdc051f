import type { Answers, PackData } from '../../src/engine/index.ts';
import { columnsOf } from '../../src/sql/columns.ts';

/** Answer sets as a table: case 1, 2, 3 and so on, one column a question, several answers with semicolons between them. */
export function answersCsv(pack: PackData, sets: Iterable<Answers>): string {
  const { questions } = columnsOf(pack);
  const lines = [['case_id', ...questions.map(({ given }) => given)].join(',')];
  for (const answers of sets) {
    const fields = questions.map(({ question }) => [answers[question.id] ?? []].flat().join(';'));
    lines.push([lines.length, ...fields].join(','));
  }
  return `${lines.join('\n')}\n`;
}
