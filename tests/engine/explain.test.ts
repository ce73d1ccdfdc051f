import { expect, test } from 'vitest';
import { becauseIn, read } from '../../src/engine/reading.ts';
import { action, is, question, tinyPack } from './tiny-pack.ts';

test('two readings of a pack explain their own answers, whichever is asked in between', () => {
  const either = { any: [is('a'), is('b')] };
  const pack = tinyPack({
    questions: [question('a'), question('b'), question('c')],
    actions: [action('act', { all: [either, is('c')] }), action('other', { not: is('a') })],
  });
  const [act, other] = pack.actions.map(({ at }) => at) as [number, number];
  const first = read(pack, { a: 'yes', b: 'no' });
  const second = read(pack, { a: 'no', b: 'no' });
  // Explainers that are taken out once, and both asked afterwards.
  const [ofFirst, ofSecond] = [first, second].map((one) => becauseIn(one, pack.quote));
  const [openInFirst, openInSecond] = [first.explainer(), second.explainer()];
  expect(ofFirst!(other)).toEqual([{ question: 'a', answer: 'yes' }]);
  expect(ofSecond!(act)).toEqual([
    { question: 'a', answer: 'no' },
    { question: 'b', answer: 'no' },
  ]);
  expect(openInFirst.open(act)).toEqual([2]);
  expect(openInSecond.open(act)).toEqual([]);
  expect(openInFirst.open(act)).toEqual([2]);
  expect(ofFirst!(act)).toEqual([{ question: 'c', answer: 'unknown' }]);
  expect(ofSecond!(other)).toEqual([{ question: 'a', answer: 'no' }]);
});
