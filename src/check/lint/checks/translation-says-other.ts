import {
  notEnglish,
  nothingSlotted,
  sameFigures,
  sameModality,
  sameProhibitions,
} from '../../language/same.ts';
import type { Check } from '../check.ts';

const COMPARED = [sameFigures, sameProhibitions, sameModality, nothingSlotted, notEnglish];

/** Translations with other numbers, prohibitions or duties than the English. They read words and not what these mean. */
export const translationSaysOther: Check = {
  code: 'translation-says-other',
  severity: 'warning',
  means:
    'A translation differs from its English in a number, an address, a "do not", a "must" or a "should".',
  remedy: 'Say the same as the English. If it does, in other words, accept it.',
  called: ['translation that may say something else', 'translations that may say something else'],
  *find({ translations = [] }) {
    for (const { source, english } of translations) {
      for (const { path, says, at } of source.texts) {
        const text = english.get(path);
        if (text === undefined) continue;
        for (const compare of COMPARED) {
          const other = compare(text, says);
          if (other === undefined) continue;
          yield { id: path, at, message: `\`${path}\` ${other}`, hint: `The English: ${text}` };
        }
      }
    }
  },
};
