import type { Language, PackData } from '../engine/pack-data.ts';
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

/** The words of the program in the language of a pack, or in a language. */
export function wordsOf(of: { readonly language?: Language } | Language | undefined): Words {
  return WORDS[(typeof of === 'object' ? of.language : of) ?? 'en']();
}
