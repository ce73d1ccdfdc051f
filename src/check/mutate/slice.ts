import type { Contact, Level, PackData, Question } from '../../engine/pack-data.ts';
import { LEVELS, type Dependencies, type Name } from './dependencies.ts';

/**
 * Of a pack the parts named and all that they rest on, in the order of the pack. It gives what the whole gives, as far as
 * these parts go; the levels stay, without reasons where they are not needed.
 *
 * @param dependencies those of the pack, or of one in which a condition is another one that names nothing new.
 */
export function sliceOf(pack: PackData, dependencies: Dependencies, names: Iterable<Name>): PackData {
  const kept = dependencies.neededFor(names);
  const only = <T extends { readonly id: string }>(kind: string, entries: readonly T[]): readonly T[] =>
    entries.filter(({ id }) => kept.has(`${kind} ${id}`));
  return {
    ...pack,
    questions: only('question', pack.questions).map(asked),
    facts: only('fact', pack.facts),
    levels: kept.has(LEVELS) ? pack.levels : pack.levels.map(bare),
    actions: only('action', pack.actions),
    contacts: only('contact', pack.contacts).map((contact) =>
      kept.has(`first contact ${contact.id}`) ? contact : withoutFirst(contact),
    ),
    notes: only('note', pack.notes),
    since: only('since', pack.since),
    conflicts: only('conflict', pack.conflicts),
  };
}

/** A question without what only the interview reads: no result rests on it, and it may name questions that are left out. */
function asked({ ask_when: _ask, skip_when: _skip, quick_when: _quick, ...question }: Question): Question {
  return question;
}

/** A contact of which nobody asks whether it comes first. */
function withoutFirst({ first_when: _first, ...contact }: Contact): Contact {
  return contact;
}

/** A level without all that conditions decide. */
function bare({ wording: _wording, urgent, ...level }: Level): Level {
  if (!urgent) return { ...level, brought_by: [] };
  const { wording: _others, ...own } = urgent;
  return { ...level, urgent: own, brought_by: [] };
}
