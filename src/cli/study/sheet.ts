import type { Answers } from '../../engine/index.ts';
import { formatProblem } from '../../pack/format-problem.ts';
import type { Problem } from '../../pack/problem.ts';

/** What a file of a reader holds: answers by case, and what is wrong with it, in words. Cases without an answer are left out. */
export interface ReadSheet {
  readonly cases: ReadonlyMap<string, Answers>;
  readonly problems: readonly string[];
}

/** A sheet with the problems that were found in it, in their order. */
export function sheetOf(
  cases: ReadonlyMap<string, Answers>,
  problems: readonly Problem<string>[] = [],
): ReadSheet {
  return { cases, problems: problems.map(formatProblem) };
}

/** A file that cannot be used as a whole. */
export function wrongFile(file: string, code: string, message: string, hint?: string): ReadSheet {
  const problem = { code, message, file, line: 1, column: 1, ...(hint !== undefined && { hint }) };
  return sheetOf(new Map(), [problem]);
}
