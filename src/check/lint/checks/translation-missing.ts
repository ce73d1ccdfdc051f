import { textDigest, writtenDigest } from '../../../pack/language/digest.ts';
import { get } from '../../../pack/read/tree.ts';
import type { Check } from '../check.ts';

/** Of a translation that has only begun, the texts that it lacks are only counted. */
const MOST = 50;

/** Texts that have no translation at all. */
export const translationMissing: Check = {
  code: 'translation-missing',
  severity: 'warning',
  means: 'A text is not translated. In that language people see it in English, with a mark.',
  remedy:
    'Translate it, in the folder of the language: the place of the text, the digest of the English, and what it says.',
  called: ['text that is not translated', 'texts that are not translated'],
  *find({ model, translations = [] }) {
    const at = (get(model.pack, 'languages') ?? model.pack)?.at;
    if (!at) return;
    for (const { source, english } of translations) {
      const there = new Set(source.texts.map(({ path }) => path));
      const missing = [...english].filter(([path]) => !there.has(path));
      if (missing.length > MOST) {
        const count = `${missing.length} texts have no text in \`${source.language}\``;
        yield { id: source.language, at, message: `${count}: ${missing[0]![0]} and more` };
        continue;
      }
      for (const [path, text] of missing) {
        const hint = `In ${source.folder}: ${path}: { of: ${writtenDigest(textDigest(text))}, says: ... }`;
        yield { id: path, at, message: `\`${path}\` has no text in \`${source.language}\``, hint };
      }
    }
  },
};
