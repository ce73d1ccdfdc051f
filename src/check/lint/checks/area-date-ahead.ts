import { AREA_SERVICES } from '../../../pack/areas/check-areas.ts';
import { nameOf } from '../../../pack/checks/parts.ts';
import { get, textOf } from '../../../pack/read/tree.ts';
import type { Check } from '../check.ts';

/** When a page was dated or read: a day that has not come yet would keep the number fresh for as long. */
export const areaDateAhead: Check = {
  code: 'area-date-ahead',
  severity: 'error',
  means: 'A page with a number of social services is said to have been dated or read on a day to come.',
  remedy:
    'Put the date that the page shows under `page_date`, and the day on which you read it under `seen`.',
  *find({ model, today }) {
    const tomorrow = dayAfter(today);
    for (const part of model.parts) {
      if (part.kind !== 'area' || part.id === undefined) continue;
      for (const service of AREA_SERVICES) {
        for (const key of ['page_date', 'seen']) {
          const date = get(get(part.tree, service), key);
          const day = textOf(date);
          // Somebody east of here may write tomorrow's date.
          if (date === undefined || day === undefined || day <= tomorrow.slice(0, day.length)) continue;
          const message = `\`${key}\` under \`${service}\` of ${nameOf(part)} is a day to come, ${day}`;
          yield { id: `${part.id}.${service}`, at: date.at, message };
        }
      }
    }
  },
};

/** `2026-02-28` to `2026-03-01`. */
function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
