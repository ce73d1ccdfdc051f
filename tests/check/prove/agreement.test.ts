import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDisagreement } from '../../../src/check/prove/agreement.ts';
import { subjectOf } from '../../../src/check/prove/obligation.ts';
import { randomAnswers } from '../../../src/check/random-answers.ts';
import { randomFrom } from '../../../src/train/random.ts';
import { arbitraryPack } from '../../engine/arbitrary-pack.ts';
import { action, is, level, question, tinyPack } from '../../engine/tiny-pack.ts';
import { pack as shipped } from '../../rules/shipped-pack.ts';
import { everyAnswer } from '../every-answer.ts';

// `rules prove` compares 100,000, as tests/cli/rules-prove.test.ts sees.
test('formulas and engine agree on random sets of answers to the pack that ships', () => {
  const random = randomFrom('agreement');
  const sets = Array.from({ length: 10_000 }, () => randomAnswers(shipped.data, random));
  expect(findDisagreement(subjectOf(shipped), sets)).toBeUndefined();
});

test('formulas and engine agree on every set of answers to small packs of any shape', () => {
  fc.assert(
    fc.property(arbitraryPack, (pack) => {
      fc.pre(pack.questions.length <= 4);
      expect(findDisagreement(subjectOf(pack), everyAnswer(pack.data))).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

test('the random sets of answers reach every level and leave much unknown in some', () => {
  const random = randomFrom('spread');
  const sizes = Array.from({ length: 500 }, () => Object.keys(randomAnswers(shipped.data, random)).length);
  expect(Math.min(...sizes)).toBeLessThan(3);
  expect(Math.max(...sizes)).toBeGreaterThan(shipped.questions.length - 3);
});

test.each([
  ['an action', { actions: [action('a', is('q', 'no'))] }, 'the action a'],
  ['a level', { levels: [level('high', is('q', 'no')), level('low', undefined)] }, 'reason 1'],
  ['a path', { questions: [question('q'), question('r', { when: is('q', 'no') })] }, 'the path of r'],
])('formulas that differ from the engine in %s are found out', (_what, changed, about) => {
  const parts = {
    questions: [question('q'), question('r', { when: is('q') })],
    levels: [level('high', is('q')), level('low', undefined)],
    actions: [action('a', is('q'))],
  };
  const right = tinyPack(parts);
  const wrong = subjectOf(tinyPack({ ...parts, ...changed }));
  const found = findDisagreement({ ...wrong, pack: right }, everyAnswer(right.data));
  expect(found?.about).toBe(about);
  expect(found?.answers).toHaveProperty('q');
});
