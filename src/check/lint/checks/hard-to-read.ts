import { nameOf } from '../../../pack/checks/parts.ts';
import type { Check } from '../check.ts';
import { nameOfEntry } from '../entries.ts';
import { countWords, longestSentence, longWords, readingAge } from '../reading.ts';
import { READ_TOGETHER, textsOf } from '../texts.ts';

/**
 * With fewer words, one long name decides the whole result: a question of ten words that says "safeguarding" would need a
 * university degree. So all that is read of an entry at one go counts together, and little text is not measured.
 */
const FEWEST_WORDS = 25;

/**
 * Entries whose texts need a higher reading age than the limits of the pack allow, by the Flesch-Kincaid grade. It counts
 * letters and full stops. Whether a text is clear it cannot tell, and a short text it does not measure at all.
 */
export const hardToRead: Check = {
  code: 'hard-to-read',
  severity: 'warning',
  means:
    'What people read of the entry at one go has long sentences or long words: it needs a high reading age.',
  remedy: 'Write shorter sentences and plainer words. If a term cannot be avoided, accept it.',
  called: [
    'entry that needs a higher reading age than its limit',
    'entries that need a higher reading age than their limit',
  ],
  *find({ model, settings }) {
    for (const part of model.parts) {
      const most = settings.reading_age[part.kind];
      const fields = READ_TOGETHER[part.kind];
      if (most === undefined || fields === undefined) continue;
      const texts = textsOf(part).filter(({ field }) => fields.includes(field));
      const [first] = texts;
      if (first === undefined || countWords(texts.map(({ text }) => text)) < FEWEST_WORDS) continue;
      const age = readingAge(texts.map(({ text }) => text));
      if (age <= most) continue;
      yield {
        id: nameOfEntry(part),
        at: first.at,
        message: `${nameOf(part)} needs a reading age of ${age}, and ${most} is the limit`,
        hint: advice(texts.map(({ text }) => text)),
      };
    }
  },
};

function advice(texts: readonly string[]): string {
  const long = longWords(texts).slice(0, 6);
  const words = long.length === 0 ? '' : ` Long words: ${long.join(', ')}.`;
  return `Its longest sentence has ${longestSentence(texts)} words.${words}`;
}
