import { NOT_KNOWN, type Answer, type Question } from '../engine/index.ts';

/** Another answer to a question, one step away from the present one. */
export interface OtherValue {
  readonly to: Answer;
  /** Whether the whole answer is replaced, or one option of several is added or taken away. */
  readonly how: 'replace' | 'add' | 'remove';
  /** The option chosen, added or taken away; `unknown` where the answer is taken back. */
  readonly option: string;
}

/**
 * Every answer that is one step away: for a question with one answer each other option; for one with several each option
 * added, each taken away (not the last one, since no answer at all is `unknown`), and the option that stands alone.
 * And `unknown`, where the question allows it and has a definite answer.
 *
 * @param present the answer so far; `unknown` for none.
 */
export function otherValues(question: Question, present: Answer): readonly OtherValue[] {
  const known = present !== NOT_KNOWN;
  const notKnown: OtherValue[] =
    known && question.unknown ? [{ to: NOT_KNOWN, how: 'replace', option: NOT_KNOWN }] : [];
  const ids = question.options.map(({ id }) => id);
  if (question.type !== 'many_of') {
    const others = ids.filter((id) => id !== present);
    return [...others.map((id): OtherValue => ({ to: id, how: 'replace', option: id })), ...notKnown];
  }
  const chosen = (typeof present === 'string' ? [present] : present).filter(
    (id) => id !== NOT_KNOWN && id !== question.alone,
  );
  const several = ids.filter((id) => id !== question.alone);
  const inOrder = (set: readonly string[]) => several.filter((id) => set.includes(id));
  const added = several
    .filter((id) => !chosen.includes(id))
    .map((id): OtherValue => ({
      to: inOrder([...chosen, id]),
      how: chosen.length > 0 ? 'add' : 'replace',
      option: id,
    }));
  const removed = (chosen.length > 1 ? inOrder(chosen) : []).map((id): OtherValue => ({
    to: inOrder(chosen).filter((other) => other !== id),
    how: 'remove',
    option: id,
  }));
  const alone: OtherValue[] =
    question.alone !== undefined && (chosen.length > 0 || !known)
      ? [{ to: [question.alone], how: 'replace', option: question.alone }]
      : [];
  return [...added, ...removed, ...alone, ...notKnown];
}
