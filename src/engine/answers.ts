import type { Answer, Answers } from './assessment.ts';
import { YES } from './kleene.ts';
import type { AskedQuestion, Pack } from './pack.ts';
import { optionsOf, type State } from './state.ts';

/** The value that stands for "not known". */
export const NOT_KNOWN = 'unknown';

/** What can be wrong with an answer. */
export type AnswerProblemCode =
  | 'not-a-map'
  | 'unknown-question'
  | 'unknown-value'
  | 'not-one-answer'
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
 * Reads answers as a script gives them: `true`, `false` and `null` are yes, no and unknown; a question with several
 * answers takes a list or a lone value.
 *
 * @returns the answers in the pack's order and form, with every problem found; answers at fault are left out.
 */
export function readAnswers(
  pack: Pack,
  input: unknown,
): { readonly answers: Answers; readonly problems: readonly AnswerProblem[] } {
  if (!isMap(input)) {
    return {
      answers: {},
      problems: [{ code: 'not-a-map', message: 'The answers must be a map of question to value.' }],
    };
  }
  const problems: AnswerProblem[] = [];
  const read = new Map<string, Answer>();
  for (const [id, value] of Object.entries(input)) {
    const asked = pack.byId.get(id);
    if (!asked) {
      problems.push({ code: 'unknown-question', question: id, message: `There is no question "${id}".` });
      continue;
    }
    const result = readAnswer(asked, value);
    if (Array.isArray(result)) for (const problem of result) problems.push(problem);
    else read.set(id, result.answer);
  }
  const answers: Record<string, Answer> = {};
  for (const { question } of pack.questions) {
    const answer = read.get(question.id);
    if (answer !== undefined) answers[question.id] = answer;
  }
  return { answers, problems };
}

/** The answers read and put in the pack's form, or `InvalidAnswers` with all that is wrong. */
export function validAnswers(pack: Pack, input: unknown): Answers {
  const { answers, problems } = readAnswers(pack, input);
  if (problems.length > 0) throw new InvalidAnswers(problems);
  return answers;
}

function readAnswer(asked: AskedQuestion, given: unknown): { answer: Answer } | AnswerProblem[] {
  const { question, bits } = asked;
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
  if (values.length === 0) {
    const say = question.alone ? `"${question.alone}" or "${NOT_KNOWN}"` : `"${NOT_KNOWN}"`;
    return [problem('no-answer', `"${question.id}" has an empty list. Say ${say} instead.`)];
  }
  const problems: AnswerProblem[] = [];
  const names = values.map(named);
  let chosen = 0;
  names.forEach((name, i) => {
    const bit = name === undefined ? undefined : bits.get(name);
    if (bit !== undefined) chosen |= bit;
    else if (name !== NOT_KNOWN) {
      problems.push(
        problem('unknown-value', `"${question.id}" has no value ${quoted(values[i])}.`, values[i], i),
      );
    }
  });
  const unknownAt = names.indexOf(NOT_KNOWN);
  const loneAt = question.alone ? names.indexOf(question.alone) : -1;
  const distinct = new Set(names).size;
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
  if (unknownAt >= 0) return { answer: NOT_KNOWN };
  return { answer: several ? optionsOf(question, chosen) : names[0]! };
}

/** A plain object. A `Map` or an object of a class would look empty, and read as nothing known. */
function isMap(input: unknown): input is object {
  if (typeof input !== 'object' || input === null) return false;
  const prototype: unknown = Object.getPrototypeOf(input);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** A value as it stands in a message, whatever it is. */
function quoted(value: unknown): string {
  if (typeof value === 'number') return String(value);
  try {
    return JSON.stringify(value) ?? 'of this kind';
  } catch {
    return 'of this kind';
  }
}

function named(value: unknown): string | undefined {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (value === null) return NOT_KNOWN;
  return typeof value === 'string' ? value : undefined;
}

/** The state of a pack for answers that have been read: chosen options, path and facts. */
export function stateOf(pack: Pack, answers: Answers): State {
  const state: State = {
    chosen: new Int32Array(pack.questions.length),
    path: new Uint8Array(pack.questions.length).fill(YES),
    facts: new Uint8Array(pack.data.facts.length),
    provisional: YES,
  };
  for (const [id, answer] of Object.entries(answers)) {
    const { index, bits } = pack.byId.get(id)!;
    let chosen = 0;
    for (const value of typeof answer === 'string' ? [answer] : answer) chosen |= bits.get(value) ?? 0;
    state.chosen[index] = chosen;
  }
  pack.settle(state);
  return state;
}
