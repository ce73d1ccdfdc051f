import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movesBetween } from '../../../src/check/diff/order.ts';

const moved = (old: string, fresh: string) => movesBetween([...old], [...fresh]).map(({ id }) => id);

test.each([
  ['abcd', 'abcd', []],
  ['abcd', 'dabc', ['d']],
  ['abcd', 'bcda', ['a']],
  ['abcd', 'axbcyd', []],
  ['abcd', 'ad', []],
  ['abcd', 'dxa', ['a']],
  ['', 'ab', []],
])('from %j to %j the fewest ids move', (old, fresh, ids) => {
  expect(moved(old, fresh)).toEqual(ids);
});

test('a move says what stood before, and what stands before now', () => {
  expect(movesBetween(['a', 'b', 'c'], ['c', 'a', 'b'])).toEqual([{ id: 'c', wasAfter: 'b', isAfter: null }]);
});

test('what did not move keeps its order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...'abcdefgh']), fc.shuffledSubarray([...'abcdefgh']), (old, fresh) => {
      const away = new Set(movesBetween(old, fresh).map(({ id }) => id));
      const kept = (list: string[], other: string[]) =>
        list.filter((id) => other.includes(id) && !away.has(id));
      expect(kept(old, fresh)).toEqual(kept(fresh, old));
    }),
  );
});
