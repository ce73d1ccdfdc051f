import type { Condition } from '../engine/pack-data.ts';
import { buildCondition } from './build-condition.ts';
import type { ConditionEntry } from './pack-entries.ts';

/** An entry with its condition compiled. */
type Arranged<T> = { readonly [K in keyof T]: K extends 'when' ? Condition : T[K] };

/**
 * Some keys of an entry in the order given, its condition compiled. Keys that it does not have are left out, so that
 * the same content always gives the same bytes.
 */
export function arrange<T extends object, K extends keyof T & string>(
  entry: T,
  keys: readonly K[],
  facts: ReadonlySet<string>,
): Arranged<Pick<T, K>> {
  const pairs = keys
    .filter((key) => Object.hasOwn(entry, key))
    .map((key) => [key, key === 'when' ? buildCondition(entry[key] as ConditionEntry, facts) : entry[key]]);
  return Object.fromEntries(pairs) as Arranged<Pick<T, K>>;
}
