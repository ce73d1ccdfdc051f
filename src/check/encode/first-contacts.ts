import type { Condition, PackData } from '../../engine/pack-data.ts';
import { and, FALSE, not, or, TRUE, type Term, type Truth } from './term.ts';

/** The most contacts that come first. */
const ROOM = 5;

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
  const counted = counter(ROOM);
  return new Map(
    contacts.map(({ id, first_when }) => {
      const wanted = first_when ? and([listed.get(id)!.possible, read(first_when).possible]) : FALSE;
      const first = wanted === FALSE ? FALSE : and([wanted, not(counted.full())]);
      counted.add(wanted);
      return [id, { certain: first, possible: first }];
    }),
  );
}

/** Whether at least so many of some formulas hold. */
export function atLeast(count: number, terms: readonly Term[]): Term {
  const counted = counter(count);
  terms.forEach(counted.add);
  return counted.full();
}

/** Counts formulas that hold, up to a number. */
function counter(most: number) {
  /** At place n: whether at least n of those counted so far hold. */
  let holds: readonly Term[] = [TRUE, ...Array<Term>(most).fill(FALSE)];
  return {
    add: (term: Term): void => {
      if (term === FALSE) return;
      holds = holds.map((so, n) => (n === 0 ? so : or([so, and([holds[n - 1]!, term])])));
    },
    full: (): Term => holds[most]!,
  };
}
