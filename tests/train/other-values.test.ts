import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../src/engine/index.ts';
import { otherValues } from '../../src/train/other-values.ts';
import { arbitraryAnswers } from '../engine/arbitrary-pack.ts';
import { question, tinyPack } from '../engine/tiny-pack.ts';

const SEVERAL = question('signs', {
  type: 'many_of',
  alone: 'none',
  options: ['a', 'b', 'none'].map((id) => ({ id, label: id, help: [], cites: [] })),
});
const words = (list: ReturnType<typeof otherValues>) =>
  list.map(({ how, to }) => `${how} ${[to].flat().join('+')}`);

describe('otherValues', () => {
  test('of a yes/no question are the other answer and unknown', () => {
    expect(words(otherValues(question('danger'), 'no'))).toEqual(['replace yes', 'replace unknown']);
    expect(words(otherValues(question('danger'), 'unknown'))).toEqual(['replace yes', 'replace no']);
  });

  test('leave unknown out where a question does not allow it', () => {
    const role = question('role', { type: 'one_of', unknown: false });
    expect(words(otherValues(role, 'a'))).toEqual(['replace b', 'replace c']);
  });

  test('of a question with several answers are one more, one fewer, none and unknown', () => {
    expect(words(otherValues(SEVERAL, ['a']))).toEqual(['add a+b', 'replace none', 'replace unknown']);
    expect(words(otherValues(SEVERAL, ['a', 'b']))).toEqual([
      'remove b',
      'remove a',
      'replace none',
      'replace unknown',
    ]);
    expect(words(otherValues(SEVERAL, ['none']))).toEqual(['replace a', 'replace b', 'replace unknown']);
    expect(words(otherValues(SEVERAL, 'unknown'))).toEqual(['replace a', 'replace b', 'replace none']);
  });

  test('are answers that the question allows, none twice, and never the present one', () => {
    const questions = [SEVERAL, question('one', { type: 'one_of' }), question('yes')];
    const tiny = tinyPack({ questions });
    fc.assert(
      fc.property(fc.constantFrom(...questions), arbitraryAnswers(tiny), (asked, answers) => {
        const present = readAnswers(tiny, answers).answers[asked.id] ?? 'unknown';
        const values = otherValues(asked, present).map(({ to }) => JSON.stringify(to));
        expect(new Set(values).size).toBe(values.length);
        expect(values).not.toContain(JSON.stringify(present));
        for (const value of values) {
          const { answers: read, problems } = readAnswers(tiny, { [asked.id]: JSON.parse(value) as unknown });
          expect(problems).toEqual([]);
          expect(JSON.stringify(read[asked.id])).toBe(value);
        }
      }),
    );
  });
});
