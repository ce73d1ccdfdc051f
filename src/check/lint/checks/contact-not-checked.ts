import { nameOf } from '../../../pack/checks/parts.ts';
import { entryOf, textOf } from '../../../pack/read/tree.ts';
import type { Check } from '../check.ts';
import { outOfDate } from '../out-of-date.ts';

/**
 * Contacts whose details nobody has checked lately, never, or on a day to come. A date without a day counts as the end of
 * its month. That a detail was checked does not say that it was right.
 */
export const contactNotChecked: Check = {
  code: 'contact-not-checked',
  severity: 'warning',
  means:
    'Nobody has checked the details of the contact for too long, or ever. A wrong number can cost a child help.',
  remedy: 'Ring, write or look at the site, put right what has changed, and put the date under `checked`.',
  called: [
    'contact that nobody has checked for too long, or ever',
    'contacts that nobody has checked for too long, or ever',
  ],
  *find({ model, settings, today }) {
    const months = settings.contact_months;
    for (const part of model.parts) {
      const checked = entryOf(part.tree, 'checked');
      if (part.kind !== 'contact' || checked === undefined || part.id === undefined) continue;
      const { value } = checked;
      const date = textOf(value);
      const never = value.kind === 'scalar' && value.value === null;
      if (!never && (date === undefined || !/^\d{4}-\d\d(-\d\d)?$/.test(date))) continue;
      const wrong =
        date === undefined ? 'have never been checked' : outOfDate('checked', date, today, months);
      if (wrong === undefined) continue;
      yield {
        id: part.id,
        at: value.at,
        message: `the details of ${nameOf(part)} ${wrong}`,
        hint: 'Check them, and put the date here.',
      };
    }
  },
};
