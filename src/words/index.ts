import type { Language, PackData } from '../engine/pack-data.ts';
import { wordsWith } from './bases.ts';
import { cy } from './cy/index.ts';
import { en, type Words } from './en/index.ts';

export type { Words } from './en/index.ts';

/** The languages of the program, each by its own name. The first is the one where nobody says otherwise. */
export const LANGUAGES: readonly { readonly id: Language; readonly name: string }[] = [
  { id: 'en', name: 'English' },
  { id: 'cy', name: 'Cymraeg' },
];

export type NamedLanguage = (typeof LANGUAGES)[number];

/** The other language that the texts of a pack can be in; none where it has one alone. */
export function otherLanguage(pack: Pick<PackData, 'language' | 'languages'>): NamedLanguage | undefined {
  const here = wordsOf(pack).language;
  return LANGUAGES.find(({ id }) => id !== here && pack.languages.includes(id));
}

// Asked for one by one: the program loads a language when something is first said in it.
const WORDS: Readonly<Record<Language, () => Words>> = { en: () => en, cy: () => cy };

/** The words of the program in the language of a pack, with the pack's names for its own sources, or in a language. */
export function wordsOf(of: Partial<Pick<PackData, 'language' | 'bases'>> | Language | undefined): Words {
  if (typeof of !== 'object') return WORDS[of ?? 'en']();
  const words = WORDS[of.language ?? 'en']();
  return of.bases ? wordsWith(words, of.bases) : words;
}
