import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginDeciding, canDiffer, canHold, isWorkDone, printsOf } from '../../../src/check/lint/decide.ts';
import {
  compilePack,
  type Answers,
  type Condition,
  type Pack,
  type Question,
} from '../../../src/engine/index.ts';
import { codeAnswers, stateOf } from '../../../src/engine/answers.ts';
import { YES, type Kleene } from '../../../src/engine/kleene.ts';
import { weigh } from '../../../src/engine/reading.ts';
import { arbitraryPack } from '../../engine/arbitrary-pack.ts';
import { question, tinyData } from '../../engine/tiny-pack.ts';

/** Every answer to a question, every set of options, and none. */
function answersTo({ id, type, options, alone }: Question): Answers[] {
  const ids = options.map((option) => option.id);
  if (type !== 'many_of') return [{}, ...ids.map((option) => ({ [id]: option }))];
  const subsets = ids
    .filter((option) => option !== alone)
    .reduce<string[][]>((sets, option) => [...sets, ...sets.map((set) => [...set, option])], [[]]);
  const sets = [...subsets.filter((set) => set.length > 0), ...(alone === undefined ? [] : [[alone]])];
  return [{}, ...sets.map((set) => ({ [id]: set }))];
}

/** The value of a condition for every set of answers that there is. */
function* valuesOf(pack: Pack, conditions: readonly Condition[]): Iterable<Kleene[]> {
  const tests = conditions.map(pack.test);
  const all = pack.data.questions
    .map(answersTo)
    .reduce<Answers[]>((sets, more) => sets.flatMap((set) => more.map((one) => ({ ...set, ...one }))), [{}]);
  for (const answers of all) {
    const state = stateOf(pack, codeAnswers(pack, answers).coded);
    weigh(pack, state);
    yield tests.map(({ value }) => value(state));
  }
}

/** Small enough to try every set of answers. */
const smallPack = arbitraryPack.filter(
  ({ data }) => data.questions.reduce((count, asked) => count * answersTo(asked).length, 1) <= 3000,
);

test('whether a condition can hold is what trying every set of answers says', () => {
  fc.assert(
    fc.property(smallPack, (pack) => {
      const conditions = [...pack.data.actions, ...pack.data.facts].map(({ when }) => when ?? { all: [] });
      for (const condition of conditions.flatMap((when): Condition[] => [when, { not: when }])) {
        const tried = [...valuesOf(pack, [condition])].some(([value]) => value === YES);
        expect(canHold(pack, condition)).toBe(tried);
      }
    }),
    { numRuns: 60 },
  );
});

test('whether two conditions can differ is what trying every set of answers says', () => {
  fc.assert(
    fc.property(smallPack, (pack) => {
      const [first, ...others] = pack.data.actions.map(({ when }) => when ?? { all: [] });
      for (const other of others) {
        const tried = [...valuesOf(pack, [first!, other])].some(([a, b]) => a !== b);
        expect(canDiffer(pack, first, other)).toBe(tried);
      }
    }),
    { numRuns: 60 },
  );
});

test('nothing is said where there are too many answers to try', () => {
  const ids = Array.from({ length: 12 }, (_, at) => `q${at}`);
  const pack = compilePack(tinyData({ questions: ids.map((id) => question(id, { type: 'yes_no' })) }));
  const either = ids.map((id): Condition => ({
    any: [
      { question: id, in: ['yes'] },
      { question: id, in: ['no'] },
    ],
  }));
  const never: Condition = {
    all: [...either, { question: 'q0', in: ['yes'] }, { question: 'q0', in: ['no'] }],
  };
  expect(canHold(pack, never)).toBeUndefined();
  expect(canHold(pack, { all: never.all.slice(-2) })).toBe(false);
});

test('answers that are tried for one condition show of others that they can hold, so few are tried', () => {
  const ids = Array.from({ length: 100 }, (_, at) => `q${at}`);
  const yes = (id: string): Condition => ({ question: id, in: ['yes'] });
  const facts = ids.map((id, at) => ({
    id: `f${at}`,
    says: id,
    when: { all: [yes(id), ...(at === 0 ? [] : [{ fact: `f${at - 1}` }])] },
    cites: ['guide.1'],
  }));
  const pack = compilePack(tinyData({ questions: ids.map((id) => question(id, { type: 'yes_no' })), facts }));
  let tried = 0;
  const { evaluate } = pack;
  const counting: Pack = { ...pack, evaluate: (state) => (tried++, evaluate(state)) };
  for (const { id } of facts.toReversed()) expect(canHold(counting, { fact: id })).toBe(true);
  expect(tried).toBeLessThan(50);
});

test('what differs is told apart by few answers, what is the same has one number', () => {
  const ids = Array.from({ length: 300 }, (_, at) => `q${at}`);
  const pack = compilePack(tinyData({ questions: ids.map((id) => question(id, { type: 'yes_no' })) }));
  const conditions = ids.map((id): Condition => ({ question: id, in: ['yes'] }));
  let tried = 0;
  const { evaluate } = pack;
  const counting: Pack = { ...pack, evaluate: (state) => (tried++, evaluate(state)) };
  const prints = printsOf(counting, [...conditions, ...conditions]);
  expect(new Set(prints).size).toBe(300);
  expect(prints.slice(300)).toEqual(prints.slice(0, 300));
  expect(tried).toBeLessThan(60);
});

test('a check of a pack stops when it has done its work, and knows that it did', () => {
  const ids = Array.from({ length: 13 }, (_, at) => `q${at}`);
  const pack = compilePack(tinyData({ questions: ids.map((id) => question(id, { type: 'yes_no' })) }));
  // The same in other words, over so many questions that no two or three of them can be tried.
  const differ = (from: number): boolean | undefined => {
    const yes = ids.slice(from, from + 11).map((id): Condition => ({ question: id, in: ['yes'] }));
    return canDiffer(pack, { all: yes }, { not: { any: yes.map((one) => ({ not: one })) } });
  };
  expect([differ(0), isWorkDone(pack)]).toEqual([false, false]);
  expect([differ(1), differ(2), isWorkDone(pack)]).toEqual([undefined, undefined, true]);
  beginDeciding(pack);
  expect([differ(2), isWorkDone(pack)]).toEqual([false, false]);
});
