import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  openQuestions,
  outcomesOf,
  scenarioResults,
  solverSearch,
  type Search,
} from '../../../src/check/diff/index.ts';
import { openZ3 } from '../../../src/check/solver/z3.ts';
import { compilePack, type Pack, type PackData } from '../../../src/engine/index.ts';
import { arbitraryPack } from '../../engine/arbitrary-pack.ts';
import { action, is, level, question, tinyPack } from '../../engine/tiny-pack.ts';
import { scenario } from '../../train/library.ts';
import { bruteForce, sizeOf } from './brute-force.ts';

const solver = await openZ3();
const TIMEOUT = 20_000;

const questions = [question('danger'), question('signs', { type: 'many_of' }), question('safe')];
const pack = (parts: Partial<PackData> = {}) =>
  tinyPack({
    questions,
    levels: [level('high', is('danger')), level('middle', is('signs', 'a', 'b')), level('low', undefined)],
    actions: [action('call', is('danger')), action('watch', { provisional: true })],
    ...parts,
  });
const withoutB = pack({
  levels: [level('high', is('danger')), level('middle', is('signs', 'a')), level('low', undefined)],
});
/** 999 for danger or one of the signs, and for danger alone. */
const wide = pack({ actions: [action('call', { any: [is('danger'), is('signs', 'a')] })] });
const narrow = pack({ actions: [action('call', is('danger'))] });

const searches: readonly (readonly [string, (old: Pack, fresh: Pack) => Search])[] = [
  ['by hand', bruteForce],
  ['by a solver', (old, fresh) => solverSearch(old.data, fresh.data, solver, TIMEOUT)],
];

describe.each(searches)('all answers, searched %s', (_how, searchOf) => {
  const outcomes = (old: Pack, fresh: Pack) => outcomesOf(old, fresh, [], searchOf(old, fresh));

  test('move from a level to another with the fewest answers that show it', async () => {
    const { levels } = await outcomes(pack(), withoutB);
    expect(levels).toMatchObject({
      extent: 'searched',
      moves: [
        {
          from: 'middle',
          to: 'low',
          direction: 'down',
          shown: 'witness',
          witness: { answers: { signs: ['b'] }, smallest: true },
        },
      ],
    });
  });

  test('come downwards first', async () => {
    const raised = pack({
      levels: [
        level('high', { all: [is('danger'), is('safe', 'no')] }, is('signs', 'c')),
        level('middle', is('signs', 'a')),
        level('low', undefined),
      ],
    });
    const { levels } = await outcomes(pack(), raised);
    const ways = levels.moves.map(({ direction }) => direction);
    expect(new Set(ways)).toEqual(new Set(['down', 'up']));
    expect(ways).toEqual(ways.toSorted());
  });

  test('lose and gain actions, and what is only possible is said', async () => {
    const later = pack({
      actions: [
        action('call', { all: [is('danger'), is('safe', 'yes', 'no')] }),
        action('report', is('safe', 'no')),
      ],
    });
    const { actions } = await outcomes(pack(), later);
    expect(actions.moves).toMatchObject([
      {
        id: 'call',
        change: 'lost',
        witness: { answers: { danger: 'yes' } },
        standing: { old: 'yes', new: 'possible' },
      },
      { id: 'watch', change: 'lost', witness: { answers: {} }, standing: { old: 'yes', new: 'no' } },
      {
        id: 'report',
        change: 'gained',
        witness: { answers: { safe: 'no' } },
        standing: { old: 'no', new: 'yes' },
      },
    ]);
  });

  test('lose an action altogether before they lose it in part, however few answers do the latter', async () => {
    const gone = { danger: 'no', signs: ['a'] };
    expect((await outcomes(wide, narrow)).actions.moves).toMatchObject([
      { id: 'call', change: 'lost', witness: { answers: gone }, standing: { old: 'yes', new: 'no' } },
    ]);
    expect((await outcomes(narrow, wide)).actions.moves).toMatchObject([
      { id: 'call', change: 'gained', witness: { answers: gone }, standing: { old: 'no', new: 'yes' } },
    ]);
  });

  test('an option that one pack does not have is left out there', async () => {
    const more = pack({
      questions: questions.map((one) =>
        one.id === 'signs'
          ? { ...one, options: [...one.options, { id: 'd', label: 'd', help: [], cites: [] }] }
          : one,
      ),
      levels: [
        level('high', is('danger')),
        level('middle', is('signs', 'a', 'b', 'd')),
        level('low', undefined),
      ],
    });
    const { levels } = await outcomes(pack(), more);
    expect(levels.moves).toMatchObject([
      {
        from: 'low',
        to: 'middle',
        direction: 'up',
        witness: {
          answers: { signs: ['d'] },
          old: { leftOut: [{ question: 'signs', values: ['d'] }] },
          new: { leftOut: [] },
        },
      },
    ]);
  });
});

