import { ALWAYS, NEVER } from '../../../engine/entries.ts';
import { listed, listOf, nodesOf } from '../condition-nodes.ts';
import type { Mutation, Mutator } from '../mutation.ts';
import { changedAt, type ConditionPlace, conditionPlaces } from '../places.ts';

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

/** Each condition holds less often: each part dropped that would be enough, and the whole of it never. */
export const strengthen: Mutator = function* (pack) {
  for (const place of conditionPlaces(pack)) {
    yield* droppedParts(place, 'strengthen');
    yield changedAt(place, NEVER, { kind: 'strengthen', path: '', edit: { does: 'never' } });
  }
};

/** Each condition holds more often: each part dropped that it asks for, and the whole of it gone. */
export const weaken: Mutator = function* (pack) {
  for (const place of conditionPlaces(pack)) {
    yield* droppedParts(place, 'weaken');
    yield changedAt(place, ALWAYS, { kind: 'weaken', path: '', edit: { does: 'always' } });
  }
};
