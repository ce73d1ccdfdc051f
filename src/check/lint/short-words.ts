/** In what a line says something else than the text that it stands for. */
export interface WordDifference {
  /** "names 7, which its text does not" */
  readonly says: string;
  /** The words that it is about, in small letters; `not` and `must` for all that say so. */
  readonly about: readonly string[];
}

/** "Whether or not" rules nothing out. */
const NOT = /\b(?:no|(?<!\bor )not|never|nobody|nothing|none|without)\b|n['’]t\b/i;
const MUST = /\bmust\b/i;

/**
 * Compares words, and not what they mean.
 *
 * @param more what explains the text: what it says is no new thing, and what it rules out stays ruled out.
 */
export function* differencesInWords(short: string, text: string, more: string): Iterable<WordDifference> {
  const all = `${text} ${more}`;
  const numbers = new Set(all.match(/\d+/g));
  for (const number of new Set(short.match(/\d+/g))) {
    if (!numbers.has(number)) yield { says: `names ${number}, which its text does not`, about: [number] };
  }
  if (NOT.test(text) && !NOT.test(short)) {
    yield { says: 'has no "not", and its text does', about: ['not'] };
  } else {
    const turned = [...withoutNot(short)].filter((stem) => onlyWithNot(all).has(stem));
    if (turned.length > 0) {
      const words = wordsOf(short, turned);
      yield { says: `has no "not" for what its text rules out: ${words.join(', ')}`, about: words };
    }
  }
  if (NOT.test(short) && !NOT.test(all)) yield { says: 'has a "not", and its text does not', about: ['not'] };
  if (MUST.test(text) !== MUST.test(short)) {
    const says = MUST.test(short)
      ? 'has a "must", and its text does not'
      : 'has no "must", and its text does';
    yield { says, about: ['must'] };
  }
  const [said, meant] = [stemsOf(short), stemsOf(all)];
  const other = [...said].filter((stem) => !meant.has(stem));
  if (2 * other.length > said.size) {
    const words = wordsOf(short, other);
    yield { says: `has other words than its text: ${words.join(', ')}`, about: words };
  }
}

/** What stands in some sentence without a "not". */
function withoutNot(text: string): ReadonlySet<string> {
  return new Set(
    sentences(text)
      .filter((sentence) => !NOT.test(sentence))
      .flatMap((sentence) => [...stemsOf(sentence)]),
  );
}

/** What stands in a sentence with a "not", and in no other. */
function onlyWithNot(text: string): ReadonlySet<string> {
  const without = withoutNot(text);
  return new Set([...stemsOf(text)].filter((stem) => !without.has(stem)));
}

function sentences(text: string): readonly string[] {
  return text.split(/[.;:!?,]/);
}

/** The beginnings of the words that carry the meaning. */
function stemsOf(text: string): ReadonlySet<string> {
  return new Set(longWords(text).map(stemOf));
}

function wordsOf(text: string, stems: readonly string[]): readonly string[] {
  return [...new Set(longWords(text).filter((word) => stems.includes(stemOf(word))))];
}

function longWords(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}

function stemOf(word: string): string {
  return word.slice(0, 5);
}
