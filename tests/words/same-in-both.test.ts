import { expect, test } from 'vitest';
import {
  notEnglish,
  nothingSlotted,
  sameFigures,
  sameModality,
  sameProhibitions,
} from '../../src/check/language/same.ts';
import { nothingForbidden, sameTerms } from '../../src/check/language/terms.ts';
import { loadTerms } from '../../src/pack/language/load-terms.ts';
import { spoken, type Spoken } from '../../src/words/spoken.ts';

/** What one of them takes and the other does not: a mark between what is listed, a title beside an id. */
const OF_ONE = new Set([
  'words.result.condition.and',
  'words.result.condition.or',
  'words.training.names.scenario',
]);

/** A number of its own is put into both; up to six it may be a word in one of them. */
const figuresAreTheSame = ({ path, given }: Spoken): boolean =>
  !OF_ONE.has(path) && !given.some((one) => typeof one === 'number' && one <= 6);

const { terms } = await loadTerms('rules/wales/terms.yaml');

test.each(
  Object.entries({
    sameFigures,
    sameProhibitions,
    sameModality,
    sameTerms: sameTerms(terms!),
    nothingForbidden: nothingForbidden(terms!),
    nothingSlotted,
    notEnglish,
  }),
)('what the program says is the same in both languages: %s', (_, compare) => {
  const pairs = spoken().filter((pair) => compare !== sameFigures || figuresAreTheSame(pair));
  const others = pairs.flatMap(({ path, english, welsh }) => {
    const other = compare(english, welsh);
    return other === undefined ? [] : [`${path} ${other}: ${english} | ${welsh}`];
  });
  expect(others).toEqual([]);
});
