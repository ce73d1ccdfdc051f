import type { PackData } from '../../engine/pack-data.ts';
import { foreignSign } from '../checks/look-alike.ts';
import { problemAt, type Problem } from '../problem.ts';
import { get, itemsOf, textOf, type Tree } from '../read/tree.ts';
import { contradictions } from './contradictions.ts';
import { citationsOf, likeCitation, overstepsOf, type Overstep } from './left-to-rules.ts';
import { likenesses, naming, signsIn, type Likeness } from './likeness.ts';
import { numbersIn, type RulesNumber } from './numbers.ts';
import { SERVICES } from './settings.ts';

/**
 * What somebody could take for a contact of the rules, for one that has a place of its own here, or for the guide; what only the
 * rules say; and what speaks against ringing a contact of the rules.
 */
export function* checkImitations(tree: Tree, pack: PackData): Iterable<Problem> {
  const contacts = itemsOf(get(tree, 'contacts'));
  const actions = itemsOf(get(tree, 'actions'));
  const services = SERVICES.map(({ key }) => get(tree, key));
  yield* checkNames(contacts, services, tree, pack);
  yield* checkSources(textsOf([...services, ...contacts, ...actions], 'source'), pack);
  const oversteps = overstepsOf(pack);
  const against = contradictions(pack);
  const doing = [
    ...textsOf(contacts, 'caution'),
    ...['text', 'detail'].flatMap((key) => textsOf(actions, key)),
    ...textsOf(services, 'note'),
  ];
  for (const [texts, says] of [
    [textsOf(contacts, 'says'), 'what it is'],
    [doing, 'what to do'],
  ] as const) {
    for (const { text, at } of texts) {
      const found = oversteps(text, says) ?? against(text);
      if (found) yield problemAt(at, 'wrong-value', found.message, found.hint);
    }
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
  const numberIn = numbersIn(pack);
  const citationIn = citationsOf(pack);
  const against = contradictions(pack);
  for (const { text, at } of [...names, ...roles]) {
    const number = numberIn(text);
    const cited = citationIn(text);
    const found = number ? likeCall(number) : cited !== undefined ? likeCitation(cited) : against(text);
    if (found) yield problemAt(at, 'wrong-value', found.message, found.hint);
  }
}

function likeCall({ number, like }: RulesNumber): Overstep {
  const given =
    like === undefined
      ? `the rules give the number ${number}`
      : `the number ${number} reaches the same as ${like}`;
  return {
    message: `${given}, and this could be taken for whom it calls`,
    hint: 'Leave the number out: numbers stand under phone.',
  };
}

function tooLike(at: Tree['at'], { name, service }: Likeness): Problem {
  const message = `this could be taken for the contact "${name}" of the rules`;
  const hint =
    service === undefined
      ? 'Choose a name that nobody can mix up with it. Of somebody of theirs in one place, say first the place and then who it is: "School police officer".'
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
      const hint = 'Name what you have it from in your own area.';
      yield problemAt(source.at, 'wrong-value', likeCitation(cited).message, hint);
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
