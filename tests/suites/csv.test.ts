// The kinds of csv-spectrum (Max Ogden), in texts of our own.
import { expect, test } from 'vitest';
import { fieldsOfAssessments } from '../../src/batch/assess-case.ts';
import type { Fault } from '../../src/batch/case.ts';
import { csvBlocks } from '../../src/batch/read-csv.ts';
import { isNoCases } from '../../src/batch/no-cases.ts';
import { casesOf } from '../batch/cases.ts';
import { pack } from '../rules/shipped-pack.ts';

/** A row: its id, which comes back as it is, and its age, or the codes of what is wrong with it. */
type Row = readonly [id: string | number | undefined, age: string];

const NOTHING: Row = [undefined, 'unknown'];

const KINDS: readonly (readonly [kind: string, csv: string, rows: readonly Row[] | 'refused'])[] = [
  [
    'plain',
    'id,age\na,13_15\nb,16_17\n',
    [
      ['a', '13_15'],
      ['b', '16_17'],
    ],
  ],
  [
    'with CRLF',
    'id,age\r\na,13_15\r\nb,16_17\r\n',
    [
      ['a', '13_15'],
      ['b', '16_17'],
    ],
  ],
  ['without a line end', 'id,age\na,13_15', [['a', '13_15']]],
  ['with a comma in quotes', 'id,age\n"a,b",13_15\n', [['a,b', '13_15']]],
  ['with quotes in quotes', 'id,age\n"a ""b"" c",13_15\n', [['a "b" c', '13_15']]],
  ['with nothing but a quote in quotes', 'id,age\n"""",13_15\n', [['"', '13_15']]],
  [
    'with JSON in a cell',
    'id,age\n"{""type"": ""Point"", ""at"": [1, 2]}",13_15\n',
    [['{"type": "Point", "at": [1, 2]}', '13_15']],
  ],
  [
    'with a line break in quotes',
    'id,age\n"a\nb",13_15\nc,16_17\n',
    [
      ['a\nb', '13_15'],
      ['c', '16_17'],
    ],
  ],
  [
    'with CRLF and a line break in quotes',
    'id,age\r\n"a\nb",13_15\r\nc,16_17\r\n',
    [
      ['a\nb', '13_15'],
      ['c', '16_17'],
    ],
  ],
  ['with quotes and line breaks in quotes', 'id,age\n"a\n""b""",13_15\n', [['a\n"b"', '13_15']]],
  [
    'with empty cells',
    'id,age\na,\nb,""\n',
    [
      ['a', 'unknown'],
      ['b', 'unknown'],
    ],
  ],
  [
    'with an empty id',
    'id,age\n,13_15\n"",16_17\n',
    [
      [undefined, '13_15'],
      [undefined, '16_17'],
    ],
  ],
  ['with every cell in quotes', '"id","age"\n"a","13_15"\n', [['a', '13_15']]],
  ['with letters beyond ASCII', 'id,age\nTŷ Gwyn 😀 ʤ,13_15\n', [['Tŷ Gwyn 😀 ʤ', '13_15']]],
  ['with a byte order mark', '\ufeffid,age\na,13_15\n', [['a', '13_15']]],
  ['with a byte order mark and quotes', '\ufeff"id",age\na,13_15\n', [['a', '13_15']]],
  ['with a number as id', 'id,age\n007,13_15\n', [['007', '13_15']]],
  [
    'with one column',
    'age\n13_15\n16_17\n',
    [
      [undefined, '13_15'],
      [undefined, '16_17'],
    ],
  ],
  ['with the columns turned round', 'age,id\n13_15,a\n', [['a', '13_15']]],
  ['with nothing but a first row', 'id,age\n', []],
  [
    'with empty rows',
    'id,age\na,13_15\n\n\nb,16_17\n\n',
    [
      ['a', '13_15'],
      ['b', '16_17'],
    ],
  ],
  [
    'with rows of commas and blanks, as spreadsheets leave them',
    'id,age\na,13_15\n,\n \t, \n',
    [['a', '13_15']],
  ],
  ['with one column, and quotes around nothing', 'age\n""\n\n" "\n', [NOTHING, NOTHING]],
  ['with one column, and a non-breaking space', 'age\n\u00a0\n\n', [NOTHING]],
  ['with a non-breaking space as answer', 'age,coercion\n\u00a0,\n,\n', [NOTHING]],
  ['with quotes around nothing in every cell', 'id,age\n"",""\n,\n', [NOTHING]],
  [
    'with several columns, and nothing but a non-breaking space',
    'id,age\n\u00a0\n',
    [[undefined, 'wrong-cells']],
  ],
  [
    'with a row of too many cells',
    'id,age\na,13_15,x\nb,16_17\n',
    [
      [undefined, 'wrong-cells'],
      ['b', '16_17'],
    ],
  ],
  [
    'with a row of too few cells',
    'id,age,coercion\na,13_15\nb,16_17,yes\n',
    [
      [undefined, 'wrong-cells'],
      ['b', '16_17'],
    ],
  ],
  [
    'with a quote that is not closed',
    'id,age\na,13_15\n"b,16_17\n',
    [
      ['a', '13_15'],
      [undefined, 'wrong-quotes'],
    ],
  ],
  ['with semicolons between the columns', 'id;age\na;13_15\n', 'refused'],
  ['with tabs between the columns', 'id\tage\na\t13_15\n', 'refused'],
  ['with a column twice', 'id,age,age\na,13_15,16_17\n', 'refused'],
  ['with a column that has no name', 'id,age,\na,13_15,x\n', 'refused'],
];

async function* inPieces(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

const write = fieldsOfAssessments(pack, ['answers']);

async function read(csv: string, size: number): Promise<readonly Row[] | 'refused'> {
  const rows: Row[] = [];
  try {
    for (const one of await casesOf(pack, csvBlocks(pack, 'cases.csv', inPieces(csv, size), [])))
      rows.push([one.id, 'problems' in one ? codes(one) : ageOf(write(one)!)]);
  } catch (error) {
    if (isNoCases(error)) return 'refused';
    throw error;
  }
  return rows;
}

const codes = ({ problems }: Fault): string => problems.map(({ code }) => code).join(' ');

const ageOf = (line: string): string =>
  (JSON.parse(line) as { answers: { age?: string } }).answers.age ?? 'unknown';

test.each(KINDS)('a table %s is read as it is meant, in pieces of any size', async (_kind, csv, rows) => {
  for (const size of [1, 2, 7, 1000]) expect(await read(csv, size)).toEqual(rows);
});
