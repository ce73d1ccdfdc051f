import type { Mutator } from '../mutation.ts';
import { citationPlaces } from '../places.ts';

/** Each citation removed from each place. */
export const citation: Mutator = function* (pack) {
  for (const { entry, cites, put } of citationPlaces(pack)) {
    for (const [at, statement] of cites.entries()) {
      yield {
        kind: 'citation',
        entry,
        path: '',
        edit: { does: 'uncited', statement },
        pack: put(cites.toSpliced(at, 1)),
      };
    }
  }
};
