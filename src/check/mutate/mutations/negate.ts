import { isAlways, nodesOf } from '../condition-nodes.ts';
import type { Mutator } from '../mutation.ts';
import { conditionPlaces, changedAt } from '../places.ts';

/** Each part of each condition turned round. */
export const negate: Mutator = function* (pack) {
  for (const place of conditionPlaces(pack)) {
    for (const { condition, path, replacedBy } of nodesOf(place.when)) {
      // What always holds, turned round, is what `strengthen` calls never.
      if (isAlways(condition)) continue;
      const becomes = replacedBy({ not: condition });
      yield changedAt(place, becomes, { kind: 'negate', path, edit: { does: 'negated', part: condition } });
    }
  }
};
