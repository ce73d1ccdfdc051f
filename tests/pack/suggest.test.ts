import { expect, test } from 'vitest';
import { didYouMean, editDistance, suggest } from '../../src/pack/checks/suggest.ts';

test.each([
  ['', 'abc', 3],
  ['danger', 'danger', 0],
  ['danger', 'dangr', 1],
  ['danger', 'dagner', 1],
  ['danger', 'ranger', 1],
  ['kitten', 'sitting', 3],
])('from %j to %j it takes %i edits', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

test('the nearest word is suggested, whatever its case', () => {
  const words = ['immediate_danger', 'danger_now', 'age'];
  expect(suggest('imediate_dagner', words)).toBe('immediate_danger');
  expect(suggest('AGE', words)).toBe('age');
  expect(didYouMean('aeg', words)).toBe('Did you mean `age`?');
});

test('nothing is suggested where nothing is near', () => {
  const words = ['yes', 'no', 'x'.repeat(100)];
  expect(suggest('maybe', words)).toBeUndefined();
  expect(suggest('', words)).toBeUndefined();
  expect(suggest('x'.repeat(99), words)).toBeUndefined();
  expect(didYouMean('maybe', words)).toBeUndefined();
});
