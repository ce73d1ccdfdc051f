import { NEVER } from '../../../engine/entries.ts';
import { nodesOf } from '../condition-nodes.ts';
import type { Mutator } from '../mutation.ts';
import { changedAt, conditionPlaces } from '../places.ts';

/** Each answer dropped from each list of answers that count. Where it is the only one, that part never holds. */
export const option: Mutator = function* (pack) {
  for (const place of conditionPlaces(pack)) {
    for (const { condition, path, replacedBy } of nodesOf(place.when)) {
      if (!('question' in condition)) continue;
      const { question } = condition;
      for (const option of condition.in) {
        const others = condition.in.filter((one) => one !== option);
        const becomes = replacedBy(others.length > 0 ? { question, in: others } : NEVER);
        const edit = { does: 'option-dropped', question, option } as const;
        yield changedAt(place, becomes, { kind: 'option', path, edit });
      }
    }
  }
};
