import { visible } from '../document/visible.ts';
import { bytesOf } from './assessment-line.ts';
import type { CaseId, LineProblem } from './case.ts';

const LONGEST_MESSAGE = 160;

/** The line that stands in the place of a result: where it went wrong, with what, and what probably helps. */
export function problemLine(line: number, id: CaseId | undefined, problems: readonly LineProblem[]): string {
  return bytesOf({ line, id, problems: problems.map(bounded) });
}

/** The same for people, one line a problem, of which none does anything on a screen. */
export function problemText(name: string, line: number, problems: readonly LineProblem[]): string {
  return problems
    .map(bounded)
    .map(({ message, hint }) => visible(`${name}:${line}: ${message}${hint === undefined ? '' : ` ${hint}`}`))
    .join('\n');
}

/** Messages quote what was given, which may be anything. */
function bounded(problem: LineProblem): LineProblem {
  return {
    ...problem,
    message: short(problem.message),
    ...(problem.question === undefined ? {} : { question: short(problem.question) }),
  };
}

function short(text: string): string {
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text;
}
