import type { Condition } from '../../engine/pack-data.ts';
import { buildCondition } from './build-condition.ts';
import type { ConditionEntry } from './pack-entries.ts';

/** The keys under which an entry of a pack has a condition. */
export const CONDITION_KEYS = [
  'when',
  'first_when',
  'ask_when',
  'skip_when',
  'quick_when',
  'given',
  'given_possible',
] as const;

type ConditionKey = (typeof CONDITION_KEYS)[number];

/** An entry with its conditions compiled. */
type Arranged<T> = { readonly [K in keyof T]: K extends ConditionKey ? Condition : T[K] };

const IS_CONDITION: ReadonlySet<string> = new Set(CONDITION_KEYS);

/**
 * Some keys of an entry in the order given, its conditions compiled. Keys that it does not have are left out, so that
 * the same content always gives the same bytes.
 */
export function arrange<T extends object, K extends keyof T & string>(
  entry: T,
  keys: readonly K[],
  facts: ReadonlySet<string>,
): Arranged<Pick<T, K>> {
  const pairs = keys
    .filter((key) => Object.hasOwn(entry, key))
    .map((key) => [
      key,
      IS_CONDITION.has(key) ? buildCondition(entry[key] as ConditionEntry, facts) : entry[key],
    ]);
  return Object.fromEntries(pairs) as Arranged<Pick<T, K>>;
}
