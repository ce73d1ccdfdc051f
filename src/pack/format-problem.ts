import type { Problem } from './problem.ts';
import { hideUnsafe, showUnsafe } from './unsafe-text.ts';

/** How much of a long source line is shown, on each side of the caret. */
const BEFORE = 60;
const AFTER = 60;

/**
 * A problem as text of a few lines, without a line end at the end: `file:line:column code message`, the source line
 * with a caret under the place, and the hint. Whatever the file holds, no control character comes out.
 */
export function formatProblem(problem: Problem): string {
  const { file, line, column, code, message } = problem;
  const rows = [showUnsafe(`${file}:${line}:${column} ${code} ${message}`)];
  if (problem.source !== undefined && problem.source.trim() !== '') {
    rows.push(...sourceWithCaret(problem.source, line, column - 1));
  }
  if (problem.hint !== undefined) rows.push(`  ${showUnsafe(problem.hint)}`);
  return rows.join('\n');
}

function sourceWithCaret(source: string, line: number, offset: number): string[] {
  const from = Math.max(0, offset - BEFORE);
  const to = Math.min(source.length, offset + AFTER);
  const before = (from > 0 ? '…' : '') + source.slice(from, offset);
  const after = source.slice(offset, to) + (to < source.length ? '…' : '');
  const number = String(line);
  // One blank for each character, not for each code unit; tabs stay, so that the caret falls in line.
  const blanks = Array.from(hideUnsafe(before), (character) => (character === '\t' ? '\t' : ' ')).join('');
  return [
    `  ${number} | ${hideUnsafe(before)}${hideUnsafe(after)}`,
    `  ${' '.repeat(number.length)} | ${blanks}^`,
  ];
}
