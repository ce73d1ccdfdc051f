import { contactNotChecked } from '../../../../src/check/lint/checks/contact-not-checked.ts';
import { checks, type Case } from '../found.ts';

const found = ['contacts.yaml:8 police'];

/** The contact of the tiny pack, checked on a day, looked at on another. */
const checkedOn = (checked: string, today: string): Pick<Case, 'change' | 'today'> => ({
  change: { 'contacts.yaml': ['checked: 2021-02', `checked: ${checked}`] },
  today,
});

checks(contactNotChecked, [
  { says: 'accepts a month within the year', ...checkedOn('2021-02', '2022-02-28'), finds: [] },
  { says: 'accepts the same day a year later', ...checkedOn('2021-02-14', '2022-02-14'), finds: [] },
  { says: 'accepts the day itself', ...checkedOn('2021-02-14', '2021-02-14'), finds: [] },
  {
    says: 'accepts a limit of the pack',
    ...checkedOn('2021-02', '2023-02-01'),
    settings: { contact_months: 24 },
    finds: [],
  },
  { says: 'finds a month more than a year ago', ...checkedOn('2021-02', '2022-03-01'), finds: found },
  { says: 'finds a day more than a year ago', ...checkedOn('2021-02-14', '2022-02-15'), finds: found },
  {
    says: 'counts months past the end of a year',
    ...checkedOn('2021-12', '2022-02-01'),
    settings: { contact_months: 1 },
    finds: found,
  },
  { says: 'finds a contact that was never checked', ...checkedOn('null', '2021-02-14'), finds: found },
  { says: 'finds a day to come', ...checkedOn('2062-02', '2021-02-14'), finds: found },
]);
