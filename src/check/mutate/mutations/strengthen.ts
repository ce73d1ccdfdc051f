import { NEVER } from '../condition-nodes.ts';
import type { Mutator } from '../mutation.ts';
import { changedAt, conditionPlaces } from '../places.ts';
import { droppedParts } from './dropped-parts.ts';

/** Each condition holds less often: each part dropped that would be enough, and the whole of it never. */
export const strengthen: Mutator = function* (pack) {
  for (const place of conditionPlaces(pack)) {
    yield* droppedParts(place, 'strengthen');
    yield changedAt(place, NEVER, { kind: 'strengthen', path: '', edit: { does: 'never' } });
  }
};
