import type { Problem } from './problem.ts';
import { hideUnsafe, showUnsafe } from './read/unsafe-text.ts';

/** How much of a long source line is shown, in characters. */
const ROOM = 120;

/**
 * A problem as text of a few lines, without a line end at the end: `file:line:column code message`, the source line
 * with a caret under the place, and the hint. Whatever the file holds, no control character comes out.
 */
export function formatProblem(problem: Problem<string>): string {
  const { head, excerpt, hint } = problemLines(problem);
  return [head, ...excerpt, ...(hint === undefined ? [] : [`  ${hint}`])].join('\n');
}

/** The parts of a problem as they are shown, each without control characters. `room` is for the source line. */
export function problemLines(
  problem: Problem<string>,
  room = ROOM,
): { readonly head: string; readonly excerpt: readonly string[]; readonly hint?: string } {
  const { file, line, column, code, message, source, hint } = problem;
  return {
    head: showUnsafe(`${file}:${line}:${column} ${code} ${message}`),
    excerpt:
      source === undefined || source.trim() === '' ? [] : sourceWithCaret(source, line, column - 1, room / 2),
    ...(hint === undefined ? {} : { hint: showUnsafe(hint) }),
  };
}

function sourceWithCaret(source: string, line: number, offset: number, each: number): string[] {
  const from = Math.max(0, offset - each);
  const to = Math.min(source.length, from + 2 * each);
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
