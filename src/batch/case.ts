import { codeAnswers, type CodedAnswers } from '../engine/answers.ts';
import type { AnswerProblemCode, Pack } from '../engine/index.ts';
import { answerHint } from '../pack/answer-hint.ts';

/** What can be wrong with a line: with its answers, or before anybody can look at them. */
export type LineProblemCode =
  | AnswerProblemCode
  | 'not-json'
  | 'not-utf8'
  | 'too-long'
  | 'key-twice'
  | 'unknown-key'
  | 'wrong-id'
  | 'wrong-cells'
  | 'wrong-quotes'
  | 'more-problems';

export interface LineProblem {
  readonly code: LineProblemCode;
  readonly message: string;
  readonly hint?: string | undefined;
  /** The question, where an answer is at fault. */
  readonly question?: string | undefined;
}

/** What names a case for whoever sent it; it comes back unchanged. */
export type CaseId = string | number;

/** One line, or one row, that is not empty. */
export interface Case {
  /** Where it begins, counted from one. */
  readonly line: number;
  readonly id: CaseId | undefined;
  readonly answers: CodedAnswers;
}

/** A line that cannot be used, with all that is wrong. */
export interface Fault {
  readonly line: number;
  readonly id: CaseId | undefined;
  readonly problems: readonly LineProblem[];
}

/** Cases as they come in, with the number of empty lines among them. */
export interface Cases {
  readonly cases: readonly (Case | Fault)[];
  readonly empty: number;
}

/** A line of which nothing could be read. */
export function fault(line: number, problem: LineProblem): Fault {
  return { line, id: undefined, problems: [problem] };
}

/** A case, or a fault with the problems of the line and then those of its answers, no more of them than anybody reads. */
export function checkedCase(
  pack: Pack,
  line: number,
  id: CaseId | undefined,
  given: unknown,
  problems: readonly LineProblem[],
): Case | Fault {
  const read = codeAnswers(pack, given);
  const count = problems.length + read.problems.length;
  if (count === 0) return { line, id, answers: read.coded };
  const first = problems.slice(0, MOST_PROBLEMS);
  for (const problem of read.problems.slice(0, MOST_PROBLEMS - first.length)) {
    const { code, message, question } = problem;
    first.push({ code, message, hint: answerHint(pack, problem), question });
  }
  const more = count - first.length;
  if (more > 0) first.push({ code: 'more-problems', message: `And ${more} more.` });
  return { line, id, problems: first };
}

const MOST_PROBLEMS = 100;

const LONGEST_ID = 200;
const LARGEST_ID = 999_999_999_999_999;

/** The id as it is to come back, or what is wrong with it. A long number, or -0, would come back as another one. */
export function readId(id: unknown): { readonly id: CaseId | undefined; readonly problem?: LineProblem } {
  if (id === undefined || id === null) return { id: undefined };
  if (typeof id === 'string' && id.length <= LONGEST_ID) return { id };
  if (typeof id === 'number' && comesBack(id)) return { id };
  return {
    id: undefined,
    problem: {
      code: 'wrong-id',
      message: `The id is neither text of at most ${LONGEST_ID} characters nor a whole number of at most 15 digits.`,
      hint: 'Put other numbers in quotes, as text.',
    },
  };
}

function comesBack(id: number): boolean {
  return Number.isInteger(id) && Math.abs(id) <= LARGEST_ID && !Object.is(id, -0);
}
