import { expect, test } from 'vitest';
import { impactOf } from '../../../src/check/mutate/impact.ts';
import { groundOf } from '../../../src/check/mutate/ground.ts';
import { mutationsOf } from '../../../src/check/mutate/mutations/index.ts';
import { settler } from '../../../src/check/mutate/settle.ts';
import type { Verdict } from '../../../src/check/mutate/verdict.ts';
import { openZ3 } from '../../../src/check/solver/z3.ts';
import { compilePack, outcomeOf, type PackData } from '../../../src/engine/index.ts';
import type { Property } from '../../../src/pack/property.ts';
import { is, level, question, tinyData } from '../../engine/tiny-pack.ts';

const solver = await openZ3();

/** What the solver alone says of the change at a place in the reason for the highest level. */
async function settled(data: PackData, path: string, property?: Property): Promise<Verdict> {
  const mutation = [...mutationsOf(data, ['weaken', 'strengthen'])].find(
    (one) => one.entry.id === 'high.1' && one.path === path,
  )!;
  const ground = groundOf(compilePack(data), property ? [property] : [], []);
  return settler(ground, solver, 20_000)(impactOf(mutation, ground));
}

const DATA = tinyData({
  questions: [question('danger'), question('role')],
  levels: [
    level('high', { all: [is('danger'), { any: [is('danger'), is('role')] }] }),
    level('low', undefined),
  ],
});

test('a property that fails is found, with answers for which it does', async () => {
  const property: Property = {
    id: 'p',
    says: 'p',
    given: is('danger'),
    expect: { level: 'high' },
    cites: [],
  };
  const verdict = await settled(DATA, 'all.1.any.0', property);
  expect(verdict).toMatchObject({ kind: 'caught', by: 'property', id: 'p' });
  const [answers] = (verdict as Extract<Verdict, { kind: 'caught' }>).answers!;
  expect(answers).toMatchObject({ danger: 'yes' });
  expect(outcomeOf(compilePack(DATA), answers!).rank).toBe(0);
});

test('so is a property about two sets of answers', async () => {
  const property: Property = { id: 'p', says: 'p', expect: { same_level_whatever: ['role'] }, cites: [] };
  const verdict = await settled(DATA, 'all.1.any.0', property);
  expect(verdict).toMatchObject({ kind: 'caught', by: 'property', id: 'p' });
  const [one, other] = (verdict as Extract<Verdict, { kind: 'caught' }>).answers!;
  expect(one!['danger']).toBe(other!['danger']);
  expect(one!['role']).not.toBe(other!['role']);
});

test('a property that still holds does not catch, and the fewest answers show the difference', async () => {
  const property: Property = {
    id: 'p',
    says: 'p',
    given: is('danger', 'no'),
    expect: { level: 'low' },
    cites: [],
  };
  const verdict = await settled(DATA, 'all.1.any.0', property);
  expect(verdict.kind).toBe('alive');
  const { shown } = verdict as Extract<Verdict, { kind: 'alive' }>;
  expect(Object.keys(shown!.answers).length).toBeLessThanOrEqual(2);
});

test('a part that another one makes needless can go', async () => {
  expect(await settled(DATA, 'all.1')).toEqual({ kind: 'equivalent', apartFrom: [] });
});
