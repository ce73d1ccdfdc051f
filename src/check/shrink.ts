import type { Answer, Answers } from '../engine/index.ts';

/**
 * Takes answers, and single values of lists, out of a set of answers for as long as something still holds of it. What is
 * left holds, and without any one thing in it would not; there may be a smaller set all the same.
 */
export function shrink(answers: Answers, holds: (answers: Answers) => boolean): Answers {
  let kept = answers;
  for (const question of Object.keys(answers)) {
    const without = replaced(kept, question, undefined);
    if (holds(without)) {
      kept = without;
      continue;
    }
    for (const value of [answers[question]!].flat()) {
      const left = [kept[question]!].flat().filter((one) => one !== value);
      if (left.length === 0) continue;
      const fewer = replaced(kept, question, left);
      if (holds(fewer)) kept = fewer;
    }
  }
  return kept;
}

function replaced(answers: Answers, question: string, answer: Answer | undefined): Answers {
  const entries = Object.entries(answers).filter(([id]) => id !== question || answer !== undefined);
  return Object.fromEntries(entries.map(([id, own]) => [id, id === question ? answer! : own]));
}
