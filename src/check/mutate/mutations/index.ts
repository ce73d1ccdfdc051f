import type { PackData } from '../../../engine/pack-data.ts';
import type { Mutation, MutationKind, Mutator } from '../mutation.ts';
import { conditionPlaces } from '../places.ts';
import { tidied } from '../condition-nodes.ts';
import { citation } from './citation.ts';
import { deadline } from './deadline.ts';
import { level } from './level.ts';
import { negate } from './negate.ts';
import { option } from './option.ts';
import { order } from './order.ts';
import { place } from './place.ts';
import { rings } from './rings.ts';
import { short } from './short.ts';
import { strengthen, weaken } from './dropped-parts.ts';
import { vital } from './vital.ts';
import { wording } from './wording.ts';

const MUTATORS: Readonly<Record<MutationKind, Mutator>> = {
  negate,
  option,
  level,
  weaken,
  strengthen,
  wording,
  place,
  order,
  rings,
  vital,
  short,
  deadline,
  citation,
};

/**
 * Every mutation of these kinds, kind by kind. Where two of them would give the same pack, only the first comes; one that
 * would give the original does not come at all.
 */
export function* mutationsOf(pack: PackData, kinds: readonly MutationKind[]): Iterable<Mutation> {
  const seen = new Set<string>();
  for (const { entry, when } of conditionPlaces(pack)) seen.add(JSON.stringify([entry, tidied(when)]));
  for (const kind of kinds) {
    for (const mutation of MUTATORS[kind](pack)) {
      const key = keyOf(mutation);
      if (seen.has(key)) continue;
      seen.add(key);
      yield mutation;
    }
  }
}

/** What tells the changed pack from others that are changed: cheaper than the pack itself. */
function keyOf({ kind, entry, becomes, edit, pack }: Mutation): string {
  return JSON.stringify(kind === 'level' ? pack.levels : [entry, becomes ?? edit]);
}
