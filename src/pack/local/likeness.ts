import type { Contact, PackData } from '../../engine/pack-data.ts';
import { looksOf } from '../checks/look-alike.ts';
import { LANGUAGES, wordsOf } from '../../words/index.ts';
import { formsOf } from '../../words/cy/mutations.ts';
import { contactFor, servicesIn } from './settings.ts';

/** A bar looks like a letter, and so do other signs in the middle of a word. */
const NO_WORD = /(?:(?![|$@])(?!(?<=\p{L})!(?=\p{L}))[^\p{L}\p{M}\p{N}])+/u;

/** Signs with the letter that they look like. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  '|l !l il yl @a 3e 4a 6b 7t 8b 9g'.split(' ').map((pair) => [pair[0]!, pair[1]!]),
);

/** Pairs of letters that look like one. */
const LOOKS_LIKE: ReadonlyMap<string, string> = new Map([
  ['m', '(?:m|r *n)'],
  ['w', '(?:w|v *v)'],
  ['d', '(?:d|c *l)'],
]);

/** A contact that a name could be taken for, and the place in local settings where it has one. */
export interface Likeness {
  readonly name: string;
  readonly service?: string;
}

/** Which contact of the rules, or of those with a place of its own, something in local settings could be taken for. */
export interface Likenesses {
  /**
   * The name of a contact: where it is made of the same words, or holds what the contact is called and is not somebody of theirs
   * in one place. Such a name says who it is ("officer") and where ("school"), and does not begin with what the contact is called:
   * who reads in haste reads the beginning. Of those that a short number calls, the emergency services, the whole name in more
   * words is too much even so.
   */
  readonly ofName: (name: string) => Likeness | undefined;
  /** What stands beside a contact of the rules: where it names another one that local settings do not fill in. */
  readonly ofRole: (role: string) => Likeness | undefined;
}

/** @param authority as the settings name it; its own social services may bear its name. */
export function likenesses(pack: PackData, authority: string): Likenesses {
  const known = [
    ...pack.contacts.flatMap((contact) => allNames(contact).map((name) => ({ contact, name }))),
    ...LANGUAGES.flatMap(({ id }) => servicesIn(wordsOf(id))).map((place) => {
      const contact = contactFor(place, pack) ?? { name: place.name };
      return { contact: { ...contact, service: place.key }, name: place.name };
    }),
  ].map(({ contact, name }) => ({
    contact,
    looks: signsIn(name).join(''),
    words: tellingWords(name),
    urgent: isUrgent(contact),
  }));
  const named = pack.contacts.flatMap((contact) =>
    calledIn(contact).map((name) => ({ contact, isIn: naming(name), begins: beginning(name) })),
  );
  /** The contacts that are named, other than by naming somebody of theirs in one place. */
  const namedIn = (signs: readonly string[]): readonly Contact[] => {
    const isSomebody = signs.some((word) => PLACES.has(word)) && signs.some((word) => isWho(word));
    return named
      .filter(({ isIn, begins }) => isIn(signs) && !(isSomebody && !begins(signs)))
      .map(({ contact }) => contact);
  };
  const authorities = new Set(signsIn(authority).filter((word) => word.length > 3));
  return {
    ofName: (name) => {
      const signs = signsIn(name);
      const [looks, words] = [signs.join(''), tellingWords(name)];
      const same = known.find(
        (one) =>
          one.looks === looks ||
          (isPart(words, one.words) && (one.urgent || words.size === one.words.size)) ||
          (one.urgent && one.words.size > 1 && isPart(one.words, words)),
      );
      if (same) return same.contact;
      const ofCouncil = signs.some((word) => COUNCILS.has(word) || authorities.has(word));
      return namedIn(signs).find(({ service }) => !(service && ofCouncil));
    },
    ofRole: (role) => namedIn(signsIn(role)).find(({ service }) => service === undefined),
  };
}

/**
 * Whether people could read words as ones that name something, in whatever letters, with whatever signs between them and with
 * letters twice. A short name stands inside of other words by chance, so it counts as a word alone, letter by letter.
 */
export function naming(name: string, asWord = false): (signs: readonly string[]) => boolean {
  const pattern = new RegExp(patternOf(name, asWord));
  return (signs) => pattern.test(signs.join(' '));
}

