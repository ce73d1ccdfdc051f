import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidates, mistakeId, modelOf } from '../../src/train/index.ts';
import { anyScenario, pack, scenarioOf, scenarios } from './library.ts';

const any = fc.record({ scenario: anyScenario, seed: fc.oneof(fc.string(), fc.integer()) });

describe('candidates', () => {
  test('are the same for the same seed, and in another order for another', () => {
    fc.assert(
      fc.property(any, ({ scenario, seed }) => {
        expect(candidates(pack, scenario, seed)).toEqual(candidates(pack, scenario, seed));
      }),
    );
    const scenario = scenarioOf('planned-meeting-with-online-friend');
    const orders = new Set([1, 2, 3, 4, 5].map((seed) => JSON.stringify(candidates(pack, scenario, seed))));
    expect(orders.size).toBeGreaterThan(1);
  });

  test('hold the whole model and at least four wrong choices, none twice', () => {
    fc.assert(
      fc.property(any, ({ scenario, seed }) => {
        const { first, mustNot } = modelOf(pack, scenario);
        const offered = candidates(pack, scenario, seed);
        const ids = offered.actions.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(first.filter((id) => !ids.includes(id))).toEqual([]);
        expect(ids.length - first.length).toBeGreaterThanOrEqual(4);
        expect(ids.length - first.length).toBeLessThanOrEqual(6);
        expect(offered.mistakes.map(({ id }) => id)).toEqual(expect.arrayContaining([...mustNot]));
      }),
    );
  });

  test('are either right or wrong: nothing is offered that applies, or may, without being the model’s', () => {
    fc.assert(
      fc.property(any, ({ scenario, seed }) => {
        const { alsoRight, perhaps } = modelOf(pack, scenario);
        const ids = new Set(candidates(pack, scenario, seed).actions.map(({ id }) => id));
        expect([...alsoRight, ...perhaps].filter((id) => ids.has(id))).toEqual([]);
      }),
    );
  });

  test('vary with the seed: other actions that do not apply come up', () => {
    const sets = [1, 2, 3, 4, 5, 6].map((seed) =>
      candidates(pack, scenarioOf('cruel-comments-that-pass'), seed)
        .actions.map(({ id }) => id)
        .toSorted()
        .join(' '),
    );
    expect(new Set(sets).size).toBeGreaterThan(1);
  });

  test('hold the mistakes of the scenario, in its own words', () => {
    const scenario = scenarioOf('planned-meeting-with-online-friend');
    const { actions, mistakes } = candidates(pack, scenario, 'x');
    scenario.mistakes.forEach(({ mistake, breaks }, at) => {
      const there = breaks === undefined ? mistakes : actions;
      expect(there).toContainEqual({ id: mistakeId(at), text: mistake });
    });
  });

  test('ask for mistakes as things to do: no "do not" is a choice', () => {
    const forbidding = new Set(pack.data.actions.filter(({ kind }) => kind === 'do_not').map(({ id }) => id));
    fc.assert(
      fc.property(any, ({ scenario, seed }) => {
        const { actions, mistakes } = candidates(pack, scenario, seed);
        expect(actions.filter(({ id }) => forbidding.has(id))).toEqual([]);
        expect(mistakes.filter(({ text }) => /^(?:do not|don.t|not)\b/i.test(text))).toEqual([]);
      }),
    );
  });

  test('have right actions among the mistakes, and nothing that is neither', () => {
    fc.assert(
      fc.property(any, ({ scenario, seed }) => {
        const { first, alsoRight, mustNot } = modelOf(pack, scenario);
        const right = new Set([...first, ...alsoRight]);
        const { mistakes } = candidates(pack, scenario, seed);
        expect(mistakes.filter(({ id }) => right.has(id)).length).toBeGreaterThan(0);
        const stray = mistakes.filter(
          ({ id }) => !right.has(id) && !mustNot.includes(id) && !id.startsWith('mistake.'),
        );
        expect(stray).toEqual([]);
      }),
    );
  });
});

test('each mistake that is said to break a rule breaks one that applies, or may', () => {
  const stray = scenarios.flatMap((scenario) => {
    const { mustNot, perhapsMustNot } = modelOf(pack, scenario);
    const rules = new Set([...mustNot, ...perhapsMustNot]);
    return scenario.mistakes
      .filter(({ breaks }) => breaks !== undefined && !rules.has(breaks))
      .map(() => scenario.id);
  });
  expect(stray).toEqual([]);
});

test('the model is the engine’s: level, the actions that the scenario names, and what must not be done', () => {
  const model = modelOf(pack, scenarioOf('image-blackmail-student-missing'));
  expect(model).toMatchObject({ level: 'emergency', possibleLevel: 'emergency', emergency: true });
  expect(model.first[0]).toBe('call_999');
  expect(model.mustNot).toEqual(['do_not_forward_images', 'keep_device_as_found', 'do_not_ask_parents']);
  const everything = [
    ...model.first,
    ...model.alsoRight,
    ...model.perhaps,
    ...model.mustNot,
    ...model.perhapsMustNot,
  ];
  expect(everything.toSorted()).toEqual(model.assessment.actions.map(({ id }) => id).toSorted());
});
