import { describe, expect, test } from 'vitest';
import { areaNumberOld } from '../../../../src/check/lint/checks/area-number-old.ts';
import { DEFAULT_SETTINGS } from '../../../../src/check/lint/settings.ts';
import { modelOfAreas } from '../../../../src/pack/areas/check-areas.ts';
import { readAreas } from '../../../../src/pack/areas/load-areas.ts';

/** What the check says on a day about a number with these dates. */
function found(page: string, seen: string, today: string): readonly string[] {
  const { tree } = readAreas(
    'areas.yaml',
    `- id: conwy
  out_of_hours: { phone: 029 2018 0001, source: https://www.example.org, page_date: ${page}, seen: ${seen} }
`,
  );
  const subject = { model: modelOfAreas(tree), settings: DEFAULT_SETTINGS, today };
  return [...areaNumberOld.find(subject)].map((one) => `${one.id}: ${one.message}`);
}

const WHAT = 'conwy.out_of_hours: the details under `out_of_hours` of the area `conwy`';

describe('a number of an area', () => {
  test('from a page of the last twelve months that somebody read since is fresh', () => {
    expect(found('2026-03-09', '2026-11-30', '2027-03-09')).toEqual([]);
  });

  test('is old once its page is more than twelve months old', () => {
    expect(found('2026-03-09', '2026-11-30', '2027-03-10')).toEqual([
      `${WHAT} were last dated in 2026-03-09, more than 12 months ago`,
    ]);
  });

  test('from a page without a date is never fresh', () => {
    expect(found('null', '2026-11-30', '2026-11-30')).toEqual([`${WHAT} stand on a page without a date`]);
  });
});
