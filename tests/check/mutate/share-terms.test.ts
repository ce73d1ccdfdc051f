import { expect, test } from 'vitest';
import { termSharing } from '../../../src/check/mutate/share-terms.ts';
import { and, not, or, TRUE, variable } from '../../../src/check/encode/term.ts';

const formula = () => or([and([variable('a'), not(variable('b'))]), variable('c')]);

test('formulas that say the same become one object, down to their parts', () => {
  const share = termSharing();
  expect(formula()).not.toBe(formula());
  expect(share(formula())).toBe(share(formula()));
  expect(share(formula())).toEqual(formula());
  const [inner] = [and([variable('a'), not(variable('b'))])];
  const shared = share(formula());
  expect(shared.op === 'or' && shared.parts[0]).toBe(share(inner));
});

test('formulas that differ stay apart', () => {
  const share = termSharing();
  expect(share(variable('a'))).not.toBe(share(variable('b')));
  const [a, b] = [variable('a'), variable('b')];
  expect(share(and([a, b]))).not.toBe(share(or([a, b])));
  expect(share(and([a, not(b)]))).not.toBe(share(and([not(a), b])));
  expect(share(TRUE)).toBe(TRUE);
});
