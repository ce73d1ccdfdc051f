import { expect, test } from 'vitest';
import { runScenario } from '../../src/train/index.ts';
import { action, is, level, question, tinyPack } from '../engine/tiny-pack.ts';
import { pack, scenario, scenarios } from './library.ts';

const tiny = tinyPack({
  questions: [question('danger'), question('seen')],
  levels: [level('high', is('danger')), level('low', undefined)],
  actions: [action('call', is('danger')), action('see', is('seen', 'no')), action('talk')],
  conflicts: [{ id: 'clash', text: 'Both.', when: { all: [is('danger'), is('seen')] }, cites: [] }],
});

const run = (parts: Parameters<typeof scenario>[0]) => runScenario(tiny, scenario(parts)).differences;

test('every scenario that ships holds', () => {
  const failed = scenarios
    .map((one) => runScenario(pack, one))
    .filter(({ differences }) => differences.length > 0);
  expect(failed.map(({ scenario: { id }, differences }) => ({ id, differences }))).toEqual([]);
});

test('a scenario that expects what its answers bring holds', () => {
  const expected = {
    level: 'high',
    possible_level: 'high',
    actions: ['call', 'talk'],
    possible: ['see'],
  };
  expect(run({ answers: { danger: 'yes' }, expect: expected })).toEqual([]);
});

test('what a scenario does not name is free', () => {
  expect(
    run({ answers: { danger: 'no', seen: 'no' }, expect: { level: 'low', possible_level: 'low' } }),
  ).toEqual([]);
});

test('of each list of the plan that a scenario names, all of it is held, in order', () => {
  const plan = (now: readonly string[]) =>
    run({
      answers: { danger: 'yes' },
      expect: { level: 'high', possible_level: 'high', plan: { now, rings: [] } },
    });
  expect(plan(['call', 'talk'])).toEqual([]);
  const actual = ['call', 'talk'];
  for (const expected of [['talk', 'call'], ['call'], ['call', 'see', 'talk']]) {
    expect(plan(expected)).toEqual([{ kind: 'plan', list: 'now', expected, actual }]);
  }
});

test('each kind of difference is named, expected beside actual', () => {
  const differences = run({
    answers: { seen: 'yes' },
    expect: {
      level: 'high',
      possible_level: 'low',
      actions: ['call', 'see'],
      possible: ['talk'],
      not_actions: ['talk', 'call', 'see'],
      conflicts: ['clash'],
    },
  });
  expect(differences).toEqual([
    { kind: 'level', expected: 'high', actual: 'low' },
    { kind: 'possible_level', expected: 'low', actual: 'high' },
    { kind: 'action', id: 'call', expected: 'yes', actual: 'possible' },
    { kind: 'action', id: 'see', expected: 'yes', actual: 'no' },
    { kind: 'action', id: 'talk', expected: 'possible', actual: 'yes' },
    { kind: 'action', id: 'talk', expected: 'no', actual: 'yes' },
    { kind: 'action', id: 'call', expected: 'no', actual: 'possible' },
    { kind: 'conflict', id: 'clash', expected: 'yes', actual: 'no' },
  ]);
});
