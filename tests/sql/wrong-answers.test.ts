import { expect, test } from 'vitest';
import { readCsv } from '../../src/batch/read-csv.ts';
import { sqlExport } from '../../src/sql/index.ts';
import { is, level, question, tinyPack } from '../engine/tiny-pack.ts';
import { onBoth } from './warehouse.ts';

const PACK = tinyPack({
  questions: [
    question('danger'),
    question('role', { type: 'one_of', unknown: false }),
    question('signs', { type: 'many_of', alone: 'c' }),
    question('age', { type: 'many_of', unknown: false }),
  ],
  levels: [level('high', is('danger'), is('signs', 'a')), level('low', undefined)],
});

/** What stands in one column, and whether it is an answer. */
const GIVEN = [
  ['danger', 'yes', true],
  ['danger', 'unknown', true],
  ['danger', '', true],
  ['danger', null, true],
  ['danger', 'Yes', false],
  ['danger', ' yes', true],
  ['danger', 'TRUE', true],
  ['danger', 'false', true],
  ['danger', '  ', true],
  ['danger', 'yes;no', false],
  ['danger', 'True', true],
  ['danger', 'yes\r', true],
  ['danger', '\tyes\n', true],
  ['danger', '\u00a0 yes\u00a0', true],
  ['danger', '\t\r\n', true],
  ['danger', 'yes\v', false],
  ['danger', '\u2003yes', false],
  ['danger', '\u200byes', false],
  ['danger', '\u2003', false],
  ['danger', 'y es', false],
  ['role', 'a', true],
  ['role', 'true', false],
  ['role', 'unknown', false],
  ['role', 'd', false],
  ['signs', 'a', true],
  ['signs', 'a;b', true],
  ['signs', 'b;a;b', true],
  ['signs', 'c', true],
  ['signs', 'c;c', true],
  ['signs', '', true],
  ['signs', null, true],
  ['signs', 'unknown', true],
  ['signs', 'unknown;unknown', true],
  ['signs', 'a;c', false],
  ['signs', 'a;unknown', false],
  ['signs', 'a;d', false],
  ['signs', 'a; b', true],
  ['signs', ' a ;b', true],
  ['signs', ' unknown', true],
  ['signs', 'a b', false],
  ['signs', 'a,b', false],
  ['signs', 'a/b', false],
  ['signs', 'a//b', false],
  ['signs', '/a/', false],
  ['signs', 'a;', true],
  ['signs', ';;a;;b', true],
  ['signs', 'c; ;', true],
  ['signs', 'unknown;', true],
  ['signs', ';', false],
  ['signs', ' ; ', false],
  ['signs', 'a   ;\t\tb\r\n', true],
  ['signs', '\u00a0a\u00a0;\u00a0 b', true],
  ['signs', 'a\u2003;b', false],
  ['signs', 'a<>', false],
  ['signs', 'a<>;b', false],
  ['signs', 'a|', false],
  ['signs', 'ab', false],
  ['age', 'a', true],
  ['age', 'unknown', false],
  ['age', 'unknown;a', false],
] as const;

onBoth('answers that the pack does not know', (warehouse) => {
  test('are listed, counted and read as unknown; all others are not', async () => {
    const { run, rows } = warehouse();
    await run(sqlExport(PACK.data, 'safeguard').text);
    for (const [at, [column, value]] of GIVEN.entries()) {
      const text = value === null ? 'NULL' : `'${value}'`;
      await run(`INSERT INTO safeguard_answers (case_id, ${column}) VALUES ('${at}', ${text})`);
    }
    const wrong = GIVEN.flatMap(([column, value, right], at) => (right ? [] : [[String(at), column, value]]));
    const listed = await rows(
      'SELECT case_id, question, given, problem FROM safeguard_problems ORDER BY CAST(case_id AS INTEGER)',
    );
    expect(listed).toEqual(wrong.map((row) => [...row, 'this is no answer to the question']));
    const counts = await rows(
      'SELECT wrong_answers FROM safeguard_assessments ORDER BY CAST(case_id AS INTEGER)',
    );
    expect(counts).toEqual(GIVEN.map(([, , right]) => [right ? 0 : 1]));
    const levels = await rows(
      `SELECT DISTINCT level, possible_level FROM safeguard_assessments AS cases
      JOIN safeguard_problems AS problems ON problems.case_id = cases.case_id`,
    );
    expect(levels).toEqual([['low', 'high']]);
  });

  test('are cases without a case_id, and those that are there more than once', async () => {
    const { run, rows } = warehouse();
    await run(sqlExport(PACK.data, 'cases').text);
    await run(`INSERT INTO cases_answers (case_id) VALUES ('once'), ('twice'), ('twice'), (NULL)`);
    expect(await rows('SELECT case_id, problem FROM cases_problems ORDER BY problem')).toEqual([
      [null, 'the case has no case_id'],
      ['twice', 'the case_id is there more than once'],
    ]);
  });
});

test('batch calls the same answers wrong', async () => {
  for (const [id, given, right] of GIVEN) {
    if (given === null) continue;
    const csv = `id,${id}\n1,"${given}"\n`;
    const read = [];
    for await (const { cases } of readCsv(PACK, 'cases', chunks(csv), [])) read.push(...cases);
    expect(
      read.map((one) => !('problems' in one)),
      JSON.stringify([id, given]),
    ).toEqual([right]);
  }
});

async function* chunks(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}
