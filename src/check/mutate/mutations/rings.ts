import type { Mutator } from '../mutation.ts';
import { planPlaces } from '../places.ts';

/** Each contact that a line says to ring dropped; a wording that says to ring nobody says to ring whom the action does. */
export const rings: Mutator = function* (pack) {
  for (const { entry, action, said, put } of planPlaces(pack)) {
    for (const contact of said.rings ?? []) {
      yield {
        kind: 'rings',
        entry,
        path: '',
        edit: { does: 'not-rung', contact },
        pack: put({ rings: said.rings!.filter((id) => id !== contact) }),
      };
    }
    if (said === action || said.rings?.length !== 0 || (action.rings ?? []).length === 0) continue;
    yield {
      kind: 'rings',
      entry,
      path: '',
      edit: { does: 'rung', contacts: action.rings! },
      pack: put({ rings: action.rings! }),
    };
  }
};
