import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom, shuffled } from '../../src/train/random.ts';

test('the numbers of a seed are the same for ever', () => {
  const next = randomFrom('handout/planned-meeting-with-online-friend');
  expect(Array.from({ length: 4 }, () => Math.floor(next() * 1e6))).toMatchInlineSnapshot(`
    [
      606334,
      940093,
      406222,
      459689,
    ]
  `);
});

test('the numbers lie from 0 up to 1 and spread', () => {
  const next = randomFrom('spread');
  const tenths = new Map<number, number>();
  for (let i = 0; i < 10_000; i++) {
    const tenth = Math.floor(next() * 10);
    tenths.set(tenth, (tenths.get(tenth) ?? 0) + 1);
  }
  expect([...tenths.keys()].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(Math.min(...tenths.values())).toBeGreaterThan(800);
});

test('shuffling keeps every item, changes nothing given, and depends on the seed alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
      const before = [...items];
      const once = shuffled(items, randomFrom(seed));
      expect(items).toEqual(before);
      expect(once.toSorted()).toEqual(before.toSorted());
      expect(shuffled(items, randomFrom(seed))).toEqual(once);
    }),
  );
});

test('every order of three comes about', () => {
  const orders = new Set(
    Array.from({ length: 200 }, (_, i) => shuffled([1, 2, 3], randomFrom(`${i}`)).join('')),
  );
  expect(orders.size).toBe(6);
});
