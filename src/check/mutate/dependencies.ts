import { conditionsOf, namesIn } from '../../engine/entries.ts';
import type { PackData } from '../../engine/pack-data.ts';
import { partOf, wordsIn } from '../encode/words.ts';

/** A part of a pack: `question age`, `fact under_18`, `reason report.2`, `action call_999`; or the levels. */
export type Name = string;

/** The levels, and with them whether the result is provisional: they rest on every reason. */
export const LEVELS: Name = 'provisional';

/** Which contacts come first: it rests on all that may. */
export const FIRST: Name = 'first';

/** What the plan has: it rests on all that is to be done or not, and on whether something is open. */
export const PLAN: Name = 'plan';

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
  const own = conditionsOf(pack).filter(({ kind }) => kind !== 'wording');
  for (const one of own) under.set(nameOf(one), namesIn(one.when));
  under.set(
    FIRST,
    own.flatMap((one) => (one.kind === 'first contact' ? [`contact ${one.id}`, nameOf(one)] : [])),
  );
  under.set(PLAN, [LEVELS, ...pack.actions.map(({ id }) => `action ${id}`)]);
  under.set(LEVELS, own.filter(({ kind }) => kind === 'reason').map(nameOf));
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

/** Where an action stands among the others: only what the plan names first and next rests on it. */
export function orderOf(action: string): Name {
  return `order ${action}`;
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

function allFrom(names: Iterable<Name>, next: ReadonlyMap<Name, readonly Name[]>): ReadonlySet<Name> {
  const found = new Set(names);
  // A set goes on to what is added to it on the way.
  for (const name of found) for (const one of next.get(name) ?? []) found.add(one);
  return found;
}
