import { AREA_SERVICES } from '../../../pack/areas/check-areas.ts';
import { nameOf } from '../../../pack/checks/parts.ts';
import { get, textOf, type Tree } from '../../../pack/read/tree.ts';
import type { Check } from '../check.ts';
import { outOfDate } from '../out-of-date.ts';

const DATE = /^\d{4}-\d\d(-\d\d)?$/;

/** Numbers of areas from a page that is old, that shows no date, or that nobody has read lately. */
export const areaNumberOld: Check = {
  code: 'area-number-old',
  severity: 'warning',
  means:
    'A number of social services was seen on a page that is old or shows no date, or nobody has read the page for too long.',
  remedy:
    "Look at the council's page of today. Put right what has changed, its date under `page_date` and yours under `seen`.",
  called: [
    'number of an area from a page that is old or has no date',
    'numbers of areas from pages that are old or have no date',
  ],
  *find({ model, settings, today }) {
    for (const part of model.parts) {
      if (part.kind !== 'area' || part.id === undefined) continue;
      for (const key of AREA_SERVICES) {
        const service = get(part.tree, key);
        const page = get(service, 'page_date');
        const seen = get(service, 'seen');
        const undated = page?.kind === 'scalar' && page.value === null;
        const ofPage = undated ? 'stand on a page without a date' : old('dated', page);
        const wrong = ofPage ?? old('read', seen);
        const at = (ofPage === undefined ? seen : page)?.at;
        if (wrong === undefined || at === undefined) continue;
        yield {
          id: `${part.id}.${key}`,
          at,
          message: `the details under \`${key}\` of ${nameOf(part)} ${wrong}`,
          hint: 'Look at the page of today, and put the dates here.',
        };
      }
    }

    function old(done: 'dated' | 'read', tree: Tree | undefined): string | undefined {
      const date = textOf(tree) ?? '';
      // A day to come is a mistake in the date (`area-date-ahead`).
      if (!DATE.test(date) || date > today) return undefined;
      return outOfDate(done, date, today, settings.contact_months);
    }
  },
};
