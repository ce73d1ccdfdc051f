import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { memoIn } from '../../engine/memo.ts';

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** Somebody in the first school grade of the formula is six, and so on. */
const AGE_OF_GRADE = 5;

const MANY_SYLLABLES = 4;

/** A web or mail address. Nobody reads it as words. */
const ADDRESS = /\S+@\S+|\b(?:https?:\/\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/\S*)?/gi;

/** The words of a text, addresses apart. */
export function wordsIn(text: string): string[] {
  return text.replaceAll(ADDRESS, '').match(WORD) ?? [];
}

/** The reading age of texts taken together, in whole years: the Flesch-Kincaid grade and five. Each text ends a sentence. */
export function readingAge(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesIn);
  const words = sentences.flat();
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const grade = fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
  return Math.max(0, Math.round(grade + AGE_OF_GRADE));
}

/** How many words the longest sentence has. */
export function longestSentence(texts: readonly string[]): number {
  return Math.max(0, ...texts.flatMap(sentencesIn).map((words) => words.length));
}

/** The words of many syllables, each once, the longest first. */
export function longWords(texts: readonly string[]): string[] {
  const words = new Set(texts.flatMap(wordsIn).map((word) => word.toLowerCase()));
  return [...words]
    .filter((word) => syllablesIn(word) >= MANY_SYLLABLES)
    .toSorted((a, b) => syllablesIn(b) - syllablesIn(a));
}

/** Sentences as their words. A full stop inside a number or an address ends none. Of each text more than one thing is asked. */
function sentencesIn(text: string): readonly (readonly string[])[] {
  return memoIn(sentences, text, () =>
    text
      .split(/[.!?]+(?=\s|$)/)
      .map(wordsIn)
      .filter((words) => words.length > 0),
  );
}

const sentences = new Map<string, readonly (readonly string[])[]>();

/** How many words texts have. */
export function countWords(texts: readonly string[]): number {
  return texts.flatMap(sentencesIn).reduce((sum, words) => sum + words.length, 0);
}

/** Digits are counted as one: nobody spells out 999. The same words come again and again. */
function syllablesIn(word: string): number {
  return memoIn(syllables, word, () => Math.max(1, syllable(word)));
}

const syllables = new Map<string, number>();
