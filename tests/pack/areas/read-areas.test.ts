import { describe, expect, test } from 'vitest';
import { readAreas } from '../../../src/pack/areas/load-areas.ts';
import { wrongNumber } from '../../../src/pack/areas/uk-number.ts';

/** A list of as many areas as Wales has; the first is given. */
function listWith(first: string): string {
  const others = Array.from(
    { length: 21 },
    (_, at) =>
      `- { id: area-${letter(at)}, name: { en: Area ${letter(at)}, cy: Ardal ${letter(at)} }, police: P, board: B }`,
  );
  return `${first}\n${others.join('\n')}\n`;
}
const letter = (at: number): string => 'abcdefghjkmnpqrstuvwx'.charAt(at);

const AFALLON = `- id: ynys-afallon
  name: { en: Ynys Afallon County Council, cy: Cyngor Ynys Afallon }
  police: Annwn Police
  board: Annwn Safeguarding Board
  social_services:
    phone: 029 2018 0001
    source: https://www.example.org/report
    page_of: area-b
    page_date: null
    seen: 2026-11-30
  web: https://www.example.org/report`;

/** What is wrong with the list whose first area is changed: `line:column code message`. */
function problemsWith(find: string, put: string): readonly string[] {
  expect(AFALLON).toContain(find);
  const { problems } = readAreas('areas.yaml', listWith(AFALLON.replace(find, put)));
  return problems.map(
    ({ line, column, code, message, hint }) => `${line}:${column} ${code} ${message} | ${hint ?? ''}`,
  );
}

describe('the list of areas', () => {
  test('is read in its order, and a page of another council has its name', () => {
    const { areas } = readAreas('areas.yaml', listWith(AFALLON));
    expect(areas).toHaveLength(22);
    expect(areas?.[0]).toMatchObject({
      id: 'ynys-afallon',
      social_services: { phone: '029 2018 0001', page_of: 'Area b', page_date: null },
    });
  });

  test.each([
    ['a name in one language', ', cy: Cyngor Ynys Afallon', '', '2:9 missing-key'],
    ['no police force', '  police: Annwn Police\n', '', '1:3 missing-key'],
    ['a number without its page', '    source: https://www.example.org/report\n', '', '6:5 missing-key'],
    ['a number without the date of its page', '    page_date: null\n', '', '6:5 missing-key'],
    ['a number without the day on which it was seen', '\n    seen: 2026-11-30', '', '6:5 missing-key'],
    ['a date that is no day', '2026-11-30', '2026-02-30', '10:11 wrong-value'],
    ['a number with a letter', '029 2018 0001', '029 2018 000l', '6:12 wrong-value'],
    ['a number that is too short', '029 2018 0001', '029 2018 001', '6:12 wrong-value'],
    ['an area code that is not in Wales', '029 2018 0001', '020 2018 0001', '6:12 wrong-value'],
    ['the id of another area', 'id: ynys-afallon', 'id: area-c', '14:9 duplicate-id'],
    ['the name of another area', 'Ynys Afallon County Council', 'Area d', '15:29 duplicate-entry'],
    ['a page of an area that is not there', 'page_of: area-b', 'page_of: area-bb', '8:14 unknown-id'],
    ['a key that means nothing', '  web:', '  wbe:', '11:3 unknown-key'],
  ])('%s is a problem at its place', (_, find, put, problem) => {
    const found = problemsWith(find, put);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(problem);
  });

  test('a problem says what was probably meant', () => {
    expect(problemsWith('page_of: area-b', 'page_of: aera-b')[0]).toContain('Did you mean `area-b`?');
  });

  test('with fewer areas than Wales has is not whole', () => {
    const { problems } = readAreas('areas.yaml', `${AFALLON.replace('    page_of: area-b\n', '')}\n`);
    expect(problems.map(({ message }) => message)).toEqual([
      'Wales has 22 local authorities, and here are 1',
    ]);
  });
});

test.each([
  ['029 2018 0001', undefined],
  ['01632 960001', undefined],
  ['0303 999 0001', undefined],
  ['0345 0000 000', undefined],
  ['0808 157 0001', undefined],
  ['999', /begins with 0/],
  ['07700 900001', /mobile/],
  ['0909 879 0001', /costs extra/],
  ['0844 000 0000', /costs extra/],
  ['0560 000 0000', /no number begins/],
  ['0820 000 0000', /0800 or 0808/],
  ['0360 000 0000', /no number begins/],
  ['028 9649 6001', /not in Wales/],
  ['0121 496 0001', /large city/],
  ['01632 96000', /11 digits, and this one has 10/],
] as const)('the number %s', (text, wrong) => {
  if (wrong === undefined) expect(wrongNumber(text)).toBeUndefined();
  else expect(wrongNumber(text)).toMatch(wrong);
});
