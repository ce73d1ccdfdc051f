import { nothingForbidden, sameTerms } from '../../language/terms.ts';
import type { Terms } from '../../../pack/language/load-terms.ts';
import type { Compare } from '../../language/same.ts';
import type { Check, RawFinding, LintSubject } from '../check.ts';

/** Welsh that lacks the name that something has in law, in the procedures or on Hwb. */
export const translationTerms: Check = {
  code: 'translation-terms',
  severity: 'warning',
  means:
    'A text in Welsh does not call something by its official name, so people may not know that it is the same.',
  remedy:
    'Use one of the names in `rules/wales/terms.yaml`. If another one is as official, add it there with its source.',
  called: ['term that is not the official one', 'terms that are not the official ones'],
  find: (subject) => compared(subject, sameTerms),
};

/** Welsh that was seen in earnest, and says something absurd. */
export const translationForbidden: Check = {
  code: 'translation-forbidden',
  severity: 'error',
  means: 'A text in Welsh has a word that is a known mistranslation.',
  remedy: 'Use the word that the finding names.',
  find: (subject) => compared(subject, nothingForbidden),
};

function* compared(
  { terms, translations = [] }: LintSubject,
  by: (terms: Terms) => Compare,
): Iterable<RawFinding> {
  if (terms === undefined) return;
  const compare = by(terms);
  for (const { source, english } of translations.filter((one) => one.source.language === 'cy')) {
    for (const { path, says, at } of source.texts) {
      const text = english.get(path);
      const other = text === undefined ? undefined : compare(text, says);
      if (other === undefined) continue;
      yield { id: path, at, message: `\`${path}\` ${other}`, hint: `The English: ${text}` };
    }
  }
}
