import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canDiffer, canHold } from '../../../src/check/lint/decide.ts';
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
