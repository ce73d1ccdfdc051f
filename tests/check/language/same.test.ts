import { describe, expect, test } from 'vitest';
import {
  notEnglish,
  nothingSlotted,
  sameFigures,
  sameModality,
  sameProhibitions,
  type Compare,
} from '../../../src/check/language/same.ts';

/** One mistake each; the second text is right. */
const BROKEN: readonly (readonly [Compare, english: string, right: string, wrong: string, says: string])[] = [
  [sameFigures, 'Call 999 now.', 'Ffoniwch 999 nawr.', 'Ffoniwch nawr.', 'lacks 999'],
  [
    sameFigures,
    'Childline: 0800 1111',
    'Childline: 0800 1111',
    'Childline: 0800 111',
    'lacks 0800 1111, and has 0800 111, and the English does not',
  ],
  [sameFigures, 'Under 13', 'Dan 13 oed', 'Dan 18 oed', 'lacks 13, and has 18, and the English does not'],
  [sameFigures, 'In February 2021', 'Ym mis Chwefror 2021', 'Ym mis Chwefror', 'lacks 2021'],
  [
    sameFigures,
    'See section 130.',
    'Gweler adran 130.',
    'Gweler adran 47.',
    'lacks 130, and has 47, and the English does not',
  ],
  [
    sameFigures,
    'See police.1.',
    'Gweler police.1.',
    'Gweler police.2.',
    'lacks police.1, and has police.2, and the English does not',
  ],
  [
    sameFigures,
    'Look at https://www.meiccymru.org/ first.',
    'Edrychwch ar https://www.meiccymru.org/ yn gyntaf.',
    'Edrychwch ar https://www.meic.org/ yn gyntaf.',
    'lacks https://www.meiccymru.org/, and has https://www.meic.org/, and the English does not',
  ],
  [
    sameProhibitions,
    'Do not forward pictures.',
    'Peidiwch ag anfon lluniau ymlaen.',
    'Anfonwch luniau ymlaen.',
    'has 0 of the 1 prohibitions (do not, never)',
  ],
  [
    sameProhibitions,
    'Do not ask. Do not tell.',
    'Peidiwch â gofyn. Peidiwch â dweud.',
    'Peidiwch â gofyn. Dywedwch.',
    'has 1 of the 2 prohibitions (do not, never)',
  ],
  [
    sameProhibitions,
    'Call the police.',
    'Ffoniwch yr heddlu.',
    'Peidiwch â ffonio’r heddlu.',
    'has a prohibition (peidiwch), and the English does not',
  ],
  [
    sameProhibitions,
    'Nobody has checked it.',
    'Does neb wedi ei wirio.',
    'Mae rhywun wedi ei wirio.',
    'has no "not", and the English does',
  ],
  [
    sameModality,
    'You must report it.',
    'Rhaid ichi hysbysu.',
    'Gallwch hysbysu.',
    'lacks the "must" (rhaid)',
  ],
  [
    sameProhibitions,
    "You need no proof. Nobody's consent is needed.",
    'Does dim angen prawf. Does dim angen cydsyniad neb.',
    'Mae angen prawf. Does dim angen cydsyniad.',
    'has 1 of the 2 words that say no',
  ],
  [sameModality, 'You should ask.', 'Dylech ofyn.', 'Gallwch ofyn.', 'lacks the "should" (dylai)'],
  [
    sameModality,
    'You may ask.',
    'Gallwch ofyn.',
    'Rhaid ichi ofyn.',
    'has a "must" (rhaid), and the English does not',
  ],
  [
    nothingSlotted,
    'Report to the council.',
    "Rhowch wybod i'r cyngor.",
    'Rhowch wybod i {cyngor}.',
    'has a place where something is put in',
  ],
  [notEnglish, 'Ask for advice.', 'Gofynnwch am gyngor.', 'Ask for advice.', 'is the English one'],
];

describe('a translation', () => {
  test.each(BROKEN)('%o: %s', (compare, english, right, wrong, says) => {
    expect(compare(english, right)).toBeUndefined();
    expect(compare(english, wrong)).toBe(says);
  });

  test('may be the same where it is a name', () => {
    expect(notEnglish('Childline', 'Childline')).toBeUndefined();
    expect(notEnglish('Report Remove', 'Report Remove')).toBeUndefined();
  });
});
