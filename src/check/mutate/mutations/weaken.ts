import { ALWAYS } from '../condition-nodes.ts';
import type { Mutator } from '../mutation.ts';
import { changedAt, conditionPlaces } from '../places.ts';
import { droppedParts } from './dropped-parts.ts';

/** Each condition holds more often: each part dropped that it asks for, and the whole of it gone. */
export const weaken: Mutator = function* (pack) {
  for (const place of conditionPlaces(pack)) {
    yield* droppedParts(place, 'weaken');
    yield changedAt(place, ALWAYS, { kind: 'weaken', path: '', edit: { does: 'always' } });
  }
};
