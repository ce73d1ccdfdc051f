import type { AssessedContact } from './assessment.ts';
import type { Circuit } from './circuit.ts';
import { NO } from './kleene.ts';
import type { Contact } from './pack-data.ts';
import { contactEntry, Rule } from './rule.ts';
import type { State } from './state.ts';

/** The most contacts that come first in a result: as many as somebody under stress can take in. */
export const FIRST_AT_MOST = 5;

type ContactRule = Rule<Contact, AssessedContact>;

/** A contact with the nodes of its conditions, and how results list it. */
export interface RankedContact {
  readonly entry: Contact;
  /** Whether it is listed. */
  readonly at: number;
  /** Whether it may come first; absent: never. */
  readonly firstAt?: number;
  readonly asFirst: ContactRule;
  readonly asFurther: ContactRule;
}

export function rankedContact(entry: Contact, circuit: Pick<Circuit, 'add'>): RankedContact {
  const at = circuit.add(entry.when);
  return {
    entry,
    at,
    ...(entry.first_when && { firstAt: circuit.add(entry.first_when) }),
    asFirst: new Rule(entry, at, contactEntry(true)),
    asFurther: new Rule(entry, at, contactEntry(false)),
  };
}

/**
 * Per contact whether it is one of the first: those that are listed and whose `first_when` is not no, by rank, and never
 * more than `FIRST_AT_MOST`.
 */
export function firstOf(contacts: readonly RankedContact[], { values }: State): readonly boolean[] {
  let room = FIRST_AT_MOST;
  return contacts.map(({ at, firstAt }) => {
    const first = room > 0 && firstAt !== undefined && values[at] !== NO && values[firstAt] !== NO;
    if (first) room--;
    return first;
  });
}

/** The contacts that are listed, in the order of results: the first ones, then the others, each by rank. */
export function inOrder(contacts: readonly RankedContact[], state: State): readonly ContactRule[] {
  const first = firstOf(contacts, state);
  const listed = (wanted: boolean): readonly RankedContact[] =>
    contacts.filter(({ at }, i) => first[i] === wanted && state.values[at] !== NO);
  return [...listed(true).map(({ asFirst }) => asFirst), ...listed(false).map(({ asFurther }) => asFurther)];
}
