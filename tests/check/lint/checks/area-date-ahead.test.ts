import { expect, test } from 'vitest';
import { areaDateAhead } from '../../../../src/check/lint/checks/area-date-ahead.ts';
import { areaNumberOld } from '../../../../src/check/lint/checks/area-number-old.ts';
import { DEFAULT_SETTINGS } from '../../../../src/check/lint/settings.ts';
import { modelOfAreas } from '../../../../src/pack/areas/check-areas.ts';
import { readAreas } from '../../../../src/pack/areas/load-areas.ts';

/** What is said on the last day of 2026 about a number with these dates. */
function found(page: string, seen: string): readonly string[] {
  const { tree } = readAreas(
    'areas.yaml',
    `- id: conwy
  social_services: { phone: 029 2018 0001, source: https://www.example.org, page_date: ${page}, seen: ${seen} }
`,
  );
  const subject = { model: modelOfAreas(tree), settings: DEFAULT_SETTINGS, today: '2026-12-31' };
  return [areaDateAhead, areaNumberOld].flatMap((check) =>
    [...check.find(subject)].map((one) => `${check.severity}: ${one.message}`),
  );
}

const WHAT = 'under `social_services` of the area `conwy` is a day to come';

test.each([
  ['today', '2026-12-31', '2026-12-31'],
  ['the day after, which it may be elsewhere', '2026-12-31', '2027-01-01'],
  ['this month', '2026-12', '2026-12-30'],
])('a page that was read on %s is accepted', (_, page, seen) => {
  expect(found(page, seen)).toEqual([]);
});

test.each([
  ['a read day that is two days ahead', '2026-12-30', '2027-01-02', [`error: \`seen\` ${WHAT}, 2027-01-02`]],
  ['a page of next year', '2027-12-30', '2026-12-30', [`error: \`page_date\` ${WHAT}, 2027-12-30`]],
  ['a page of a month to come', '2027-02', '2026-12-30', [`error: \`page_date\` ${WHAT}, 2027-02`]],
])('%s is refused', (_, page, seen, says) => {
  expect(found(page, seen)).toEqual(says);
});
