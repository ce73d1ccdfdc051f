import { NOT_KNOWN, readAnswers, type Answer, type Answers, type Pack } from '../engine/index.ts';

/** An answer, or values of it, that a pack does not have. */
export interface Lost {
  readonly question: string;
  readonly values: readonly string[];
}

/** The part of some answers that a pack understands, in its own form; nothing else is guessed. */
export function fitAnswers(
  pack: Pack,
  given: Answers,
): { readonly answers: Answers; readonly lost: readonly Lost[] } {
  const fitting: Record<string, Answer> = {};
  const lost: Lost[] = [];
  for (const [question, answer] of Object.entries(given)) {
    const values = [answer].flat();
    const asked = pack.byId.get(question);
    const known = values.filter((value) => value === NOT_KNOWN || asked?.bits.has(value));
    // A list of one says the same as the value alone, for a question that now takes one answer.
    const left = known.length === 1 ? known[0]! : known;
    const read = asked && readAnswers(pack, { [question]: left }).answers[question];
    if (read !== undefined) fitting[question] = read;
    const missing = values.filter((value) => read === undefined || ![read].flat().includes(value));
    if (missing.length > 0) lost.push({ question, values: missing });
  }
  return { answers: readAnswers(pack, fitting).answers, lost };
}
