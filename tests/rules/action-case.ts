import { expect } from 'vitest';
import type { ActionKind, Basis, Because } from '../../src/engine/index.ts';
import { judge, pack, questionOf, standing, type Given } from './shipped-pack.ts';

/** When an action must stand, and on what it must rest. */
export interface ActionCase {
  readonly id: string;
  readonly kind: ActionKind;
  /** Each of these brings it for certain, with nothing else known, and is the whole reason given. */
  readonly yes: readonly Given[];
  /** Each of these leaves it possible. */
  readonly possible: readonly Given[];
  /** Each of these rules it out. */
  readonly absent: readonly Given[];
  /** Statements that it must cite, among others. */
  readonly cites: readonly string[];
  readonly basis: Basis;
  readonly source?: string;
}

/** What the pack makes of a case. Compare it with `wanted`. */
export function seen({ id, yes, possible, absent }: ActionCase) {
  const { kind, cites, basis, source } = pack.data.actions.find((action) => action.id === id)!;
  return {
    rests: { kind, cites, basis, source },
    yes: yes.map((answers) => ({
      answers,
      stands: standing(judge(answers), id),
      because: reason(answers, id),
    })),
    possible: possible.map((answers) => ({ answers, stands: standing(judge(answers), id) })),
    absent: absent.map((answers) => ({ answers, stands: standing(judge(answers), id) })),
  };
}

/** What a case asks of the pack. */
export function wanted({ kind, yes, possible, absent, cites, basis, source }: ActionCase) {
  return {
    rests: { kind, cites: expect.arrayContaining([...cites]) as unknown, basis, source },
    yes: yes.map((answers) => ({ answers, stands: 'yes', because: asBecause(answers) })),
    possible: possible.map((answers) => ({ answers, stands: 'possible' })),
    absent: absent.map((answers) => ({ answers, stands: 'absent' })),
  };
}

function reason(answers: Given, id: string): readonly Because[] | undefined {
  return judge(answers).actions.find((action) => action.id === id)?.because;
}

/** Answers as an assessment names them: in the order of the pack, lists where a question takes several. */
export function asBecause(answers: Given): Because[] {
  const order = pack.data.questions.map(({ id }) => id);
  return Object.entries(answers)
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([question, answer]) => ({
      question,
      answer: questionOf(question).type === 'many_of' && typeof answer === 'string' ? [answer] : answer,
    }));
}
