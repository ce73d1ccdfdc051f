import { nameOf } from '../../../pack/parts.ts';
import { entryOf, textOf } from '../../../pack/tree.ts';
import type { Check } from '../check.ts';

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
      const wrong = date === undefined ? 'have never been checked' : datedWrongly(date, today, months);
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

function datedWrongly(date: string, today: string, months: number): string | undefined {
  const comparable = today.slice(0, date.length);
  if (date > comparable) return `were checked on a day to come, ${date}`;
  const wait = months === 1 ? 'a month' : `${months} months`;
  return later(date, months) < comparable ? `were last checked in ${date}, more than ${wait} ago` : undefined;
}

/** The same day some months later. It may be a day that the month does not have; it is compared, and never shown. */
function later(date: string, months: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const text = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
  return text.padStart(7, '0') + date.slice(7);
}
