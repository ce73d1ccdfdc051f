import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FOLDER = new URL('../../rules/schema/', import.meta.url);

/** Every pattern of a date or a moment in the schemas, with its file. */
const PATTERNS = readdirSync(FOLDER).flatMap((file) =>
  [...readFileSync(new URL(file, FOLDER), 'utf8').matchAll(/"pattern": (".*-02-29.*")/g)].map(
    ([, pattern]) => [file, new RegExp(JSON.parse(pattern!) as string, 'u')] as const,
  ),
);

/** Each pattern once. */
const DISTINCT = new Map(PATTERNS.map(([file, pattern]) => [pattern.source, [file, pattern] as const]));

/** Days of months as the machine's calendar has them, 400 years of them: after that they begin again. */
const DAYS = Array.from({ length: 400 * 12 }, (_, month) => ({
  month: `${1900 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
  last: new Date(Date.UTC(1900, month + 1, 0)).getUTCDate(),
}));
const dates = ({ month }: (typeof DAYS)[number]) =>
  Array.from({ length: 33 }, (_, day) => `${month}-${String(day).padStart(2, '0')}`);

test('every schema in which a date stands knows the calendar, and no pattern of a date is left that does not', () => {
  expect(PATTERNS.map(([file]) => file)).toEqual([
    'areas.schema.json',
    ...Array.from({ length: 5 }, () => 'assessment.schema.json'),
    ...['common', 'contacts', 'local', 'pack', 'record', 'since'].map((name) => `${name}.schema.json`),
  ]);
  for (const file of readdirSync(FOLDER))
    expect(readFileSync(new URL(file, FOLDER), 'utf8'), file).not.toMatch(/3\[01\]\)\)\?\$"|3\[01\]\)T/);
  expect(DISTINCT.size).toBe(2);
});

test.each([...DISTINCT.values()])(
  '%s takes each day that there is in 400 years, and no other',
  (file, pattern) => {
    const time = file === 'record.schema.json' ? 'T14:05:00+01:00' : '';
    for (const month of DAYS)
      expect(dates(month).filter((date) => pattern.test(date + time))).toHaveLength(month.last);
    for (const wrong of ['2026-02-30', '2026-02-31', '2026-04-31', '2025-02-29', '1900-02-29', '2026-13-01'])
      expect(pattern.test(wrong + time), wrong).toBe(false);
    for (const right of ['2024-02-29', '2000-02-29', '2026-12-31'])
      expect(pattern.test(right + time), right).toBe(true);
    for (const month of ['2026-00', '2026-13', '2026-1']) expect(pattern.test(month)).toBe(false);
    expect(pattern.test('2026-02')).toBe(time === '');
  },
);
