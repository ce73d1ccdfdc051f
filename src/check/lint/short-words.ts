import { figuresIn } from './figures.ts';

/** In what a line says something else than the text that it stands for. */
export interface WordDifference {
  /** "names 7, which its text does not" */
  readonly says: string;
  /** The words that it is about, in small letters; `not` and `must` for all that say so, `same` for a line that is not its own. */
  readonly about: readonly string[];
}

export type ShortKind = 'question' | 'level' | 'action' | 'contact';

/** Something that has lines for the plan; of an action each of its wordings as well. */
export interface ShortEntry {
  readonly kind: ShortKind;
  /** "the action `call_999`" */
  readonly name: string;
  /** The id of the action for each of its wordings, else its own. */
  readonly owner: string;
  /** It says what is not to be done. */
  readonly forbids: boolean;
  /** What stands under a key, each text on its own. */
  readonly said: (key: string) => readonly string[];
}

/** A line of the plan, what it stands for, and what may explain it. */
interface ShortLine {
  readonly line: string;
  readonly text: string;
  readonly more: readonly string[];
}

/** The lines of the plan, by what has them. */
export const SHORT_LINES: Readonly<Record<ShortKind, readonly ShortLine[]>> = {
  question: [{ line: 'short', text: 'ask', more: ['why', 'help'] }],
  level: [{ line: 'short', text: 'title', more: ['id'] }],
  action: [
    { line: 'short', text: 'text', more: ['detail'] },
    { line: 'short_while_unknown', text: 'while_unknown', more: ['detail'] },
  ],
  contact: [{ line: 'short', text: 'name', more: ['helps_when', 'caution'] }],
};

/** Every "not" in a text. "Whether or not" rules nothing out. */
export const NOTS = /\b(?:no|(?<!\bor )not|never|nobody|nothing|none)\b|n['’]t\b/gi;
const NOT = new RegExp(`${NOTS.source}|\\bwithout\\b`, 'i');
const MUST = /\bmust\b/i;

/**
 * In what a line says something else than its entry, by its words: it knows nothing of what they mean. What stands for a
 * level or a contact is a name, and no sentence.
 *
 * @param others everything that has lines.
 * @param always what every plan says beside it: its figures may be left out of a line.
 */
export function* shortDifferences(
  entry: ShortEntry,
  lines: ShortLine,
  others: readonly ShortEntry[],
  always = '',
): Iterable<WordDifference> {
  const [short] = entry.said(lines.line);
  const [text] = entry.said(lines.text);
  if (short === undefined || text === undefined) return;
  const all = [text, ...lines.more.flatMap(entry.said)].join(' ');
  const isName = entry.kind === 'level' || entry.kind === 'contact';
  if (!isName) {
    yield* figureDifferences(short, text, all, always);
    yield* sentenceDifferences(short, text, all);
  }
  if (entry.forbids && !NOT.test(short.split(' ').slice(0, 3).join(' '))) {
    yield { says: 'does not begin with "do not"', about: ['not'] };
  }
  const [said, meant] = [stemsOf(short), stemsOf(all)];
  const other = [...said].filter((stem) => !meant.has(stem));
  if (2 * other.length > said.size) {
    const words = wordsOf(short, other);
    yield { says: `has other words than its text: ${words.join(', ')}`, about: words };
  }
  const same = others.find(
    (one) => one.kind === entry.kind && one.owner !== entry.owner && one.said(lines.line)[0] === short,
  );
  if (same) yield { says: `is that of ${same.name} as well`, about: ['same'] };
}

/**
 * Numbers, telephone numbers and lengths of time: those of the line stand in the text or what explains it, and those of the
 * text in the line. What only explains it may be left out.
 */
function* figureDifferences(
  short: string,
  text: string,
  all: string,
  always: string,
): Iterable<WordDifference> {
  const [said, known, everywhere] = [figuresIn(short), figuresIn(all), figuresIn(always)];
  const added = [...said].filter((one) => !known.has(one));
  const lost = [...figuresIn(text)].filter((one) => !said.has(one) && !everywhere.has(one));
  const says = [
    ...(added.length > 0 ? [`names ${added.join(', ')}, which its text does not`] : []),
    ...(lost.length > 0 ? [`lacks ${lost.join(', ')}, which its text names`] : []),
  ];
  if (says.length > 0) yield { says: says.join(', and '), about: [...added, ...lost] };
}

function* sentenceDifferences(short: string, text: string, all: string): Iterable<WordDifference> {
  if (NOT.test(text) && !NOT.test(short)) {
    yield { says: 'has no "not", and its text does', about: ['not'] };
  } else {
    const ruledOut = onlyWithNot(all);
    const turned = [...withoutNot(short)].filter((stem) => ruledOut.has(stem));
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
  const [, small] = /(?:^|[.?!] )(\p{Ll}+)/u.exec(short) ?? [];
  if (small !== undefined) yield { says: `begins a sentence with "${small}"`, about: [small] };
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
