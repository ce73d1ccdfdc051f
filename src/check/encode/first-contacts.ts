import type { Condition, PackData } from '../../engine/pack-data.ts';
import { counter } from './counter.ts';
import { and, FALSE, not, type Truth } from './term.ts';

/** The most contacts that come first. */
export const FIRST_CONTACTS = 5;

/**
 * Whether each contact is one of the first: it is listed, its `first_when` is not no, and fewer than five that may come first
 * stand before it.
 *
 * @param listed whether each contact is listed.
 */
export function firstContacts(
  { contacts }: PackData,
  listed: ReadonlyMap<string, Truth>,
  read: (condition: Condition) => Truth,
): ReadonlyMap<string, Truth> {
  const counted = counter(FIRST_CONTACTS);
  return new Map(
    contacts.map(({ id, first_when }) => {
      const wanted = first_when ? and([listed.get(id)!.possible, read(first_when).possible]) : FALSE;
      const first = wanted === FALSE ? FALSE : and([wanted, not(counted.reached(FIRST_CONTACTS))]);
      counted.add(wanted);
      return [id, { certain: first, possible: first }];
    }),
  );
}
