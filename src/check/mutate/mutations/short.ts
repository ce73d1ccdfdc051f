import { NOTS } from '../../lint/short-words.ts';
import type { Mutator } from '../mutation.ts';
import { shortPlaces } from '../places.ts';

/**
 * What can go wrong in a line of the plan: each "not" gone, each number another one, "must" made "should", the line of
 * something else of its kind, and none.
 */
export const short: Mutator = function* (pack) {
  const places = [...shortPlaces(pack)];
  for (const [at, { entry, field, text, put }] of places.entries()) {
    const others = [...places.slice(at + 1), ...places.slice(0, at)];
    const { of, owner } = places[at]!;
    const other = others.find(
      (one) => one.field === field && one.of === of && one.owner !== owner && one.text !== text,
    );
    const lines = [
      ...withoutNot(text),
      ...otherNumbers(text),
      ...weaker(text),
      ...(other ? [other.text] : []),
      '',
    ];
    for (const is of new Set(lines)) {
      yield { kind: 'short', entry, path: '', edit: { does: 'said', field, was: text, is }, pack: put(is) };
    }
  }
};

function withoutNot(text: string): readonly string[] {
  return eachMatch(text, NOTS, () => '').map((line) => line.replaceAll(/ {2,}/g, ' ').trim());
}

function otherNumbers(text: string): readonly string[] {
  return eachMatch(text, /\d+/g, (number) => String(Number(number) + 1));
}

function weaker(text: string): readonly string[] {
  return eachMatch(text, /\bmust\b/g, () => 'should');
}

function eachMatch(text: string, what: RegExp, becomes: (match: string) => string): readonly string[] {
  return [...text.matchAll(what)].map(({ 0: match, index }) => {
    return text.slice(0, index) + becomes(match) + text.slice(index + match.length);
  });
}
