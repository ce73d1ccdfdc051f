import type { ProblemCode } from './problem-codes.ts';
import { type Place, lineAt } from './read/source-file.ts';

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
  place: Place,
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
