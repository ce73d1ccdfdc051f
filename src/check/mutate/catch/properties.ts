import { outcomeOf, type Answers, type Outcome, type Pack } from '../../../engine/index.ts';
import type { Property } from '../../../pack/property.ts';
import { readProperty, type ReadProperty } from '../../properties/read-property.ts';

/** What single sets of answers say about a changed pack. */
export interface Tried {
  /** A property that fails, with answers for which it does. */
  readonly fails?: { readonly property: string; readonly answers: Answers };
  /** Answers for which the result differs from that of the original. */
  readonly differs?: Answers;
}

/** @param differs whether answers bring another result than from the original; where they do not, properties hold as before. */
export type PropertyCatcher = (mutant: () => Pack, differs: (answers: Answers) => boolean) => Tried;

/** Tries the properties on changed packs, with these answers. */
export function propertyCatcher(
  properties: readonly Property[],
  corpus: readonly Answers[],
): PropertyCatcher {
  return (mutant, differs) => {
    let first: Answers | undefined;
    let readers: readonly Reader[] = [];
    for (const answers of corpus) {
      if (!differs(answers)) continue;
      if (!first) readers = properties.map((property) => readerFor(property, mutant()));
      first ??= answers;
      const outcome = outcomeOf(mutant(), answers);
      const failing = readers.find(({ fails }) => fails(answers, outcome));
      if (failing) return { fails: { property: failing.id, answers }, differs: first };
    }
    return first ? { differs: first } : {};
  };
}

interface Reader {
  readonly id: string;
  readonly fails: (answers: Answers, outcome: Outcome) => boolean;
}

function readerFor(property: Property, pack: Pack): Reader {
  const read = readProperty(property, pack);
  const { same_level_whatever: whatever } = property.expect;
  return {
    id: property.id,
    fails: (answers, outcome) =>
      read.read(answers, outcome) === 'fails' ||
      (whatever !== undefined && dependsOn(whatever, answers, outcome, read, pack)),
  };
}

/** Whether the level is another one without the answers that it must not depend on. */
function dependsOn(
  questions: readonly string[],
  answers: Answers,
  outcome: Outcome,
  { read }: ReadProperty,
  pack: Pack,
): boolean {
  if (read(answers, outcome) === 'does not apply') return false;
  const rest = Object.fromEntries(Object.entries(answers).filter(([id]) => !questions.includes(id)));
  const without = outcomeOf(pack, rest);
  return without.rank !== outcome.rank || without.possibleRank !== outcome.possibleRank;
}