test('the solver and the engine agree on any two small packs, however their questions differ', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPack, arbitraryPack, async (old, fresh) => {
      fc.pre(old.questions.length <= 3 && fresh.questions.length <= 3);
      const [hand, solved] = [bruteForce(old, fresh), solverSearch(old.data, fresh.data, solver, TIMEOUT)];
      for (const from of ['high', 'middle', 'low']) {
        for (const to of ['high', 'middle', 'low'])
          await same(
            () => hand.level(from, to),
            () => solved.level(from, to),
          );
      }
      for (const id of ['a0', 'a1', 'advice']) {
        for (const change of ['lost', 'gained'] as const) {
          for (const otherwise of ['no', 'possible'] as const)
            await same(
              () => hand.action(id, change, otherwise),
              () => solved.action(id, change, otherwise),
            );
        }
      }
      // What is found is tried with the engine; a difference would throw.
      await outcomesOf(old, fresh, [], solved);
    }),
    { numRuns: 20 },
  );

  async function same(
    byHand: () => ReturnType<Search['level']>,
    bySolver: () => ReturnType<Search['level']>,
  ) {
    const [expected, found] = [await byHand(), await bySolver()];
    expect(found.kind).toBe(expected.kind);
    if (found.kind !== 'found' || expected.kind !== 'found') return;
    expect(found.smallest).toBe(true);
    expect(sizeOf(found.answers)).toBe(sizeOf(expected.answers));
  }
});

test('what is not searched because it means the same does not differ', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPack, arbitraryPack, async (old, other) => {
      fc.pre(old.questions.length <= 3);
      // The same pack with other words, and some of its rules written again.
      const facts = old.data.facts.map((fact) => ({
        ...fact,
        says: 'other',
        when: { not: { not: fact.when } },
      }));
      const fresh = compilePack({
        ...old.data,
        facts,
        actions: [...old.data.actions.slice(1), action('more')],
      });
      const { levels, actions } = openQuestions(old, fresh);
      expect(levels).toEqual([]);
      const open = new Set(actions.map(({ id }) => id));
      const hand = bruteForce(old, fresh);
      for (const { id } of fresh.data.actions.filter((one) => !open.has(one.id))) {
        for (const change of ['lost', 'gained'] as const) {
          for (const otherwise of ['no', 'possible'] as const)
            expect(await hand.action(id, change, otherwise)).toEqual({ kind: 'none' });
        }
      }
      if (openQuestions(old, other).levels.length === 0) {
        expect(await bruteForce(old, other).level('high', 'low')).toEqual({ kind: 'none' });
      }
    }),
    { numRuns: 20 },
  );
});

describe('without a search, or where it takes too long,', () => {
  const moving = scenario({ id: 'moving', answers: { safe: 'no', signs: ['b', 'c'] } });
  const results = scenarioResults(
    { pack: pack(), scenarios: [moving] },
    { pack: withoutB, scenarios: [moving] },
  );
  const giveUp: Search = {
    level: () => Promise.resolve({ kind: 'undecided' }),
    action: () => Promise.resolve({ kind: 'undecided' }),
  };

  test('a scenario shows a move, cut down to what it needs', async () => {
    for (const search of [undefined, giveUp]) {
      const { levels } = await outcomesOf(pack(), withoutB, results, search);
      expect(levels.moves.find(({ from, to }) => from === 'middle' && to === 'low')).toMatchObject({
        shown: 'witness',
        witness: { answers: { signs: ['b'] }, smallest: false },
        scenarios: ['moving'],
      });
    }
  });

  test('nothing is claimed about the rest', async () => {
    const without = await outcomesOf(pack(), withoutB, [], undefined);
    expect(without.levels).toEqual({ extent: 'scenarios', moves: [] });
    const { levels, actions } = await outcomesOf(pack(), withoutB, [], giveUp);
    expect(levels.moves).toHaveLength(6);
    for (const { shown } of [...levels.moves, ...actions.moves]) expect(shown).toBe('not_decided');
  });

  test('a scenario that loses an action altogether comes before one that loses it in part', async () => {
    const both = [
      scenario({ id: 'in-part', answers: { signs: ['a'] } }),
      scenario({ id: 'altogether', answers: { danger: 'no', safe: 'yes', signs: ['a'] } }),
    ];
    const shown = scenarioResults({ pack: wide, scenarios: both }, { pack: narrow, scenarios: both });
    const { actions } = await outcomesOf(wide, narrow, shown, undefined);
    expect(actions.moves).toMatchObject([
      {
        id: 'call',
        witness: { answers: { danger: 'no', signs: ['a'] } },
        standing: { new: 'no' },
        scenarios: ['in-part', 'altogether'],
      },
    ]);
  });

  test('a loss in part does not hide that a loss altogether is not decided', async () => {
    const hand = bruteForce(wide, narrow);
    const partly: Search = {
      ...hand,
      action: async (id, change, otherwise) =>
        otherwise === 'no' ? { kind: 'undecided' } : hand.action(id, change, otherwise),
    };
    const { actions } = await outcomesOf(wide, narrow, [], partly);
    expect(actions.moves[0]).toMatchObject({
      id: 'call',
      change: 'lost',
      standing: { new: 'possible' },
      greaterNotDecided: true,
    });
  });

  test('nothing needs a search where nothing that decides it changed', async () => {
    const reworded = pack({
      actions: [{ ...action('call', is('danger')), text: 'Phone' }, action('watch', { provisional: true })],
    });
    const { levels, actions } = await outcomesOf(pack(), reworded, [], undefined);
    expect([levels.extent, actions.extent]).toEqual(['same', 'same']);
  });
});

test('answers that do not do what a search says are refused', async () => {
  const wrong: Search = {
    level: () => Promise.resolve({ kind: 'found', answers: {}, smallest: true }),
    action: () => Promise.resolve({ kind: 'none' }),
  };
  await expect(outcomesOf(pack(), withoutB, [], wrong)).rejects.toThrow('the search and the engine differ');
});
