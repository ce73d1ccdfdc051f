import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { nothingForbidden, sameTerms } from '../../../src/check/language/terms.ts';
import { formatProblem } from '../../../src/pack/format-problem.ts';
import { loadTerms } from '../../../src/pack/language/load-terms.ts';

const FILE = fileURLToPath(new URL('../../../rules/wales/terms.yaml', import.meta.url));
const loaded = await loadTerms(FILE);
test('the list of terms that ships can be used', () => {
  expect(loaded.problems.map(formatProblem)).toEqual([]);
});
const same = sameTerms(loaded.terms!);
const forbidden = nothingForbidden(loaded.terms!);

/** One mistake each; the second text is right. */
const BROKEN: readonly (readonly [english: string, right: string, wrong: string, says: string])[] = [
  [
    'This child is a child at risk.',
    "Mae'r plentyn hwn yn blentyn sy'n wynebu risg.",
    "Mae'r plentyn hwn yn blentyn mewn helynt.",
    `lacks "plentyn sy'n wynebu risg" (child at risk)`,
  ],
  [
    'Is it significant harm?',
    "Ydy'n niwed sylweddol?",
    "Ydy'n niwed mawr?",
    'lacks "niwed sylweddol" (significant harm)',
  ],
  [
    'Ask your safeguarding lead.',
    'Gofynnwch i’ch arweinydd diogelu.',
    "Gofynnwch i'ch pennaeth diogelu.",
    'lacks "arweinydd diogelu" (safeguarding lead)',
  ],
  [
    'It is grooming.',
    "Mae'n feithrin perthynas amhriodol.",
    "Mae'n baratoi.",
    'lacks "meithrin* perthynas amhriodol" (grooming)',
  ],
  // Of two terms that begin alike, the longer is meant; where both are named, both are there.
  [
    'After the strategy discussion there is a strategy meeting.',
    'Ar ôl y drafodaeth strategaeth mae cyfarfod strategaeth.',
    'Ar ôl y sgwrs strategaeth mae cyfarfod strategaeth.',
    'lacks "trafodaeth* strategaeth" (strategy discussion)',
  ],
  [
    'Sexual exploitation by a carer.',
    'Camfanteisio ar blentyn yn rhywiol gan ofalwr.',
    'Defnyddio plentyn gan ofalwr.',
    'lacks "camfanteisio* ... rhywiol" (child sexual exploitation)',
  ],
];

describe('a translation', () => {
  test.each(BROKEN)('of "%s" has its terms', (english, right, wrong, says) => {
    expect(same(english, right)).toBeUndefined();
    expect(same(english, wrong)).toBe(says);
  });

  test.each([
    ['as it is', 'perygl uniongyrchol'],
    ['softened', 'o berygl uniongyrchol'],
    ['nasal', 'ym mherygl uniongyrchol'],
    ['rough', 'a pherygl uniongyrchol'],
  ])('has a term %s', (_, welsh) => {
    expect(same('immediate danger', welsh)).toBeUndefined();
  });

  test('has a term with h before a vowel', () => {
    expect(same('their advocate', 'eu heiriolwr')).toBeUndefined();
  });

  test('need not translate an address or the id of a statement', () => {
    expect(same('ceop.police.uk (police.1)', 'ceop.police.uk (police.1)')).toBeUndefined();
  });

  test.each([
    ['priodfabwyr ar-lein', 'priodfabwyr'],
    ['gan briodfab', 'briodfab'],
    ['gwnewch hysbysebiad', 'hysbysebiad'],
    ['pobl sy’n ymbincio plant', 'ymbincio'],
    ['wedi ei wastrodi', 'wastrodi'],
  ])('never says "%s"', (welsh, word) => {
    expect(forbidden('', welsh)).toContain(`says "${word}": that `);
  });

  test('may say "hysbysiad"', () => {
    expect(forbidden('', 'Gwnewch hysbysiad.')).toBeUndefined();
  });
});
