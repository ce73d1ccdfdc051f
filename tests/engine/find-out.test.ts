import { expect, test } from 'vitest';
import { assess } from '../../src/engine/index.ts';
import type { Condition } from '../../src/engine/pack-data.ts';
import { level, question, tinyPack } from './tiny-pack.ts';

const any = (id: string, ...options: readonly string[]): Condition => ({ question: id, in: options });

test('two options that together take their own reason off the path are not named', () => {
  const pack = tinyPack({
    questions: [
      question('a', { type: 'many_of' }),
      question('b', { when: { not: { all: [any('a', 'a'), any('a', 'b')] } } }),
      question('c', { when: any('b', 'yes') }),
    ],
    levels: [level('high', { all: [any('c', 'yes'), { not: any('b', 'yes') }] }), level('low', undefined)],
  });
  // With both, `b` is off the path, and `c` with it.
  const { findOut, level: both } = assess(pack, { c: 'yes', a: ['a', 'b'] });
  expect([findOut, both]).toEqual([[], 'low']);
  expect(
    assess(pack, { c: 'yes' }).findOut.filter(({ question: id, with: others }) => id === 'a' && !others),
  ).toEqual([]);
});

test('an answer that brings a question back on the path is not named for what holds while that is off it', () => {
  const pack = tinyPack({
    questions: [
      question('a', { type: 'one_of' }),
      question('b', { when: any('a', 'c') }),
      question('c', { when: { not: any('b', 'yes') } }),
    ],
    levels: [level('high', { all: [any('a', 'a', 'c'), { not: any('c', 'yes') }] }), level('low', undefined)],
  });
  // With `a`, `b` does not count and `c` is open; with `c`, `b` counts and `c` is not asked.
  expect(assess(pack, { b: 'yes', a: 'a' }).level).toBe('low');
  expect(assess(pack, { b: 'yes', a: 'c' }).level).toBe('high');
  expect(assess(pack, { b: 'yes' }).findOut).toMatchObject([
    { question: 'a', answers: ['c'], level: 'high' },
  ]);
});
