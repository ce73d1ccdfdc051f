import type { PackData } from '../../engine/pack-data.ts';
import { foreignLetter, looksOf, looksOfName } from '../checks/look-alike.ts';
import { problemAt, type Problem } from '../problem.ts';
import { get, itemsOf, textOf, type Tree } from '../read/tree.ts';
import { SERVICES } from './settings.ts';

/** What somebody could take for a contact of the rules, for one that has a place of its own here, or for a citation of the guide. */
export function* checkImitations(tree: Tree, pack: PackData): Iterable<Problem> {
  const contacts = itemsOf(get(tree, 'contacts'));
  const services = SERVICES.map(({ key }) => get(tree, key));
  const like = likeness(pack);
  for (const name of textsOf(contacts, 'name')) {
    yield* checkLetters(name, 'name');
    const other = like(name.text);
    if (other === undefined) continue;
    const message = `this could be taken for the contact "${other}" of the rules`;
    yield problemAt(name.at, 'duplicate-entry', message, 'Choose a name that nobody can mix up with it.');
  }
  const numberIn = numbersOf(pack);
  // A role stands in the name of its contact.
  for (const { text, at } of [...textsOf(contacts, 'name'), ...textsOf(services, 'role')]) {
    const number = numberIn(text);
    if (number === undefined) continue;
    const message = `the rules give the number ${number}, and this could be taken for whom it calls`;
    yield problemAt(at, 'wrong-value', message, 'Leave the number out: numbers stand under phone.');
  }
  const citationIn = citationsOf(pack);
  for (const source of textsOf([...services, ...contacts, ...itemsOf(get(tree, 'actions'))], 'source')) {
    yield* checkLetters(source, 'source');
    const cited = citationIn(source.text);
    if (cited === undefined) continue;
    const message = `this could be taken for a citation of the guide, \`${cited}\``;
    yield problemAt(source.at, 'wrong-value', message, 'Name what you have it from in your own area.');
  }
}

type Text = Pick<Tree, 'at'> & { readonly text: string };

function textsOf(entries: readonly (Tree | undefined)[], key: string): readonly Text[] {
  return entries.flatMap((entry) => {
    const value = get(entry, key);
    const text = textOf(value);
    return value === undefined || text === undefined ? [] : [{ text, at: value.at }];
  });
}

function* checkLetters({ text, at }: Text, what: string): Iterable<Problem> {
  const letter = foreignLetter(text);
  if (letter === undefined) return;
  const message = `the ${what} has the letter ${letter}, which could be taken for another one`;
  yield problemAt(at, 'wrong-value', message, `Use the letters of English and Welsh in a ${what}.`);
}

/** Words that make no name another one. */
const SMALL = new Set('a an and at by call for in of on or our ring the to your'.split(' ').map(looksOfName));

/**
 * Which contact of the rules a name could be taken for: one of the same words, in any order. Of those that a short number
 * calls, the emergency services, one word less or more makes no name another one either: "Police", "Police emergency line".
 */
function likeness(pack: PackData): (name: string) => string | undefined {
  const known = [...pack.contacts, ...SERVICES].map((contact) => ({
    name: contact.name,
    looks: looksOfName(contact.name),
    words: wordsOf(contact.name),
    urgent: 'phone' in contact && (contact.phone ?? '').length === SHORT,
  }));
  return (text) => {
    const [looks, words] = [looksOfName(text), wordsOf(text)];
    return known.find(
      (one) =>
        one.looks === looks ||
        (isPart(words, one.words) && (one.urgent || words.size === one.words.size)) ||
        (one.urgent && isPart(one.words, words)),
    )?.name;
  };
}

const SHORT = 3;

function wordsOf(name: string): ReadonlySet<string> {
  const words = name
    .split(/[^\p{L}\p{M}\p{N}|]+/u)
    .map(looksOfName)
    .filter((word) => word !== '');
  const large = words.filter((word) => !SMALL.has(word));
  return new Set(large.length > 0 ? large : words);
}

function isPart(words: ReadonlySet<string>, of: ReadonlySet<string>): boolean {
  return words.size > 0 && [...words].every((word) => of.has(word));
}

const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const DIGIT = new RegExp(`\\b(?:${DIGITS.join('|')})\\b`, 'g');

/** Which number of the rules' contacts stands in a text, with whatever signs between its digits, or in words. */
function numbersOf(pack: PackData): (text: string) => string | undefined {
  const numbers = pack.contacts.flatMap(({ phone, text }) =>
    [phone, text].filter((way) => way !== undefined),
  );
  const known = numbers.map((number) => {
    const digits = number.replaceAll(/\D/g, '').split('').join('[^\\p{L}\\p{N}]*');
    return { number, found: new RegExp(`(?<!\\p{N})${digits}(?!\\p{N})`, 'u') };
  });
  return (text) => {
    const plain = text
      .normalize('NFKD')
      .toLowerCase()
      .replace(DIGIT, (word) => String(DIGITS.indexOf(word)));
    return known.find(({ found }) => found.test(plain))?.number;
  };
}

/** Which statement of the guide a text names, as marks of results do: `police.1`, or "guide, police 1". */
function citationsOf(pack: PackData): (text: string) => string | undefined {
  // A capital i looks like an l here as well.
  const looks = (text: string): string => looksOf(text).replaceAll('i', 'l');
  const ids = new Map(pack.statements.map(({ id }) => [looks(id), id]));
  const guide = looks('guide');
  return (text) => {
    const words = looks(text)
      .split(/[^\p{L}\p{N}_.]+/u)
      .map((word) => word.replace(/^\.+|\.+$/g, ''));
    const cited = words.map((word, at) => {
      const named = word === guide ? words.slice(at + 1, at + 3).join('.') : '';
      return ids.get(word) ?? ids.get(named);
    });
    return cited.find((id) => id !== undefined);
  };
}
