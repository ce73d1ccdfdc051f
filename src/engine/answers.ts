import { examine, LONGEST_LIST, type AnswerProblem } from './answer-problems.ts';
import { answerOf, type AskedQuestion } from './asked-question.ts';
import type { Answer, Answers } from './assessment.ts';
import { YES } from './kleene.ts';
import type { Pack } from './pack.ts';
import type { State } from './state.ts';

/** Answers in numbers, by question in the order of a pack. */
export interface CodedAnswers {
  /** The options chosen, as bits; 0 where there is no definite answer. */
  readonly chosen: Int32Array;
  /** 1 where somebody answered, "not known" included. */
  readonly given: Uint8Array;
}

/** Nothing answered yet; to be filled in. */
export function noAnswers({ questions }: Pack): CodedAnswers {
  return { chosen: new Int32Array(questions.length), given: new Uint8Array(questions.length) };
}

/**
 * Reads answers as a script gives them: `true`, `false` and `null` are yes, no and unknown; a question with several
 * answers takes a list or a lone value. Blanks around a text mean nothing, and a text of blanks alone is no answer.
 *
 * @returns the answers in the pack's order and form, with every problem found; answers at fault are left out.
 */
export function readAnswers(
  pack: Pack,
  input: unknown,
): { readonly answers: Answers; readonly problems: readonly AnswerProblem[] } {
  const { coded, problems } = codeAnswers(pack, input);
  return { answers: answersOf(pack, coded), problems };
}

/** The state of a pack for answers that have been read: chosen options, path and facts. */
export function stateOf(pack: Pack, { chosen }: CodedAnswers): State {
  const state: State = { chosen, values: new Uint8Array(pack.size), provisional: YES };
  pack.evaluate(state);
  return state;
}

/** Reads answers as `readAnswers` does, into numbers. */
export function codeAnswers(
  pack: Pack,
  input: unknown,
): { readonly coded: CodedAnswers; readonly problems: readonly AnswerProblem[] } {
  const coded = noAnswers(pack);
  if (!isMap(input)) {
    const message = 'The answers must be a map of question to value.';
    return { coded, problems: [{ code: 'not-a-map', message }] };
  }
  const problems: AnswerProblem[] = [];
  const listed = new Set(Object.keys(input));
  for (const id of hidden(pack, input, listed)) {
    const message = `The answers must be a plain object: "${id}" is in it and not listed among its keys.`;
    problems.push({ code: 'not-a-map', question: id, message });
  }
  for (const key of symbolsIn(input)) {
    const message = `The answers must be a plain object, with the ids of questions as keys, and not ${String(key)}.`;
    problems.push({ code: 'not-a-map', message });
  }
  for (const id of listed) {
    const asked = pack.byId.get(id);
    if (!asked) {
      problems.push({ code: 'unknown-question', question: id, message: `There is no question "${id}".` });
      continue;
    }
    const given = input[id];
    let bits: number | undefined | readonly AnswerProblem[] = plainly(asked, given);
    if (bits === UNCLEAR) bits = examine(asked, given);
    if (typeof bits === 'number') {
      coded.chosen[asked.index] = bits;
      coded.given[asked.index] = 1;
    } else if (bits !== undefined) problems.push(...bits);
  }
  return { coded, problems };
}

/** Answers in the pack's order and form. */
export function answersOf({ questions }: Pack, { chosen, given }: CodedAnswers): Answers {
  const answers: Record<string, Answer> = {};
  for (const { index, question } of questions) {
    if (given[index]) answers[question.id] = answerOf(question, chosen[index]!);
  }
  return answers;
}

/**
 * The questions that an object answers and does not list: not enumerable, inherited, or answered by a proxy. Unread, they would count
 * as not known. What else it hides is no answer: frameworks put their own beside the answers.
 */
function* hidden(
  { byId }: Pack,
  input: Readonly<Record<string, unknown>>,
  listed: ReadonlySet<string>,
): Iterable<string> {
  for (const id of byId.keys()) if (!listed.has(id) && input[id] !== undefined) yield id;
}

/** Keys that no question has. What is not enumerable is a framework's, as above. */
function symbolsIn(input: object): readonly symbol[] {
  return Object.getOwnPropertySymbols(input).filter((key) =>
    Object.prototype.propertyIsEnumerable.call(input, key),
  );
}

/** For an answer that wants a closer look. */
const UNCLEAR = -1;

/** The options of an answer as bits where nothing is wrong with it, 0 for "not known"; nearly every answer is so. */
function plainly({ question, values, alone }: AskedQuestion, given: unknown): number {
  if (!Array.isArray(given)) return values.get(given) ?? UNCLEAR;
  if (question.type !== 'many_of' || given.length === 0 || given.length > LONGEST_LIST) return UNCLEAR;
  let chosen = 0;
  for (let i = 0; i < given.length; i++) {
    const bit = values.get(given[i]);
    if (!bit) return UNCLEAR;
    chosen |= bit;
  }
  return chosen & alone && chosen !== alone ? UNCLEAR : chosen;
}

/**
 * A plain object, of this realm or another. A `Map`, an object of a class and one that has its answers from what it inherits
 * from would look empty, and read as nothing known.
 */
function isMap(input: unknown): input is Readonly<Record<string, unknown>> {
  if (typeof input !== 'object' || input === null) return false;
  const prototype = Object.getPrototypeOf(input) as object | null;
  return (
    prototype === null ||
    (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'isPrototypeOf'))
  );
}
