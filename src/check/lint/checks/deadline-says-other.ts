import { entryOf, get, textOf } from '../../../pack/read/tree.ts';
import type { Check } from '../check.ts';
import { nameOfEntry } from '../entries.ts';
import { deadlineSays } from '../deadline-words.ts';
import { nameOf } from '../../../pack/checks/parts.ts';
import { DEADLINE_UNITS } from '../../../engine/pack-data.ts';

/** A deadline whose sentence does not say the time that its number gives. It reads words and not what they mean. */
export const deadlineSaysOther: Check = {
  code: 'deadline-says-other',
  severity: 'error',
  means: 'The sentence of a deadline does not say the time that stands beside it, or says another one too.',
  remedy: 'Say in `says` the number and the unit: "one month", "24 hours", "2 working days".',
  *find({ model }) {
    for (const part of model.parts) {
      const says = entryOf(part.tree, 'says');
      const text = textOf(says?.value);
      if (part.kind !== 'deadline' || !part.owner || !says || text === undefined) continue;
      for (const unit of DEADLINE_UNITS) {
        const count = get(part.tree, unit);
        if (count?.kind !== 'scalar' || typeof count.value !== 'number') continue;
        if (deadlineSays(text, count.value, unit)) continue;
        const message = `\`within\` of ${nameOf(part.owner)} has \`${unit}: ${count.value}\`, and its sentence says something else`;
        yield { id: nameOfEntry(part), at: says.value.at, message };
      }
    }
  },
};
