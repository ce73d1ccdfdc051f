import type { PlanPlace } from '../../../engine/pack-data.ts';
import type { Mutator } from '../mutation.ts';
import { planPlaces } from '../places.ts';

const PLACES: readonly PlanPlace[] = ['now', 'then', 'details'];

/** Each place on the plan that an action or a wording names made each of the others. Where none is named it is `now`. */
export const place: Mutator = function* (pack) {
  for (const { entry, action, said, put } of planPlaces(pack)) {
    const from = said.place ?? (said === action ? 'now' : undefined);
    if (action.kind === 'do_not' || from === undefined) continue;
    for (const to of PLACES) {
      if (to === from) continue;
      yield { kind: 'place', entry, path: '', edit: { does: 'placed', from, to }, pack: put({ place: to }) };
    }
  }
};
