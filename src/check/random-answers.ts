import type { Answer, Answers, PackData, Question } from '../engine/index.ts';

/**
 * Random answers to a pack, in its form: how much is known differs from set to set, and an answer off the path may be
 * among them.
 *
 * @param random numbers from 0 up to 1.
 */
export function randomAnswers(pack: PackData, random: () => number): Answers {
  const known = random();
  const answers: Record<string, Answer> = {};
  for (const question of pack.questions) {
    if (random() < known) answers[question.id] = randomAnswer(question, random);
  }
  return answers;
}

function randomAnswer(question: Question, random: () => number): Answer {
  const ids = question.options.map(({ id }) => id);
  const one = ids[Math.floor(random() * ids.length)]!;
  if (question.type !== 'many_of') return one;
  if (one === question.alone) return [one];
  const others = ids.filter((id) => id !== question.alone);
  const share = random();
  return others.filter((id) => id === one || random() < share);
}
