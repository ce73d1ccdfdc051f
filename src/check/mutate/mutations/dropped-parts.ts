import { listed, listOf, nodesOf } from '../condition-nodes.ts';
import type { Mutation } from '../mutation.ts';
import { changedAt, type ConditionPlace } from '../places.ts';

/**
 * Each part dropped from each list in a condition, as far as the condition then holds more often (`weaken`) or less often
 * (`strengthen`).
 */
export function* droppedParts(place: ConditionPlace, kind: 'weaken' | 'strengthen'): Iterable<Mutation> {
  for (const { condition, path, negated, replacedBy } of nodesOf(place.when)) {
    const list = listOf(condition);
    if (!list || list.parts.length < 2) continue;
    const { kind: from, parts } = list;
    const weakens = (from === 'all') !== negated;
    if (weakens !== (kind === 'weaken')) continue;
    for (const [at, part] of parts.entries()) {
      yield changedAt(place, replacedBy(listed(from, parts.toSpliced(at, 1))), {
        kind,
        path: [path, from, at].filter((step) => step !== '').join('.'),
        edit: { does: 'part-dropped', part, from },
      });
    }
  }
}
