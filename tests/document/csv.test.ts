import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneLine } from '../../src/document/visible.ts';
import { renderCsv } from '../../src/document/csv.ts';

const cell = (text: string | number) => renderCsv([[text]]).slice(0, -2);

describe('CSV', () => {
  test.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', 'two lines'],
    [12.5, '12.5'],
    [-3, '-3'],
    ['', ''],
    ['\u001b[31mred', '\\u{1b}[31mred'],
  ])('%j is written as %s', (given, written) => {
    expect(cell(given)).toBe(written);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1', '=HYPERLINK("http://x")'])(
    '%j is text and no formula',
    (given) => {
      expect(cell(given).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  test('rows end with CRLF, and are read back as they were written, harmless', () => {
    expect(
      renderCsv([
        ['a', 1],
        ['b', 2],
      ]),
    ).toBe('a,1\r\nb,2\r\n');
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (cells) => {
        const line = renderCsv([cells]);
        expect(line.match(/\r\n/g)).toHaveLength(1);
        const read = readCells(line.slice(0, -2));
        expect(read).toEqual(
          cells.map((text) => `${/^[=+\-@]/.test(oneLine(text)) ? "'" : ''}${oneLine(text)}`),
        );
      }),
    );
  });
});

/** One row as RFC 4180 has it. */
function readCells(row: string): string[] {
  const cells: string[] = [];
  let rest = `,${row}`;
  while (rest !== '') {
    const [whole, quoted, bare] = /^,(?:"((?:[^"]|"")*)"|([^,"]*))/.exec(rest)!;
    cells.push(quoted?.replaceAll('""', '"') ?? bare!);
    rest = rest.slice(whole.length);
  }
  return cells;
}
