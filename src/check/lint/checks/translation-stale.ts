import { textDigest, writtenDigest } from '../../../pack/language/digest.ts';
import type { Check } from '../check.ts';

/** Translations of a text that says something else now. */
export const translationStale: Check = {
  code: 'translation-stale',
  severity: 'warning',
  means:
    'The English has changed since a text was translated. The translation is not shown any more: people see the English.',
  remedy:
    'Compare the two, put the translation right, and write the digest of the English as it is now under `of`.',
  called: ['translation of a text that has changed', 'translations of texts that have changed'],
  *find({ translations = [] }) {
    for (const { source, english } of translations) {
      for (const { path, of, at } of source.texts) {
        const now = textDigest(english.get(path) ?? '');
        if (of === now) continue;
        const hint = `The English is now: ${english.get(path)} (of: ${writtenDigest(now)})`;
        yield { id: path, at, message: `\`${path}\` was translated from another text`, hint };
      }
    }
  },
};
