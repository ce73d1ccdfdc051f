import type { Language, Pack, PackData } from '../engine/index.ts';
import { otherLanguage, wordsOf, type NamedLanguage, type Words } from '../words/index.ts';
import type { InEach } from './editions.ts';
import type { Material, State } from './state.ts';

/** The words of the page in its language. */
export function wordsIn({ material }: Pick<State, 'material'>): Words {
  return wordsOf(material.pack.data);
}

/** The language that the page is in. */
export function languageOf({ material }: Pick<State, 'material'>): Language {
  const { language, languages } = material.pack.data;
  return language ?? languages[0]!;
}

/** The other language that the page can be in, by its own name; none where the rules have one alone. */
export function otherEdition({ material }: Pick<State, 'material'>): NamedLanguage | undefined {
  return material.editions && otherLanguage(material.pack.data);
}

/** The language in which the page opens: the first of these that it has, or else that of the rules. */
export function languageAmong(wanted: readonly string[], { languages }: PackData): Language {
  const known = wanted.flatMap((one) => languages.filter((id) => id === one.split('-')[0]!.toLowerCase()));
  return known[0] ?? languages[0]!;
}

/** The page in another language: every answer and the place stay. */
export function turned(state: State, language: Language): State {
  const material = materialIn(state.material, language);
  return { ...state, material, session: { ...state.session, pack: material.pack } };
}

export function materialIn(material: Material, language: Language): Material {
  const { editions, pack } = material;
  return editions && pack.data.languages.includes(language)
    ? { ...material, ...editions(language) }
    : material;
}

/** The rules in their first language, which is that of everything that is kept. */
export function packForRecords({ material: { editions, pack } }: Pick<State, 'material'>): Pack {
  return editions ? editions(pack.data.languages[0]!).pack : pack;
}

/**
 * Says something in each language that the page can be in, for what stays when the language changes.
 *
 * @param says gives it with the words and the page in a language.
 */
export function inEach(state: State, says: (words: Words, state: State) => string): InEach {
  const all = state.material.editions ? state.material.pack.data.languages : [languageOf(state)];
  return Object.fromEntries(
    all.map((language) => {
      const there = turned(state, language);
      return [language, says(wordsIn(there), there)];
    }),
  );
}

/** What was said, in the language of the page. */
export function said(text: InEach, state: Pick<State, 'material'>): string {
  return text[languageOf(state)] ?? Object.values(text)[0] ?? '';
}
