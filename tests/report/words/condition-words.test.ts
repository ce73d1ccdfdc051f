import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition } from '../../../src/engine/pack-data.ts';
import { conditionInWords } from '../../../src/report/words/condition-words.ts';
import { PACK } from '../fixtures.ts';

const DANGER: Condition = { question: 'danger', in: ['yes'] };
const IMAGES: Condition = { question: 'images', in: ['yes'] };
const PIN: Condition = { question: 'pin', in: ['no'] };
const FACT: Condition = { fact: 'danger_now' };

const DANGER_SAYS = '"Is the child in danger now?" is yes';
const IMAGES_SAYS = '"Are there images?" is yes';
const PIN_SAYS = '"Do you know the PIN?" is no';

describe('a condition in words', () => {
  test.each<[string, Condition | undefined, string]>([
    ['no condition', undefined, 'always'],
    ['nothing to meet', { all: [] }, 'always'],
    ['nothing that could meet it', { any: [] }, 'never'],
    ['yes', DANGER, DANGER_SAYS],
    [
      'not yes, which differs from no: it may not be asked',
      { not: DANGER },
      '"Is the child in danger now?" is not yes',
    ],
    [
      'a yes/no question with labels of its own',
      { question: 'unsafe', in: ['yes'] },
      '"Is it unsafe to tell the parents?" is "Telling the parents could be unsafe"',
    ],
    [
      'one of several',
      { question: 'age', in: ['under_13', '13_17'] },
      '"How old is the child?" is "Under 13" or "13 to 17"',
    ],
    [
      'any answer',
      { question: 'age', in: ['under_13', '13_17', 'over'] },
      '"How old is the child?" is answered',
    ],
    [
      'a question with several answers',
      { question: 'concerns', in: ['grooming', 'threats'] },
      '"What are you worried about?" includes "Grooming" or "Threats"',
    ],
    [
      'all answers but one',
      { question: 'concerns', in: ['bullying', 'grooming', 'threats'] },
      '"What are you worried about?" includes something other than "None of these"',
    ],
    [
      'none of several answers',
      { not: { question: 'concerns', in: ['grooming', 'threats'] } },
      '"What are you worried about?" does not include "Grooming" or "Threats"',
    ],
    ['a fact', FACT, 'the child may be in danger'],
    ['not a fact', { not: FACT }, 'it is not the case that the child may be in danger'],
    ['not settled', { provisional: true }, 'a higher level is still possible'],
    ['settled', { not: { provisional: true } }, 'the level is settled'],
    [
      'all',
      { all: [DANGER, IMAGES, FACT] },
      `${DANGER_SAYS}, and ${IMAGES_SAYS}, and the child may be in danger`,
    ],
    ['any', { any: [DANGER, FACT] }, `${DANGER_SAYS}, or the child may be in danger`],
    [
      'any inside all',
      { all: [FACT, { any: [DANGER, IMAGES] }, { not: PIN }] },
      `the child may be in danger, and either ${DANGER_SAYS} or ${IMAGES_SAYS}, and "Do you know the PIN?" is not no`,
    ],
    [
      'all inside any',
      { any: [FACT, { all: [DANGER, IMAGES] }] },
      `the child may be in danger, or both ${DANGER_SAYS} and ${IMAGES_SAYS}`,
    ],
    [
      'three inside',
      { all: [FACT, { any: [DANGER, IMAGES, PIN] }] },
      `the child may be in danger, and at least one of these (${DANGER_SAYS}; ${IMAGES_SAYS}; ${PIN_SAYS})`,
    ],
    [
      'deeper still',
      { all: [FACT, { any: [DANGER, { all: [IMAGES, PIN] }] }] },
      `the child may be in danger; and either ${DANGER_SAYS} or (${IMAGES_SAYS}, and ${PIN_SAYS})`,
    ],
    [
      'not over any: each is turned round',
      { not: { any: [DANGER, FACT] } },
      '"Is the child in danger now?" is not yes, and it is not the case that the child may be in danger',
    ],
    ['not twice', { not: { not: DANGER } }, DANGER_SAYS],
    [
      'the same kind nested, and single ones',
      { all: [{ all: [DANGER, { any: [IMAGES] }] }] },
      `${DANGER_SAYS}, and ${IMAGES_SAYS}`,
    ],
    ['a part that is never so decides', { all: [DANGER, { any: [] }] }, 'never'],
    [
      'ids that the pack does not have',
      { all: [{ question: 'q', in: ['a'] }, { fact: 'f' }] },
      '"q" is "a", and f',
    ],
  ])('%s', (_name, condition, words) => {
    expect(conditionInWords(condition, PACK)).toBe(words);
  });

  test('a comma inside a part turns the joints into semicolons', () => {
    const pack = { ...PACK, facts: [{ ...PACK.facts[0]!, says: 'one, two' }] };
    expect(conditionInWords({ any: [FACT, DANGER] }, pack)).toBe(`one, two; or ${DANGER_SAYS}`);
  });

  test('every condition has words, with balanced brackets', () => {
    const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
      condition: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<Condition>(DANGER, IMAGES, PIN, FACT, { provisional: true }),
        fc.array(tie('condition'), { maxLength: 4 }).map((all): Condition => ({ all })),
        fc.array(tie('condition'), { maxLength: 4 }).map((any): Condition => ({ any })),
        tie('condition').map((inner): Condition => ({ not: inner })),
      ),
    }));
    fc.assert(
      fc.property(condition, (some) => {
        const words = conditionInWords(some, PACK);
        expect(words).not.toMatch(/undefined|object|\(\)|^$/);
        expect(words.split('(').length).toBe(words.split(')').length);
      }),
    );
  });
});
