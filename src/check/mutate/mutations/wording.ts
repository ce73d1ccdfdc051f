import type { Mutator } from '../mutation.ts';
import { wordingEntry, wordingPlaces } from '../places.ts';

/** Each wording comes after the next one, which then wins where both would do. */
export const wording: Mutator = function* (pack) {
  for (const place of wordingPlaces(pack)) {
    for (let at = 0; at < place.wording.length - 1; at++) {
      const [first, second] = place.wording.slice(at, at + 2);
      yield {
        kind: 'wording',
        entry: wordingEntry(place, at),
        path: '',
        edit: { does: 'swapped' },
        pack: place.put(place.wording.toSpliced(at, 2, second!, first!)),
      };
    }
  }
};
