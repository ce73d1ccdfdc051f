import type { Answer, Because } from '../../engine/assessment.ts';
import type { Question } from '../../engine/pack-data.ts';
import type { Words } from '../../words/index.ts';
import type { Lookup } from './lookup.ts';

const UNKNOWN = 'unknown';

/** The question as it is asked, or its id where the pack does not have it. */
export function askOf(lookup: Lookup, question: string): string {
  return lookup.questions.get(question)?.ask ?? question;
}

/** The labels of options, in the order given; an id that the question does not have stands for itself. */
export function labelsOf(
  question: Question | undefined,
  options: readonly string[],
  { result }: Words,
): readonly string[] {
  return options.map((id) =>
    id === UNKNOWN ? result.notKnown : (question?.options.find((option) => option.id === id)?.label ?? id),
  );
}

/** Question and answer in full: `Is the child in danger now? Yes`. */
export function inFull(lookup: Lookup, { question, answer }: Because): string {
  const ask = askOf(lookup, question);
  const labels = labelsOf(lookup.questions.get(question), asList(answer), lookup.words).join(', ');
  return `${/[?.:!]$/.test(ask) ? ask : `${ask}:`} ${labels}`;
}

/** The questions among them that are still open. */
export function openIn(because: readonly Because[]): readonly string[] {
  return because.filter(({ answer }) => answer === UNKNOWN).map(({ question }) => question);
}

/** The answers among them that are known. */
export function knownIn(because: readonly Because[]): readonly Because[] {
  return because.filter(({ answer }) => answer !== UNKNOWN);
}

function asList(answer: Answer): readonly string[] {
  return typeof answer === 'string' ? [answer] : answer;
}
