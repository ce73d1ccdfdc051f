import { describe, expect, test } from 'vitest';
import { judge, pack, QUIET, type Given } from './shipped-pack.ts';

const ids = (given: Given): readonly string[] => (judge(given).since ?? []).map(({ id }) => id);

/** What is shown in every case. */
const ALWAYS = 'no_newer_edition';

describe('what changed after the guide is shown', () => {
  test.each([
    ['threats to share images', ['image_threats'], ['crime_and_policing_act', 'sextortion_alert']],
    ['radicalisation', ['radicalisation'], ['prevent_guidance', 'radicalisation_guide']],
    ['pornography', ['pornography'], ['platform_duties']],
    ['abuse offline', ['offline_abuse'], ['crime_and_policing_act', 'english_duty_to_report']],
  ])('for %s', (_, concerns, expected) => {
    expect(ids({ ...QUIET, concerns })).toEqual(expect.arrayContaining([...expected, ALWAYS]));
  });

  test('as long as nobody has ruled it out', () => {
    expect(ids({})).toEqual(pack.data.since.map(({ id }) => id));
  });

  test('and not where it has no bearing', () => {
    expect(ids({ ...QUIET, concerns: ['birth_family_contact'] })).toEqual([ALWAYS]);
  });
});

test('no entry speaks of what is only known second hand, nor names a section from memory', () => {
  const words = JSON.stringify(pack.data.since);
  expect(words).not.toMatch(/section (66|184)|7 April 2026|31 December 2023|[Cc]om networks/);
});
