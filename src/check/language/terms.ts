import { memoIn } from '../../engine/memo.ts';
import type { GlossaryTerm, Terms } from '../../pack/language/load-terms.ts';
import { formsOf } from '../../words/cy/mutations.ts';
import type { Compare } from './same.ts';

const MOST_BETWEEN = 6;

/** One word of a form. A gap holds up to six words. */
type WordOfForm = 'gap' | ((word: string) => boolean);

type Forms = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly term: GlossaryTerm }[]
>;

/** Each term of the English is there, in one of its names. What is looked for is prepared once. */
export function sameTerms({ terms }: Terms): Compare {
  const forms = formsByBegin(terms);
  const accepted = new Map(terms.map((term) => [term, term.cy.map(partsOf)]));
  return (english, welsh) => {
    const named = termsIn(wordsIn(english), forms);
    if (named.size === 0) return undefined;
    const words = wordsIn(welsh);
    const lost = [...named].filter((term) => !accepted.get(term)!.some((parts) => holds(words, parts)));
    return lost.length > 0
      ? `lacks ${lost.map(({ en, cy }) => `"${cy[0]}" (${en[0]})`).join(', ')}`
      : undefined;
  };
}

/** The terms that stand in an English text. What is looked for is prepared once. */
export function namedTerms({ terms }: Terms): (english: string) => readonly GlossaryTerm[] {
  const forms = formsByBegin(terms);
  return (english) => [...termsIn(wordsIn(english), forms)];
}

/** Nothing that is never right. */
export function nothingForbidden({ forbidden }: Terms): Compare {
  const never = forbidden.map(({ cy, instead }) => ({ instead, parts: partsOf(cy) }));
  return (_, welsh) => {
    const words = wordsIn(welsh);
    for (const { instead, parts } of never) {
      const word = words.find((_, at) => standsAt(words, at, parts));
      if (word !== undefined) return `says "${word}": ${instead}`;
    }
    return undefined;
  };
}

/** The English of the terms by its first word, the longest first: that one is meant where several begin alike. */
function formsByBegin(terms: readonly GlossaryTerm[]): Forms {
  const forms = terms.flatMap((term) =>
    term.en.map(wordsIn).flatMap((words) => [
      { words, term },
      { words: [...words.slice(0, -1), `${words.at(-1)}s`], term },
    ]),
  );
  const byBegin = new Map<string, typeof forms>();
  for (const form of forms.toSorted((a, b) => b.words.length - a.words.length))
    byBegin.set(form.words[0]!, [...(byBegin.get(form.words[0]!) ?? []), form]);
  return byBegin;
}

/**
 * Small letters. A hyphen belongs to its word, an apostrophe parts two; addresses and ids of statements are no words. Each text is
 * asked for twice: for the terms, and for what is never right.
 */
function wordsIn(text: string): readonly string[] {
  return memoIn(wordsOfTexts, text, () => withoutAddresses(text.toLowerCase()).match(WORDS) ?? []);
}

const wordsOfTexts = new Map<string, readonly string[]>();

function withoutAddresses(text: string): string {
  // Most texts have none, and to look for one begins at every word.
  return MAY_BE_ADDRESS.test(text) ? text.replaceAll(ADDRESSES, ' ') : text;
}

const MAY_BE_ADDRESS = /[.@]\w/;
const ADDRESSES = /\S+[.@]\w\S*/g;
const WORDS = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

function termsIn(words: readonly string[], forms: Forms): ReadonlySet<GlossaryTerm> {
  const found = new Set<GlossaryTerm>();
  for (let at = 0; at < words.length; at++) {
    const one = forms.get(words[at]!)?.find((form) => form.words.every((word, i) => words[at + i] === word));
    if (one === undefined) continue;
    found.add(one.term);
    at += one.words.length - 1;
  }
  return found;
}

function partsOf(form: string): readonly WordOfForm[] {
  return form.split(' ').flatMap((piece): readonly WordOfForm[] => {
    if (piece === '...') return ['gap'];
    const anyEnd = piece.endsWith('*');
    return wordsIn(piece).map((word) => {
      const forms = formsOf(word);
      const begins = [...forms];
      return anyEnd
        ? (given) => begins.some((begin) => given.startsWith(begin))
        : (given) => forms.has(given);
    });
  });
}

function holds(words: readonly string[], parts: readonly WordOfForm[]): boolean {
  return words.some((_, at) => standsAt(words, at, parts));
}

/** Whether the parts stand there, from one of them on. */
function standsAt(words: readonly string[], at: number, parts: readonly WordOfForm[], from = 0): boolean {
  const part = parts[from];
  if (part === undefined) return true;
  if (part === 'gap') {
    for (let more = 0; more <= MOST_BETWEEN; more++)
      if (standsAt(words, at + more, parts, from + 1)) return true;
    return false;
  }
  return at < words.length && part(words[at]!) && standsAt(words, at + 1, parts, from + 1);
}
