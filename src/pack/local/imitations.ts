import type { PackData } from '../../engine/pack-data.ts';
import { foreignSign, looksOf } from '../checks/look-alike.ts';
import { problemAt, type Problem } from '../problem.ts';
import { get, itemsOf, textOf, type Tree } from '../read/tree.ts';
import { contradictions } from './contradictions.ts';
import { likenesses, naming, signsIn, type Likeness } from './likeness.ts';
import { SERVICES } from './settings.ts';
import { withDigits } from './spelled-numbers.ts';

/**
 * What somebody could take for a contact of the rules, for one that has a place of its own here, or for the guide; and what
 * speaks against ringing a contact of the rules.
 */
export function* checkImitations(tree: Tree, pack: PackData): Iterable<Problem> {
  const contacts = itemsOf(get(tree, 'contacts'));
  const actions = itemsOf(get(tree, 'actions'));
  const services = SERVICES.map(({ key }) => get(tree, key));
  yield* checkNames(contacts, services, tree, pack);
  yield* checkSources(textsOf([...services, ...contacts, ...actions], 'source'), pack);
  const against = contradictions(pack);
  const said = [
    ...['name', 'says', 'caution'].flatMap((key) => textsOf(contacts, key)),
    ...['text', 'detail'].flatMap((key) => textsOf(actions, key)),
    ...['role', 'note'].flatMap((key) => textsOf(services, key)),
  ];
  for (const { text, at } of said) {
    const words = against(text);
    if (words === undefined) continue;
    const message = `this speaks against the rules: "${words}"`;
    yield problemAt(
      at,
      'wrong-value',
      message,
      'Say what else to do. Whom the rules say to ring, local settings never take away.',
    );
  }
}

function* checkNames(
  contacts: readonly Tree[],
  services: readonly (Tree | undefined)[],
  tree: Tree,
  pack: PackData,
): Iterable<Problem> {
  const names = textsOf(contacts, 'name');
  // A role stands in the name of its contact, and the authority beside its numbers.
  const roles = [...textsOf(services, 'role'), ...textsOf([tree], 'authority')];
  const { ofName, ofRole } = likenesses(pack, textOf(get(tree, 'authority')) ?? '');
  const isGuide = guideIn(pack);
  for (const { text, at } of names) {
    yield* checkSigns({ text, at }, 'name');
    const other = ofName(text);
    if (other) yield tooLike(at, other);
    else if (isGuide(text))
      yield problemAt(at, 'wrong-value', 'this could be taken for the guide', 'Choose another name.');
  }
  for (const { text, at } of roles) {
    const other = ofRole(text);
    if (other) yield tooLike(at, other);
  }
  const numberIn = numbersOf(pack);
  for (const { text, at } of [...names, ...roles]) {
    const number = numberIn(text);
    if (number === undefined) continue;
    const message = `the rules give the number ${number}, and this could be taken for whom it calls`;
    yield problemAt(at, 'wrong-value', message, 'Leave the number out: numbers stand under phone.');
  }
}

function tooLike(at: Tree['at'], { name, service }: Likeness): Problem {
  const message = `this could be taken for the contact "${name}" of the rules`;
  const hint =
    service === undefined
      ? 'Choose a name that nobody can mix up with it. Somebody of theirs in one place is named with it: "School police officer".'
      : `Write it under ${service}. Another team of theirs is named with its council, so that nobody can mix them up.`;
  return problemAt(at, 'duplicate-entry', message, hint);
}

function* checkSources(sources: readonly Text[], pack: PackData): Iterable<Problem> {
  const citationIn = citationsOf(pack);
  const isGuide = guideIn(pack);
  const saysGuide = [naming('guide', true), naming('canllaw', true)];
  for (const source of sources) {
    yield* checkSigns(source, 'source');
    const cited = citationIn(source.text);
    // An address shows for itself where it leads.
    const words = source.text.replace(/https?:\/\/\S+/g, ' ');
    if (cited !== undefined) {
      const message = `this could be taken for a citation of the guide, \`${cited}\``;
      yield problemAt(source.at, 'wrong-value', message, 'Name what you have it from in your own area.');
    } else if (isGuide(words) || saysGuide.some((isIn) => isIn(signsIn(words)))) {
      const hint = 'Name what you have it from in your own area, without the word guide.';
      yield problemAt(source.at, 'wrong-value', 'this could be taken for the guide', hint);
    }
  }
}

/** Whether a text holds the title of what the rules say, a part of it, or who publishes it. */
function guideIn({ title, source }: PackData): (text: string) => boolean {
  const titles = [title, ...source.title.split(':'), source.publisher].map((name) => naming(name));
  return (text) => titles.some((isIn) => isIn(signsIn(text)));
}

type Text = Pick<Tree, 'at'> & { readonly text: string };

/** The texts under a key, in every language in which they are given. */
function textsOf(entries: readonly (Tree | undefined)[], key: string): readonly Text[] {
  return entries.flatMap((entry) => {
    const value = get(entry, key);
    return [value, get(value, 'en'), get(value, 'cy')].flatMap((one) => {
      const text = textOf(one);
      return one === undefined || text === undefined ? [] : [{ text, at: one.at }];
    });
  });
}

function* checkSigns({ text, at }: Text, what: string): Iterable<Problem> {
  const sign = foreignSign(text);
  if (sign === undefined) return;
  const message = `the ${what} has the letter ${sign}, which could be taken for another one`;
  yield problemAt(at, 'wrong-value', message, `Use the letters of English and Welsh in a ${what}.`);
}

/** Which number of the rules' contacts stands in a text, with whatever signs between its digits, or in words. */
function numbersOf(pack: PackData): (text: string) => string | undefined {
  const numbers = pack.contacts.flatMap(({ phone, text }) =>
    [phone, text].filter((way) => way !== undefined),
  );
  const known = numbers.map((number) => {
    const digits = number.replaceAll(/\D/g, '').split('').join('[^a-z0-9]*');
    return { number, found: new RegExp(`(?<![0-9])${digits}(?![0-9])`) };
  });
  return (text) => {
    const plain = withDigits(text);
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
