import { NOT_KNOWN, type Answer, type Question } from '../engine/index.ts';
import { oneLine } from '../document/visible.ts';
import type { Words } from '../words/index.ts';

/** One line that can be chosen. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

export interface NumberedChoice extends Choice {
  /** What is typed to choose it: 1 and up in order; "not known" is always 0. */
  readonly number: string;
}

/** What can be answered, "not known" last where the question allows it. */
export function choicesOf(question: Question, { interview: { notKnown } }: Words): readonly NumberedChoice[] {
  const choices = question.options.map(({ id, label }, at) => ({
    id,
    label: oneLine(label),
    number: String(at + 1),
  }));
  return question.unknown ? [...choices, { id: NOT_KNOWN, label: notKnown, number: '0' }] : choices;
}

/**
 * The choice after one more line was chosen or let go. A question with one answer has one; where several are possible,
 * "none" and "not known" put an end to all others, and any other puts an end to them.
 */
export function toggled(question: Question, chosen: readonly string[], id: string): readonly string[] {
  if (question.type !== 'many_of') return [id];
  if (chosen.includes(id)) return chosen.filter((other) => other !== id);
  if (standsAlone(question, id)) return [id];
  const kept = new Set([...chosen.filter((other) => !standsAlone(question, other)), id]);
  return question.options.map((option) => option.id).filter((option) => kept.has(option));
}

/** Whether a choice goes with no other. */
export function standsAlone(question: Question, id: string): boolean {
  return id === NOT_KNOWN || id === question.alone;
}

/** The choice as an answer, or undefined while nothing is chosen. */
export function answerFrom(question: Question, chosen: readonly string[]): Answer | undefined {
  const [first] = chosen;
  if (first === undefined) return undefined;
  return question.type === 'many_of' && first !== NOT_KNOWN ? chosen : first;
}

/** The lines that an answer chooses. */
export function chosenIn(answer: Answer | undefined): readonly string[] {
  if (answer === undefined) return [];
  return typeof answer === 'string' ? [answer] : answer;
}

/** An answer in words: `Grooming; Threats`. */
export function answerInWords(question: Question, answer: Answer, words: Words): string {
  const choices = choicesOf(question, words);
  return chosenIn(answer)
    .map(
      (id) =>
        choices.find((choice) => choice.id === id)?.label ??
        (id === NOT_KNOWN ? words.interview.notKnown : id),
    )
    .join('; ');
}
