import { expect, test } from 'vitest';
import { longestSentence, longWords, readingAge, wordsIn } from '../../../src/check/lint/reading.ts';

test('short sentences of short words need a lower reading age than long ones', () => {
  const plain = readingAge(['Ask the child. Listen to what they say.']);
  const heavy = readingAge([
    'Establish communication with the individual and evaluate their representations carefully.',
  ]);
  expect(plain).toBeLessThan(9);
  expect(heavy).toBeGreaterThan(18);
});

test('each text ends a sentence, with a full stop or without', () => {
  expect(longestSentence(['where the child is', 'who is there'])).toBe(4);
  expect(longestSentence(['Ring 0808 800 5002. Or write to help@example.org.uk now.'])).toBe(4);
});

test('addresses are no words, and a number is one', () => {
  const text = 'Look at www.example.org.uk/get-support/ or https://example.org, or ring 999.';
  expect(wordsIn(text).join(' ')).toBe('Look at or or ring 999');
  expect(longWords(['Information on www.safeguarding-education.org, and information.'])).toEqual([
    'information',
  ]);
});

test('nothing to read needs no age', () => {
  expect(readingAge([])).toBe(0);
  expect(readingAge(['999!'])).toBeGreaterThanOrEqual(0);
});
