import { nameOf } from '../../../pack/checks/parts.ts';
import { get, textOf } from '../../../pack/read/tree.ts';
import type { Check } from '../check.ts';
import { outOfDate } from '../out-of-date.ts';

/** What changed after the guide, where nobody has looked lately whether it is still so. */
export const sinceNotLookedAt: Check = {
  code: 'since-not-looked-at',
  severity: 'warning',
  means:
    'Nobody has looked for too long whether a change since the guide is still as the entry says. Law goes on changing.',
  remedy:
    'Read the source and look for newer ones, put right what has changed, and put the date under `looked_at`.',
  called: [
    'change since the guide that nobody has looked at for too long',
    'changes since the guide that nobody has looked at for too long',
  ],
  *find({ model, settings, today }) {
    for (const part of model.parts) {
      const value = get(part.tree, 'looked_at');
      const date = textOf(value);
      if (part.kind !== 'since' || part.id === undefined || value === undefined || date === undefined)
        continue;
      if (!/^\d{4}-\d\d(-\d\d)?$/.test(date)) continue;
      const wrong = outOfDate('looked at', date, today, settings.since_months);
      if (wrong === undefined) continue;
      yield {
        id: part.id,
        at: value.at,
        message: `the sources of ${nameOf(part)} ${wrong}`,
        hint: 'Look at them, and put the date here.',
      };
    }
  },
};
