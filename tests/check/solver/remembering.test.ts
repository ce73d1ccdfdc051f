import { expect, test } from 'vitest';
import { and, not, or, variable, type Term } from '../../../src/check/encode/term.ts';
import { remembering } from '../../../src/check/solver/remembering.ts';
import type { Solver, SolverOptions, Satisfiability } from '../../../src/check/solver/solver.ts';

const LIMIT = { timeout: 1000 };

/** Written anew each time, as after an edit. */
const formulas = (last = 'c'): Term[] => [
  or([and([variable('a'), not(variable('b'))]), variable(last)]),
  not(variable('a')),
];

/** A solver that says the same to everything, and what it was asked. */
function saying(verdict: Satisfiability) {
  const questions: (readonly [readonly Term[], SolverOptions])[] = [];
  const solver: Solver = {
    check: (...question) => {
      questions.push(question);
      return Promise.resolve(verdict);
    },
  };
  return { questions, ...remembering(solver) };
}

test('a question is asked once, however often and in whatever order it is written', async () => {
  const found: Satisfiability = { kind: 'found', isTrue: new Set(['c']) };
  const solver = saying(found);
  for (const terms of [formulas(), formulas(), formulas().toReversed()])
    expect(await solver.check(terms, LIMIT)).toEqual(found);
  expect(solver.questions).toEqual([[formulas(), LIMIT]]);
  expect(solver.count()).toEqual({ asked: 1, known: 2 });
});

test('what says something else is another question, and so is how many may hold', async () => {
  const solver = saying({ kind: 'none' });
  const of = [variable('a'), variable('b')];
  const others: readonly Parameters<Solver['check']>[] = [
    [formulas(), LIMIT],
    [formulas('d'), LIMIT],
    [formulas().slice(1), LIMIT],
    [[...formulas(), variable('d')], LIMIT],
    [formulas(), { ...LIMIT, atMost: { count: 0, of } }],
    [formulas(), { ...LIMIT, atMost: { count: 1, of } }],
    [formulas(), { ...LIMIT, atMost: { count: 1, of: of.slice(1) } }],
  ];
  for (const question of [...others, ...others]) await solver.check(...question);
  expect(solver.questions).toEqual(others);
  expect(solver.count()).toEqual({ asked: others.length, known: others.length });
});

test('what was not decided is asked again: there may be more time', async () => {
  const solver = saying({ kind: 'undecided' });
  await solver.check(formulas(), LIMIT);
  await solver.check(formulas(), { timeout: 2000 });
  expect(solver.questions.map(([, { timeout }]) => timeout)).toEqual([1000, 2000]);
});
