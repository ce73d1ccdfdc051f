import type { ProblemCode } from './problem-codes.ts';
import { type Position, lineAt } from './read/source-file.ts';

/** Something in somebody's file that has to be put right. Lines and columns count from 1. */
export interface Problem<Code extends string = ProblemCode> {
  readonly code: Code;
  readonly message: string;
  /** The file as the caller named its folder. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What to do, or what was probably meant. */
  readonly hint?: string;
  /** The line as it stands in the file. May hold anything: show it through `formatProblem`. */
  readonly source?: string;
}

/** A problem at a place in a file that could be read, with its source line. */
export function problemAt<Code extends string = ProblemCode>(
  place: Position,
  code: Code,
  message: string,
  hint?: string,
): Problem<Code> {
  const { line, column, source } = lineAt(place);
  const file = place.file.path;
  return { code, message, file, line, column, ...(hint === undefined ? {} : { hint }), source };
}

/** A problem with a file as a whole. */
export function problemWithFile(file: string, code: ProblemCode, message: string, hint?: string): Problem {
  return { code, message, file, line: 1, column: 1, ...(hint === undefined ? {} : { hint }) };
}

/** Whoever has more problems than this in one file puts these right first. */
const MOST_IN_A_FILE = 100;

/** Problems in the order of the files and, within each, of the lines; each once, and not too many of one file. */
export function collectProblems(paths: readonly string[], problems: readonly Problem[]): Problem[] {
  const byFile = new Map<string, Map<string, Problem>>(paths.map((path) => [path, new Map()]));
  for (const problem of problems) {
    const ofFile = byFile.get(problem.file) ?? new Map<string, Problem>();
    byFile.set(problem.file, ofFile);
    ofFile.set(`${problem.line}:${problem.column} ${problem.code} ${problem.message}`, problem);
  }
  return [...byFile].flatMap(([file, found]) => {
    const sorted = [...found.values()].toSorted((a, b) => a.line - b.line || a.column - b.column);
    if (sorted.length <= MOST_IN_A_FILE) return sorted;
    const message = `this file has ${sorted.length - MOST_IN_A_FILE} further problems`;
    return [...sorted.slice(0, MOST_IN_A_FILE), problemWithFile(file, 'too-many-problems', message)];
  });
}
