import { DEADLINE_UNITS } from '../../../engine/pack-data.ts';
import type { Mutator } from '../mutation.ts';

/** What can go wrong with the time by which an action is to be done: it is lost, or its number is another one. */
export const deadline: Mutator = function* (pack) {
  for (const [at, action] of pack.actions.entries()) {
    const { within, ...without } = action;
    if (!within) continue;
    const about = { kind: 'deadline', entry: { kind: 'action', id: action.id }, path: '' } as const;
    yield {
      ...about,
      edit: { does: 'no-deadline' },
      pack: { ...pack, actions: pack.actions.with(at, without) },
    };
    for (const unit of DEADLINE_UNITS) {
      const was = within[unit];
      if (was === undefined) continue;
      const changed = { ...action, within: { ...within, [unit]: was + 1 } };
      yield {
        ...about,
        edit: { does: 'later', unit, was, is: was + 1 },
        pack: { ...pack, actions: pack.actions.with(at, changed) },
      };
    }
  }
};
