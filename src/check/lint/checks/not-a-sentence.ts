import { nameOf } from '../../../pack/checks/parts.ts';
import type { Check } from '../check.ts';
import { nameOfEntry } from '../entries.ts';
import { textsOf } from '../texts.ts';

/** Texts that are sentences, wherever they stand. Titles, labels and names are none, and questions may end with a colon. */
const SENTENCES: ReadonlySet<string> = new Set(['help', 'why', 'detail', 'note', 'helps_when', 'caution']);

const SENTENCE = /^["'‘“]?[\p{Lu}\d].*[.?!]["'’”)]?$/su;

/** Pieces of sentences: in a list in square brackets, YAML cuts a text at each comma. */
export const notASentence: Check = {
  code: 'not-a-sentence',
  severity: 'warning',
  means: 'A text begins with a small letter or ends without a full stop, so it may be a piece of a sentence.',
  remedy:
    'In a list in square brackets, put quotes round a text that has a comma. Or write it as a whole sentence.',
  called: ['text that is no whole sentence', 'texts that are no whole sentences'],
  *find({ model }) {
    for (const part of model.parts) {
      for (const { field, text, at } of textsOf(part)) {
        if (!SENTENCES.has(field) || SENTENCE.test(text.trim())) continue;
        const message = `\`${field}\` of ${nameOf(part)} is no whole sentence: ${text}`;
        yield { id: nameOfEntry(part), at, message };
      }
    }
  },
};
