import { named, NOT_KNOWN, type AskedQuestion } from './asked-question.ts';

/** A list with more entries than this is no answer, whatever stands in it. */
export const LONGEST_LIST = 1000;

/** What can be wrong with an answer. */
export type AnswerProblemCode =
  | 'not-a-map'
  | 'unknown-question'
  | 'unknown-value'
  | 'not-one-answer'
  | 'too-long'
  | 'no-answer'
  | 'stands-alone'
  | 'must-be-known';

export interface AnswerProblem {
  readonly code: AnswerProblemCode;
  readonly message: string;
  /** The key as it was given. */
  readonly question?: string;
  /** The value at fault, where one is; its place in the list, where the answer is a list. */
  readonly value?: unknown;
  readonly at?: number;
}

/** Thrown by `assess` and `next` for answers that `readAnswers` finds wrong: nothing is guessed. */
export class InvalidAnswers extends Error {
  readonly problems: readonly AnswerProblem[];

  constructor(problems: readonly AnswerProblem[]) {
    super(problems.map((problem) => problem.message).join('\n'));
    this.name = 'InvalidAnswers';
    this.problems = problems;
  }
}

/**
 * Looks closely at one answer. A text in which nothing stands but blanks says nothing, in a list as well.
 *
 * @returns the options chosen, as bits, 0 for "not known"; undefined where nothing is said; or all that is wrong with it.
 */
export function examine(asked: AskedQuestion, given: unknown): number | undefined | readonly AnswerProblem[] {
  const { question, bits } = asked;
  if (named(given) === '') return undefined;
  const several = question.type === 'many_of';
  if (Array.isArray(given) && !several) {
    return [
      {
        code: 'not-one-answer',
        question: question.id,
        value: given,
        message: `"${question.id}" takes one answer, not a list.`,
      },
    ];
  }
  const values: unknown[] = Array.isArray(given) ? given : [given];
  const problem = (
    code: AnswerProblemCode,
    message: string,
    value?: unknown,
    at?: number,
  ): AnswerProblem => ({
    code,
    message,
    question: question.id,
    ...(value === undefined ? {} : { value }),
    ...(Array.isArray(given) && at !== undefined ? { at } : {}),
  });
  if (values.length > LONGEST_LIST) {
    const message = `"${question.id}" has a list of ${values.length} entries, and ${LONGEST_LIST} is the most.`;
    return [problem('too-long', message)];
  }
  const names = values.map(named);
  const distinct = new Set(names.filter((name) => name !== '')).size;
  if (distinct === 0) {
    const say = question.alone ? `"${question.alone}" or "${NOT_KNOWN}"` : `"${NOT_KNOWN}"`;
    return [problem('no-answer', `"${question.id}" has an empty list. Say ${say} instead.`)];
  }
  const problems: AnswerProblem[] = [];
  let chosen = 0;
  names.forEach((name, i) => {
    const bit = name === undefined ? undefined : bits.get(name);
    if (bit !== undefined) chosen |= bit;
    else if (name !== NOT_KNOWN && name !== '') {
      problems.push(
        problem('unknown-value', `"${question.id}" has no value ${quoted(values[i])}.`, values[i], i),
      );
    }
  });
  const unknownAt = names.indexOf(NOT_KNOWN);
  const loneAt = question.alone ? names.indexOf(question.alone) : -1;
  if (unknownAt >= 0 && !question.unknown) {
    problems.push(
      problem('must-be-known', `"${question.id}" cannot be "${NOT_KNOWN}".`, NOT_KNOWN, unknownAt),
    );
  }
  if (unknownAt >= 0 && distinct > 1) {
    problems.push(
      problem('stands-alone', `"${NOT_KNOWN}" stands alone in "${question.id}".`, NOT_KNOWN, unknownAt),
    );
  } else if (loneAt >= 0 && distinct > 1) {
    problems.push(
      problem(
        'stands-alone',
        `"${question.alone}" stands alone in "${question.id}".`,
        question.alone,
        loneAt,
      ),
    );
  }
  if (problems.length > 0) return problems;
  return unknownAt >= 0 ? 0 : chosen;
}

/** A value as it stands in a message, whatever it is. */
function quoted(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'symbol') return String(value);
  try {
    return JSON.stringify(value) ?? 'of this kind';
  } catch {
    return 'of this kind';
  }
}
