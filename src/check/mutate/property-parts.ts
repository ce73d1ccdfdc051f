import { namesIn } from '../../engine/entries.ts';
import type { PackData } from '../../engine/pack-data.ts';
import type { Property } from '../../pack/property.ts';
import { ENTRY_KINDS, expectationsOf, premisesOf } from '../properties/meaning.ts';
import type { Claim } from '../properties/claim.ts';
import { FIRST, LEVELS, nameOf, PLAN, type Name } from './dependencies.ts';
import { reasonEntry } from './places.ts';

/** The parts of a pack that a property speaks of: one that speaks of others alone holds as before. */
export function partsNamedBy(property: Property, pack: PackData): ReadonlySet<Name> {
  const actions = (places: readonly number[]): readonly Name[] =>
    places.map((at) => `action ${pack.actions[at]!.id}`);
  const named = (claim: Claim): readonly Name[] => {
    switch (claim.kind) {
      case 'condition':
        return namesIn(property[claim.which]);
      case 'level':
      case 'level-in':
        return [LEVELS];
      case 'rule':
        return [`${ENTRY_KINDS[claim.of]} ${pack[claim.of][claim.at]!.id}`];
      case 'first':
        return actions([...Array(claim.at + 1).keys()]);
      case 'at-most-one':
        return actions(claim.at);
      case 'planned':
      case 'in-order':
      case 'rings':
        return [PLAN];
      case 'first-contact':
        return [FIRST];
      case 'some-contact':
        return claim.at.map((at) => `contact ${pack.contacts[at]!.id}`);
      case 'words':
        return claim.conditions.flatMap(namesIn);
      case 'reason':
        return [nameOf(reasonEntry(pack, claim.rank, claim.at))];
      case 'not-shown':
        return claim.what.when.flatMap(named);
      case 'some-marked':
        return claim.any.flat().flatMap(named);
    }
  };
  const claims = [...premisesOf(property, pack), ...expectationsOf(property, pack)];
  return new Set([...claims.flatMap(named), ...(property.expect.same_level_whatever ? [LEVELS] : [])]);
}
