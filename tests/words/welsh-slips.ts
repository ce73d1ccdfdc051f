import { formsOf, mutate, type InitialMutation } from '../../src/words/cy/mutations.ts';

/** The words of a dictionary. */
export interface Dictionary {
  /** Whether it has a word, in any of its forms. */
  readonly has: (word: string) => boolean;
  /** Whether a word stands in it by itself, as its beginning is without a mutation. */
  readonly lists: (word: string) => boolean;
}

/** After these the next word has a soft, nasal or rough beginning, whatever it is. */
const TRIGGERS: ReadonlyMap<string, InitialMutation> = new Map([
  ...both('soft', 'am ar at dan dros drwy trwy gan heb hyd i o wrth dy dau dwy neu pan pa dyma dyna unrhyw'),
  ...both('nasal', 'fy'),
  ...both('aspirate', 'â gyda tua tri chwe'),
]);

/** After these it is soft or rough by what they mean; it never begins with c, p or t. */
const ROUGH_OR_SOFT = new Set("a na ei a'i o'i â'i gyda'i".split(' '));

/** Where the word after the trigger is no noun or verb of its own, or one to be typed as it stands (gadael), or the trigger none. */
const FIXED = new Set(['neu lle', 'neu pa', 'neu gadael', 'neu rhaid', 'pa mor', 'ar byw']);

/** Borrowed, or small, and never soft. */
const KEEPS = /^(?:gêm|gemau|gang|gangiau|gyda|gan|mewn|mor)$/;

/** The end says who or when, or it is a form of to be: verbs that a word before them does not change. */
const FINITE = /(?:wch|ech|odd|wyd|lai|nai)$|^(?:bu|bydd|mae|maen|dydy|dydyn|does|doedd)$/;

function both(mutation: InitialMutation, words: string): readonly (readonly [string, InitialMutation])[] {
  return words.split(' ').map((word) => [word, mutation] as const);
}

/**
 * Words that keep their beginning after a word that changes it: "am plant" for "am blant". A word that is itself a changed
 * one is passed over, so some are overlooked.
 */
export function mutationSlips(text: string, dictionary: Dictionary): readonly string[] {
  const plain = text.replaceAll('’', "'");
  return [...plain.matchAll(PAIRS)].flatMap(([, trigger, next]) => {
    const before = trigger!.toLowerCase();
    const word = next!.toLowerCase();
    if (FIXED.has(`${before} ${word}`) || KEEPS.test(word) || next === next!.toUpperCase()) return [];
    const right = afterTrigger(before, word);
    if (right === word || !dictionary.has(cased(right, next!)) || !dictionary.has(next!)) return [];
    return isChanged(word, dictionary) ? [] : [`"${trigger} ${next}": ${trigger} ${cased(right, next!)}`];
  });
}

/** Two words with nothing but a space between, each with its apostrophes. */
const PAIRS = /(?<![\p{L}'-])([\p{L}']+)(?= ([\p{L}]+))/gu;

function afterTrigger(trigger: string, word: string): string {
  if (ROUGH_OR_SOFT.has(trigger))
    return /'/.test(trigger) && FINITE.test(word) ? word : mutate(word, 'aspirate');
  const mutation = TRIGGERS.get(trigger);
  return mutation === undefined || (trigger === 'neu' && FINITE.test(word)) ? word : mutate(word, mutation);
}

function cased(word: string, like: string): string {
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** Whether the beginning of a word is a changed one already. */
function isChanged(word: string, { has, lists }: Dictionary): boolean {
  const rest = word.slice(1);
  const before = { b: 'p', d: 't', g: 'c' }[word.charAt(0)];
  // The dictionary has every form, and a "b" may itself have been a "p".
  return before === undefined ? word.startsWith('m') && lists(`b${rest}`) : has(before + rest);
}

/** Short forms after an apostrophe that have more than one letter. */
const PIECES = new Set(['ch', 'th', 'll']);

/** What no dictionary holds: addresses, ids of statements, options of commands, commands, and all with a digit. */
const NO_WORDS =
  /\S+[.@_]\w\S*|--[\w-]+|safeguard(?: (?:local|record|rules|scenario)(?: [a-z]+)?(?: FILE)?)?|\S*\d\S*/g;

/** Words that the dictionary and our list lack. A word in capitals that the English has too is a name: FILE, JSON. */
export function spellingSlips(
  text: string,
  dictionary: Dictionary,
  { words, names }: WordList,
  english = '',
): readonly string[] {
  let plain = text.replaceAll('’', "'").replaceAll(NO_WORDS, ' ');
  for (const name of names) plain = plain.replaceAll(name, ' ');
  const isKnown = (word: string): boolean =>
    [word, word.toLowerCase()].some((one) => words.has(one) || dictionary.has(one)) ||
    PIECES.has(word.toLowerCase()) ||
    word.length === 1 ||
    (word === word.toUpperCase() && english.includes(word));
  const found = plain.match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
  return found.filter((word) => !isKnown(word) && !word.split('-').every(isKnown));
}

/** Words in every form of their beginning, and names, of one word or several. */
export interface WordList {
  readonly words: ReadonlySet<string>;
  readonly names: readonly string[];
  /** Each line, with the forms of small letters that it stands for. */
  readonly listed: readonly { readonly line: string; readonly forms: readonly string[] }[];
}

/** Reads a list with a word or name on each line. */
export function readWordList(text: string): WordList {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const listed = lines.map((line) => ({ line, forms: [...formsOf(line.toLowerCase())] }));
  const isName = (line: string): boolean => line !== line.toLowerCase();
  return {
    listed,
    words: new Set(listed.flatMap(({ line, forms }) => (isName(line) ? [] : forms))),
    // The longest first: "CEOP Education" before "CEOP".
    names: lines.filter(isName).toSorted((a, b) => b.length - a.length),
  };
}
