import { expect, test } from 'vitest';
import { shippedScenarios } from '../../src/pack/shipped.ts';
import { inOrderOfVariety } from '../../src/train/variety.ts';

const ALL = shippedScenarios();
const ORDERED = inOrderOfVariety(ALL);

test('no case is lost and none stands twice', () => {
  expect(ORDERED.map(({ id }) => id).toSorted()).toEqual(ALL.map(({ id }) => id).toSorted());
});

test('the first twenty show every level and difficulty and most themes', () => {
  const first = ORDERED.slice(0, 20);
  const of = (cases: typeof ALL, tags: (one: (typeof ALL)[number]) => readonly string[]) =>
    new Set(cases.flatMap(tags));
  expect(of(first, ({ expect: { level } }) => [level])).toEqual(of(ALL, ({ expect: { level } }) => [level]));
  expect(of(first, ({ difficulty }) => [difficulty])).toEqual(of(ALL, ({ difficulty }) => [difficulty]));
  expect(of(first, ({ themes }) => themes).size).toBeGreaterThan(0.8 * of(ALL, ({ themes }) => themes).size);
});

test('a case is followed by the one that it is compared with', () => {
  const first = ORDERED.find(({ contrast }) => contrast !== undefined);
  expect(ORDERED[ORDERED.indexOf(first!) + 1]!.id).toBe(first!.contrast);
});
