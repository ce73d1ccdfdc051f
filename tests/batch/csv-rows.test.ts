import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRows, type CutOff, type Row, type Separator } from '../../src/batch/csv-rows.ts';

async function* inChunks(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text, 'latin1');
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(
  text: string,
  size = text.length || 1,
  longest = 1000,
  separator: Separator = ',',
): Promise<{ readonly rows: readonly Row[]; readonly cutOff?: CutOff }> {
  const all: Row[] = [];
  for await (const { rows, cutOff } of csvRows(inChunks(text, size), longest, separator)) {
    all.push(...rows);
    if (cutOff) return { rows: all, cutOff };
  }
  return { rows: all };
}
const cells = async (text: string, size?: number, separator?: Separator) =>
  (await read(text, size, 1000, separator)).rows.map((row) => row.cells);

const CELL = fc.string({
  unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', '\r\n', ' ', '\t'),
  maxLength: 6,
});
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const written = (cell: string, quotes: boolean) =>
  quotes || /[",;\t\r\n]|^[ \t]+$/.test(cell) ? quoted(cell) : cell;

describe('rows of CSV', () => {
  test('come back as they were written, with any line ends and however they come in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(CELL, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom<Separator>(',', ';', '\t'),
        async (rows, end, quotes, ends, size, separator) => {
          // Its first line says how the lines of a file end.
          const text = [
            'id',
            ...rows.map((row) => row.map((cell) => written(cell, quotes)).join(separator)),
          ].join(end);
          const last = ends || text.endsWith(end) ? end : '';
          expect(await cells(text + last, size, separator)).toEqual([['id'], ...rows]);
        },
      ),
    );
  });

  test('are the same however a text comes in, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('a', '"', '""', ',', '\n', '\r', '\r\n', ' '), maxLength: 30 }),
        fc.integer({ min: 1, max: 9 }),
        async (text, size) => {
          expect(await read(text, size)).toEqual(await read(text));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['', []],
    ['a', [['a']]],
    ['a,', [['a', '']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['"a" ,\t"b"\t\n', [['a', 'b']]],
    [' a , b ', [[' a ', ' b ']]],
    ['""', [['']]],
    ['"a""b","c\nd"', [['a"b', 'c\nd']]],
    ['a\nb\rc\r\n', [['a'], ['b\rc']]],
    ['a\n"b"\r,c\r', [['a'], ['b', 'c\r']]],
    ['a\rb\r\nc\nd', [['a'], ['b'], ['c'], ['d']]],
  ])('%j', async (text, expected) => {
    expect(await cells(text)).toEqual(expected);
  });

  test('know the lines on which they begin', async () => {
    const lines = async (text: string) => (await read(text, 3)).rows.map(({ line }) => line);
    expect(await lines('a\n"b\nb"\r\n\nc\n')).toEqual([1, 2, 4, 5]);
    expect(await lines('a\r"b\rb\r\nb"\rc')).toEqual([1, 2, 5]);
  });

  test.each([
    ['a\nb"\nc', 2, 1],
    ['a\n"b"c\nd\ne\n', 2, 2],
    ['a\n"b\nc\n', 2, 1],
    ['a\r"b" c\rd', 2, 1],
    ['"', 1, 0],
  ])('end where quotes are wrong, with what is left: %j', async (text, line, after) => {
    for (const size of [1, 2, 100])
      expect((await read(text, size)).cutOff).toEqual({ line, why: 'wrong-quotes', after });
  });

  test('end where one is too long, and no time is lost on it', async () => {
    expect((await read('a\nbbbbbb\nc\nd', 2, 4)).cutOff).toEqual({ line: 2, why: 'too-long', after: 2 });
    expect((await read(`a\n${'b,'.repeat(100_000)}`, 1, 150_000)).cutOff).toMatchObject({ why: 'too-long' });
  });
});
