import { expect, test } from 'vitest';
import { termSharing } from '../../../src/check/encode/share-terms.ts';
import { and, not, or, TRUE, variable } from '../../../src/check/encode/term.ts';

const formula = () => or([and([variable('a'), not(variable('b'))]), variable('c')]);

test('formulas that say the same become one object, down to their parts', () => {
  const { share } = termSharing();
  expect(formula()).not.toBe(formula());
  expect(share(formula())).toBe(share(formula()));
  expect(share(formula())).toEqual(formula());
  const [inner] = [and([variable('a'), not(variable('b'))])];
  const shared = share(formula());
  expect(shared.op === 'or' && shared.parts[0]).toBe(share(inner));
});

test('formulas that differ stay apart', () => {
  const { share } = termSharing();
  expect(share(variable('a'))).not.toBe(share(variable('b')));
  const [a, b] = [variable('a'), variable('b')];
  expect(share(and([a, b]))).not.toBe(share(or([a, b])));
  expect(share(and([a, not(b)]))).not.toBe(share(and([not(a), b])));
  expect(share(TRUE)).toBe(TRUE);
});

test('formulas that are shared for a while are known to no other, and change nothing of those that were', () => {
  const sharing = termSharing();
  const before = sharing.share(formula());
  const [one, other] = [sharing.apart(), sharing.apart()];
  expect(one.share(formula())).toBe(before);
  const changed = () => or([and([variable('a'), not(variable('b'))]), variable('d')]);
  const made = one.share(changed());
  expect(one.share(changed())).toBe(made);
  expect(made.op === 'or' && before.op === 'or' && made.parts[0] === before.parts[0]).toBe(true);
  expect(other.share(and([variable('d'), variable('c')]))).not.toBe(made);
  expect(other.share(changed())).not.toBe(made);
  expect(sharing.share(formula())).toBe(before);
});
