import { NOT_KNOWN } from './answers.ts';
import type { Because } from './assessment.ts';
import type { Test } from './condition.ts';
import type { Pack } from './pack.ts';
import { optionsOf, type State } from './state.ts';

/** The answers that decided a condition's present value, in the order of the pack; `unknown` for what leaves it open. */
export function because(pack: Pack, test: Test, state: State): readonly Because[] {
  const bits = decided(test, state);
  return [...bits]
    .sort(([a], [b]) => a - b)
    .map(([index, chosen]) => {
      const { question } = pack.questions[index]!;
      if (chosen === 0) return { question: question.id, answer: NOT_KNOWN };
      const options = optionsOf(question, chosen);
      return { question: question.id, answer: question.type === 'many_of' ? options : options[0]! };
    });
}

/** The questions, by index, that leave a condition open. Empty for one that is decided. */
export function openQuestions(test: Test, state: State): number[] {
  const open = [...decided(test, state)].filter(([, chosen]) => chosen === 0);
  return open.map(([index]) => index).sort((a, b) => a - b);
}

function decided(test: Test, state: State): ReadonlyMap<number, number> {
  const bits = new Map<number, number>();
  test.explain(state, {
    answered: (index, chosen) => void bits.set(index, (bits.get(index) ?? 0) | chosen),
    open: (index) => void bits.set(index, 0),
  });
  return bits;
}