/** The same at the beginning, but for words that make no name another one. */
function beginning(name: string): (signs: readonly string[]) => boolean {
  const pattern = new RegExp(`^(?:${patternOf(name)})`);
  return (signs) =>
    pattern.test(signs.slice(signs.findIndex((word) => word !== '' && !SMALL.has(word))).join(' '));
}

function patternOf(name: string, asWord = false): string {
  const letters = [...signsIn(name).join('')];
  const isShort = asWord || letters.length < 6;
  const once = isShort ? letters : letters.filter((letter, at) => letter !== letters[at - 1]);
  const seen = once.map((letter) => LOOKS_LIKE.get(letter) ?? letter);
  const inside = seen.map((one) => (isShort ? one : `${one}(?: *${one})*`)).join(' *');
  return isShort ? `(?<![^ ])${inside}(?![^ ])` : inside;
}

/** The words of a text in signs that tell them from others. */
export function signsIn(text: string): readonly string[] {
  return text.split(NO_WORD).map(signsOf);
}

/** What a contact is called, its name on the plan included. */
function allNames({ name, short, also_called: also }: Contact): readonly string[] {
  return [name, ...(short === undefined ? [] : [short]), ...(also ?? [])];
}

/** What a contact is called within a text: as the rules do, with the beginning as Welsh changes it after another word. */
export function calledIn({ name, also_called: also = [] }: Contact): readonly string[] {
  return [...new Set([name, ...also].flatMap((one) => [one, ...formsOf(one.toLowerCase())]))];
}

/** Whether a contact is one of those that a short number calls. */
export function isUrgent(contact: { readonly name: string; readonly phone?: string }): boolean {
  return (contact.phone ?? '').length === SHORT_NUMBER;
}

/** As many digits as a short number has: 999, 101. */
export const SHORT_NUMBER = 3;

/** Words that say to which place or part somebody belongs: a part of the police or of Childline there is no other way to name. */
const PLACES = signsOfAll(
  'school ysgol ysgolion college coleg university prifysgol nursery meithrinfa academy academi hospital ysbyty ' +
    'surgery meddygfa church eglwys club clwb protection amddiffyn',
);

/** Words for a part of a service, which say who it is as well. */
const PARTS = signsOfAll('liaison cyswllt unit uned');

/** Words for somebody. A line, a service, a desk or a team is what any contact is. */
const PEOPLE = signsOfAll(
  'officer swyddog swyddogion counsellor cwnselydd gwnselydd cwnselwyr worker gweithiwr weithiwr gweithwyr nurse nyrs ' +
    'adviser advisor cynghorydd gynghorydd ymgynghorydd advocate eiriolwr coordinator cydlynydd gydlynydd lead leader ' +
    'arweinydd manager rheolwr sergeant rhingyll constable cwnstabl teacher athro athrawes trainer hyfforddwr volunteer ' +
    'gwirfoddolwr chaplain caplan',
);

/** Whether a word, in its signs, says to which place or part somebody belongs. */
export function isPlace(word: string | undefined): boolean {
  return word !== undefined && (PLACES.has(word) || PARTS.has(word));
}

function isWho(word: string): boolean {
  return PEOPLE.has(word) || PARTS.has(word);
}

/** What councils are called by; their social services are other ones in each area. */
const COUNCILS = signsOfAll('council cyngor gyngor');

/** Words that make no name another one. */
const SMALL = signsOfAll(
  'a an and at by call for in of on or our ring the to your y yr ein eich ar i o am gan',
);

function signsOfAll(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(signsOf));
}

/** The words that make a name that name, in signs; all of them where there are no others. */
function tellingWords(name: string): ReadonlySet<string> {
  const words = signsIn(name).filter((word) => word !== '');
  const large = words.filter((word) => !SMALL.has(word));
  return new Set(large.length > 0 ? large : words);
}

function isPart(words: ReadonlySet<string>, of: ReadonlySet<string>): boolean {
  return words.size > 0 && [...words].every((word) => of.has(word));
}

/**
 * The signs of a word that tell it from others for whoever reads in haste: no case, no accent, no plural, a digit for the letter
 * that it looks like. A number stays one.
 */
function signsOf(word: string): string {
  if (/^\d\d+$/.test(word)) return word;
  return looksOf(word)
    .replace(/ies$/, 'y')
    .replace(/[^\p{L}\p{N}|!@]/gu, '')
    .replace(/[s5]/g, '')
    .replace(/./gu, (sign) => LETTERS.get(sign) ?? sign);
}
