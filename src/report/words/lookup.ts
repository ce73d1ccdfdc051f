import type { Assessment } from '../../engine/assessment.ts';
import type {
  Action,
  ActionGroup,
  Conflict,
  Contact,
  Fact,
  Level,
  Note,
  PackData,
  Question,
  Since,
  Statement,
} from '../../engine/pack-data.ts';
import { wordsOf, type Words } from '../../words/index.ts';

/** The parts of a pack by their ids, for the words that an assessment leaves to the pack, and those of the program. */
export interface Lookup {
  readonly pack: PackData;
  /** In the language of the pack. */
  readonly words: Words;
  readonly questions: ReadonlyMap<string, Question>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly levels: ReadonlyMap<string, Level>;
  readonly groups: ReadonlyMap<string, ActionGroup>;
  readonly actions: ReadonlyMap<string, Action>;
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly notes: ReadonlyMap<string, Note>;
  readonly since: ReadonlyMap<string, Since>;
  readonly conflicts: ReadonlyMap<string, Conflict>;
  readonly statements: ReadonlyMap<string, Statement>;
}

export function lookupIn(pack: PackData): Lookup {
  return {
    pack,
    words: wordsOf(pack),
    questions: byId(pack.questions),
    facts: byId(pack.facts),
    levels: byId(pack.levels),
    groups: byId(pack.groups),
    actions: byId(pack.actions),
    contacts: byId(pack.contacts),
    notes: byId(pack.notes),
    since: byId(pack.since),
    conflicts: byId(pack.conflicts),
    statements: byId(pack.statements),
  };
}

/** The same, with actions in the words in which a result shows them. */
export function asShown(lookup: Lookup, { actions }: Pick<Assessment, 'actions'>): Lookup {
  const worded = new Map(lookup.actions);
  for (const { id, text, detail } of actions) {
    const { detail: _own, ...action } = lookup.actions.get(id)!;
    worded.set(id, { ...action, text, ...(detail === undefined ? {} : { detail }) });
  }
  return { ...lookup, actions: worded };
}

/** The headline of a result; the level's own title in one that was kept before headlines could be worded. */
export function headlineTitle(
  { headline, level }: Pick<Assessment, 'headline' | 'level'>,
  lookup: Lookup,
): string {
  return headline?.title ?? levelTitle(lookup, level);
}

/** The title of a level, or its id where the pack does not have it. */
export function levelTitle(lookup: Lookup, level: string): string {
  return lookup.levels.get(level)?.title ?? level;
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
