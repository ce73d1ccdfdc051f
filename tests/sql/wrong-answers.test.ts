import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Block } from '../../src/batch/block.ts';
import { csvBlocks } from '../../src/batch/read-csv.ts';
import { ndjsonBlocks } from '../../src/batch/read-ndjson.ts';
import { answersFrom } from '../../src/cli/files/read-answers.ts';
import { UserError } from '../../src/cli/user-error.ts';
import { answersOf } from '../../src/engine/answers.ts';
import { fitAnswers } from '../../src/engine/fit-answers.ts';
import { readAnswers, type Answers } from '../../src/engine/index.ts';
import { ALSO, SEPARATOR, trimmed } from '../../src/engine/written.ts';
import { sqlExport } from '../../src/sql/index.ts';
import { casesOf } from '../batch/cases.ts';
import { temporaryFolder } from '../cli/safeguard.ts';
import { is, level, question, tinyPack } from '../engine/tiny-pack.ts';
import { onEach } from './warehouse.ts';

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

onEach('answers that the pack does not know', (warehouse) => {
  test('are listed, counted and read as unknown; all others are not', async () => {
    const { dialect, run, rows } = warehouse();
    await run(sqlExport(PACK.data, 'safeguard', dialect).text);
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
    const { dialect, run, rows } = warehouse();
    await run(sqlExport(PACK.data, 'cases', dialect).text);
    await run(`INSERT INTO cases_answers (case_id) VALUES ('once'), ('twice'), ('twice'), (NULL)`);
    expect(await rows('SELECT case_id, problem FROM cases_problems ORDER BY problem')).toEqual([
      [null, 'the case has no case_id'],
      ['twice', 'the case_id is there more than once'],
    ]);
  });
});

/** What a way in makes of one value: the answers, or that something is wrong with it. */
type Way = (question: string, given: string) => Promise<Answers | 'wrong'>;

const csv: Way = async (question, given) =>
  onlyCase(csvBlocks(PACK, 'cases', chunks(`id,${question}\n1,"${given}"\n`), []));

/** The others have lists of their own, and yes and no as `true` and `false`: what they share is what is blank. */
const OTHERS: readonly (readonly [string, Way])[] = [
  ['NDJSON', async (...one) => onlyCase(ndjsonBlocks(PACK, chunks(`${inJson(...one)}\n`)))],
  ['an answer file in JSON', async (...one) => inFile(inJson(...one))],
  ['the library', async (...one) => taken(readAnswers(PACK, JSON.parse(inJson(...one))))],
];

test('CSV calls the same answers wrong', async () => {
  for (const [id, given, right] of GIVEN) {
    if (given === null) continue;
    expect((await csv(id, given)) !== 'wrong', JSON.stringify([id, given])).toBe(right);
  }
});

const WORDS = new Set([...ALSO.values()].flat());
const SHARED = GIVEN.flatMap(([id, given]) =>
  given === null || WORDS.has(trimmed(given)) ? [] : [[id, given] as const],
);

test.each(OTHERS)('%s reads the same blanks as CSV', async (_name, way) => {
  for (const one of SHARED) expect(await way(...one), JSON.stringify(one)).toEqual(await csv(...one));
});

test('an answer file in YAML reads the same blanks as CSV, but a carriage return in a text is refused there', async () => {
  for (const one of SHARED) {
    const expected = /\r(?!\n)/.test(one[1]) ? 'wrong' : await csv(...one);
    expect(await inFile(`# By hand\n${inJson(...one)}`), JSON.stringify(one)).toEqual(expected);
  }
});

test('the answers of a record are resumed with the same blanks', async () => {
  for (const one of SHARED) {
    const expected = await csv(...one);
    if (expected === 'wrong') continue;
    const { answers } = fitAnswers(PACK, JSON.parse(inJson(...one)) as Answers);
    expect(answers, JSON.stringify(one)).toEqual(expected);
  }
});

/** Answers in JSON, with a list where a cell of CSV has semicolons. */
function inJson(question: string, given: string): string {
  return JSON.stringify({ [question]: given.includes(SEPARATOR) ? given.split(SEPARATOR) : given });
}

async function inFile(text: string): Promise<Answers | 'wrong'> {
  const file = join(temporaryFolder(), 'answers');
  writeFileSync(file, text);
  return answersFrom(PACK, file).catch((error: unknown) => {
    if (error instanceof UserError) return 'wrong';
    throw error;
  });
}

async function onlyCase(blocks: AsyncIterable<Block>): Promise<Answers | 'wrong'> {
  const read = await casesOf(PACK, blocks);
  expect(read).toHaveLength(1);
  return 'problems' in read[0]! ? 'wrong' : answersOf(PACK, read[0]!.answers);
}

function taken({ answers, problems }: ReturnType<typeof readAnswers>): Answers | 'wrong' {
  return problems.length > 0 ? 'wrong' : answers;
}

async function* chunks(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}
