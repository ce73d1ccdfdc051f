import { describe, expect, test } from 'vitest';
import { answerFrom, answerInWords, choicesOf, toggled } from '../../src/interview/choices.ts';
import { wordsOf } from '../../src/words/index.ts';
import { question } from '../engine/tiny-pack.ts';
import { SAMPLE } from '../cli/interview/sample-pack.ts';

const signs = SAMPLE.byId.get('signs')!.question;
const danger = SAMPLE.byId.get('danger')!.question;

test('"not known" is always number 0, and is left out where the answer must be known', () => {
  expect(choicesOf(danger, wordsOf('en')).map(({ number, label }) => `${number} ${label}`)).toEqual([
    '1 Yes',
    '2 No',
    '0 Not known',
  ]);
  expect(choicesOf(question('role', { unknown: false }), wordsOf('en')).map(({ number }) => number)).toEqual([
    '1',
    '2',
  ]);
});

describe('several answers', () => {
  test('are kept in the order of the question', () => {
    expect(toggled(signs, ['threats'], 'hides')).toEqual(['hides', 'threats']);
    expect(toggled(signs, ['hides', 'threats'], 'hides')).toEqual(['threats']);
  });

  test.each(['none', 'unknown'])('end with "%s", and end it', (alone) => {
    expect(toggled(signs, ['hides', 'threats'], alone)).toEqual([alone]);
    expect(toggled(signs, [alone], 'night')).toEqual(['night']);
  });
});

test('an answer is a list only where several are possible, and "not known" never is', () => {
  expect(answerFrom(danger, ['yes'])).toBe('yes');
  expect(answerFrom(signs, ['night'])).toEqual(['night']);
  expect(answerFrom(signs, ['unknown'])).toBe('unknown');
  expect(answerFrom(signs, [])).toBeUndefined();
});

test('an answer in words names its labels', () => {
  expect(answerInWords(signs, ['hides', 'threats'], wordsOf('en'))).toBe('Hides who they are; Makes threats');
  expect(answerInWords(danger, 'unknown', wordsOf('en'))).toBe('Not known');
});
