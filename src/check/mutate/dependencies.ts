import type { Condition, PackData } from '../../engine/pack-data.ts';
import { partOf, wordsIn } from '../encode/words.ts';
import { reasonEntry } from './places.ts';

/** A part of a pack: `question age`, `fact under_18`, `reason report.2`, `action call_999`; or the levels. */
export type Name = string;

/** The levels, and with them whether the result is provisional: they rest on every reason. */
export const LEVELS: Name = 'provisional';

/** Which contacts come first: it rests on all that may. */
export const FIRST: Name = 'first';

/** What rests on what in a pack. */
export interface Dependencies {
  readonly all: ReadonlySet<Name>;
  /** These parts and all that rest on them, directly or through others. */
  readonly touchedBy: (names: Iterable<Name>) => ReadonlySet<Name>;
  /** These parts and all that they rest on. */
  readonly neededFor: (names: Iterable<Name>) => ReadonlySet<Name>;
}

export function dependenciesOf(pack: PackData): Dependencies {
  const under = new Map<Name, readonly Name[]>();
  const wordings = wordsIn(pack).map(
    ({ place, conditions }) => [partOf(pack, place), conditions.flatMap(namesIn)] as const,
  );
  const reasons = pack.levels.flatMap(({ brought_by }, rank) =>
    brought_by.map(({ when }, at) => [nameOf(reasonEntry(pack, rank, at)), when] as const),
  );
  const conditions: readonly (readonly [Name, Condition | undefined])[] = [
    ...pack.questions.map(({ id, when }) => [`question ${id}`, when] as const),
    ...pack.facts.map(({ id, when }) => [`fact ${id}`, when] as const),
    ...reasons,
    ...pack.actions.map(({ id, when }) => [`action ${id}`, when] as const),
    ...pack.contacts.map(({ id, when }) => [`contact ${id}`, when] as const),
    ...pack.notes.map(({ id, when }) => [`note ${id}`, when] as const),
    ...pack.since.map(({ id, when }) => [`since ${id}`, when] as const),
    ...pack.conflicts.map(({ id, when }) => [`conflict ${id}`, when] as const),
  ];
  for (const [name, when] of conditions) under.set(name, namesIn(when));
  const leading = pack.contacts.filter(({ first_when }) => first_when);
  for (const { id, first_when } of leading) under.set(`first contact ${id}`, namesIn(first_when));
  under.set(
    FIRST,
    leading.flatMap(({ id }) => [`contact ${id}`, `first contact ${id}`]),
  );
  under.set(
    LEVELS,
    reasons.map(([name]) => name),
  );
  // What is said of a level changes with the levels, and what an action says with the action.
  for (const [name, needed] of wordings) under.set(name, [...under.get(name)!, ...needed]);
  const over = new Map<Name, Name[]>();
  for (const [name, needed] of under) {
    for (const one of needed) over.set(one, [...(over.get(one) ?? []), name]);
  }
  return {
    all: new Set(under.keys()),
    touchedBy: (names) => allFrom(names, over),
    neededFor: (names) => allFrom(names, under),
  };
}

/** The name of an entry that has a condition; of a wording, that of what it words. */
export function nameOf({ kind, id }: { readonly kind: string; readonly id: string }): Name {
  if (kind !== 'wording') return `${kind} ${id}`;
  return id.startsWith('action ') ? id.slice(0, id.lastIndexOf('.')) : LEVELS;
}

/** The ids of the parts of one kind. */
export function idsOf(kind: string, names: ReadonlySet<Name>): readonly string[] {
  const start = `${kind} `;
  return [...names].filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
}

/** What a condition names. */
export function namesIn(condition: Condition | undefined): readonly Name[] {
  if (!condition) return [];
  if ('question' in condition) return [`question ${condition.question}`];
  if ('fact' in condition) return [`fact ${condition.fact}`];
  if ('not' in condition) return namesIn(condition.not);
  if ('provisional' in condition) return [LEVELS];
  return ('all' in condition ? condition.all : condition.any).flatMap(namesIn);
}

function allFrom(names: Iterable<Name>, next: ReadonlyMap<Name, readonly Name[]>): ReadonlySet<Name> {
  const found = new Set(names);
  // A set goes on to what is added to it on the way.
  for (const name of found) for (const one of next.get(name) ?? []) found.add(one);
  return found;
}
