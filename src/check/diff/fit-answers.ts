import { NOT_KNOWN, readAnswers, type Answer, type Answers, type Pack } from '../../engine/index.ts';

/** An answer, or values of it, that a pack does not have. */
export interface LeftOut {
  readonly question: string;
  readonly values: readonly string[];
}

/**
 * The part of a set of answers that a pack can read, in its own form. Whole answers are left out where the question is not
 * there or takes another number of answers; single values where the question has others.
 */
export function fitAnswers(
  pack: Pack,
  answers: Answers,
): { readonly answers: Answers; readonly leftOut: readonly LeftOut[] } {
  const fitting: Record<string, Answer> = {};
  const leftOut: LeftOut[] = [];
  for (const [question, answer] of Object.entries(answers)) {
    const values = [answer].flat();
    const bits = pack.byId.get(question)?.bits;
    const known = values.filter((value) => value === NOT_KNOWN || bits?.has(value));
    const fitted = known.length === 0 ? undefined : fittedAnswer(pack, question, answer, known);
    if (fitted !== undefined) fitting[question] = fitted;
    const missing = values.filter((value) => fitted === undefined || ![fitted].flat().includes(value));
    if (missing.length > 0) leftOut.push({ question, values: missing });
  }
  return { answers: readAnswers(pack, fitting).answers, leftOut };
}

function fittedAnswer(
  pack: Pack,
  question: string,
  answer: Answer,
  known: readonly string[],
): Answer | undefined {
  // A list of one says the same as the value alone, for a question that takes one answer.
  const given = known.length === 1 ? known[0]! : typeof answer === 'string' ? answer : known;
  return readAnswers(pack, { [question]: given }).answers[question];
}
