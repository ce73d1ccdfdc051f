import type { Contact, PackData } from '../../engine/pack-data.ts';
import { problemAt, type Problem } from '../problem.ts';
import { get, itemsOf, textOf, type Tree } from '../read/tree.ts';
import { SHORT_NUMBER } from './likeness.ts';
import { contactFor, SERVICES } from './settings.ts';
import { withDigits } from './spelled-numbers.ts';

/** A number that the rules give, or one that reaches the same. */
export interface RulesNumber {
  readonly number: string;
  /** The number of the rules, where this is another one. */
  readonly like?: string;
  readonly contact: Contact;
}

/** What reaches the same operators in the United Kingdom: 112 anywhere, and 18000 through a text relay. */
const REACHES_THE_SAME: ReadonlyMap<string, readonly string[]> = new Map([['999', ['112', '18000']]]);

/** All numbers of the contacts of the rules. */
function numbersOf({ contacts }: Pick<PackData, 'contacts'>): readonly RulesNumber[] {
  const given = contacts.flatMap((contact) =>
    [contact.phone, contact.text].flatMap((number) => (number === undefined ? [] : [{ number, contact }])),
  );
  return given.flatMap((one) => [
    one,
    ...(REACHES_THE_SAME.get(one.number) ?? []).map((number) => ({ ...one, number, like: one.number })),
  ]);
}

/** Which number of the rules' contacts stands in a text, in digits or in words. */
export function numbersIn(pack: PackData): (text: string) => RulesNumber | undefined {
  const known = numbersOf(pack).map((one) => ({ ...one, found: writingsOf([...digitsOf(one.number)]) }));
  return (text) => {
    const plain = withDigits(text);
    return known.find(({ found }) => found.test(plain));
  };
}

/**
 * A number with whatever signs between its digits. In a short one, which also comes about as hours ("10-1"), as a day ("10.1.") or
 * as a section ("1.1.2"), they are blanks, or the same between all and no dots, unless all its digits are.
 */
function writingsOf(digits: readonly string[]): RegExp {
  const [first = '', ...rest] = digits;
  const any = digits.join('[^a-z0-9]*');
  const written =
    digits.length > SHORT_NUMBER || new Set(digits).size === 1
      ? any
      : `(?:${digits.join('\\s*')}|${first}(?<between>[^a-z0-9.]*)${rest.join('\\k<between>')})`;
  return new RegExp(`(?<![0-9])${written}(?![0-9])`);
}

/**
 * Numbers under which local settings would reach a contact of the rules by another name. Those of the list of council areas are in
 * no rule.
 */
export function* checkNumbers(tree: Tree, pack: PackData): Iterable<Problem> {
  const known = numbersOf(pack);
  const services = SERVICES.map((place) => ({ part: get(tree, place.key), own: contactFor(place, pack) }));
  const contacts = itemsOf(get(tree, 'contacts')).map((part) => ({ part, own: undefined }));
  for (const { part, own } of [...services, ...contacts]) {
    for (const way of ['phone', 'text'] as const) {
      const given = get(part, way);
      const number = textOf(given);
      // That settings never replace a way of this same contact is said already.
      if (given === undefined || number === undefined || own?.[way] !== undefined) continue;
      const found = known.find((one) => reaches(dialled(number), digitsOf(one.number)));
      if (!found) continue;
      const { number: of, like, contact } = found;
      const message = `${of} ${like === undefined ? 'is' : `reaches the same as ${like},`} the number of "${contact.name}", which the rules give`;
      yield problemAt(
        given.at,
        'duplicate-entry',
        message,
        'Leave it out: the result says itself when to ring it. Give a number of their own, if they have one.',
      );
    }
  }
}

/** A short number is dialled as soon as its last digit is, whatever comes after it. */
function reaches(dialled: string, number: string): boolean {
  return number.length > SHORT_NUMBER ? dialled === number : dialled.startsWith(number);
}

/** What a number dials, without the code of the country and what hides from where somebody calls. */
function dialled(number: string): string {
  return digitsOf(number)
    .replace(/^(?:141|1470)(?=\d{3})/, '')
    .replace(/^(?:00)?440?(?=[1-9])/, '0');
}

function digitsOf(number: string): string {
  return number.replaceAll(/\D/g, '');
}
