import { NOT_KNOWN } from './asked-question.ts';
import { readAnswers } from './answers.ts';
import type { Answer, Answers } from './assessment.ts';
import type { Pack } from './pack.ts';
import { trimmed } from './written.ts';

/** An answer, or values of it, that a pack does not have. */
export interface LeftOut {
  readonly question: string;
  readonly values: readonly string[];
}

/**
 * The part of a set of answers that a pack can read, in its own form; nothing else is guessed. Whole answers are left out where
 * the question is not there or takes another number of answers; single values where the question has others.
 */
export function fitAnswers(
  pack: Pack,
  given: Answers,
): { readonly answers: Answers; readonly leftOut: readonly LeftOut[] } {
  const fitting: Record<string, Answer> = {};
  const leftOut: LeftOut[] = [];
  for (const [question, answer] of Object.entries(given)) {
    const values = [answer].flat().map(trimmed);
    const asked = pack.byId.get(question);
    const known = values.filter((value) => value === NOT_KNOWN || asked?.bits.has(value));
    // A list of one says the same as the value alone, for a question that now takes one answer.
    const left = known.length === 1 ? known[0]! : known;
    const read = asked && readAnswers(pack, { [question]: left }).answers[question];
    if (read !== undefined) fitting[question] = read;
    const missing = values.filter((value) => read === undefined || ![read].flat().includes(value));
    if (missing.length > 0) leftOut.push({ question, values: missing });
  }
  return { answers: readAnswers(pack, fitting).answers, leftOut };
}
