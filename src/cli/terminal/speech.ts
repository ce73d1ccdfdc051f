import type { Language } from '../../engine/pack-data.ts';
import { LANGUAGES, wordsOf, type NamedLanguage, type Words } from '../../words/index.ts';
import { wordIn } from './typed.ts';

/** The language that is spoken at a terminal. Where there are two, one key changes it wherever something is asked. */
export interface Speech {
  readonly words: () => Words;
  /** The language that the key changes to, by its own name; undefined where there is none. */
  readonly other: () => NamedLanguage | undefined;
  /** Speaks that from now on; false where it cannot be done, and then there is no other any more. */
  readonly turn: () => Promise<boolean>;
}

/** One language, and no other. */
export function only(words: Words): Speech {
  return { words: () => words, other: () => undefined, turn: () => Promise.resolve(false) };
}

export const ENGLISH = only(wordsOf('en'));

/** The key, the same in both languages: no letter and no digit, so that it also works where a name is typed. */
export const LANGUAGE_KEY = '/';

/** Says something that can be said again in the other language. */
export type Said<T> = () => T | Promise<T>;

/** The language that is named in a typed line, if it is nothing but that. */
export function languageNamed(line: string): Language | undefined {
  const word = wordIn(line);
  return LANGUAGES.find(({ id }) => wordsOf(id).terminal.typed.language.includes(word))?.id;
}
