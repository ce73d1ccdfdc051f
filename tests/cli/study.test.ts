import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { placeRecord, refusal, safeguard, temporaryFolder } from './safeguard.ts';
import { casesOf, fillIn, type Answer } from '../study/fill-in.ts';

const SEED = ['--seed', 'spring', '--count', '6'];
const FIRST = 'case-01';
/** Is at the highest level, because of a meeting. */
const URGENT = FIRST;
/** Is not, and no danger is known. */
const CALM = 'case-05';

let cwd: string;
beforeEach(() => {
  cwd = temporaryFolder();
});

const made = (...args: string[]) => safeguard(['study', 'new', 'my-study', ...args], { cwd });
const text = (...names: string[]) => readFileSync(join(cwd, 'my-study', ...names), 'utf8');
const report = (...args: string[]) => safeguard(['study', 'report', 'my-study', ...args], { cwd });
const refused = (...args: string[]) => refusal(['study', 'report', 'my-study', ...args], { cwd });
const fill = (reader: number, other?: Answer) => fillIn(join(cwd, 'my-study'), reader, other);

describe('safeguard study new', () => {
  test('writes a folder for each reader and one for whoever runs it, and says what to do with them', () => {
    const { status, stdout, stderr } = made('--people', '2', ...SEED);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(readdirSync(join(cwd, 'my-study')).toSorted()).toEqual(['organiser', 'reader-1', 'reader-2']);
    expect(readdirSync(join(cwd, 'my-study/reader-1')).toSorted()).toEqual([
      'answers.csv',
      'answers.json',
      'cases.html',
    ]);
    expect(stderr).toContain('The study is in my-study: 6 cases for 2 readers. Only you can read it.');
    expect(stderr).toContain('Keep my-study/organiser to yourself: the model answers are in it.');
  });

  test('gives readers the cases and the questions, and no name, level or model answer of a case', () => {
    made(...SEED);
    const study = JSON.parse(text('organiser', 'study.json')) as {
      cases: { id: string; scenario: string }[];
    };
    const scenarios = JSON.parse(safeguard(['scenario', 'list', '--json']).stdout) as {
      id: string;
      title: string;
      vignette?: string;
    }[];
    for (const file of ['cases.html', 'answers.csv', 'answers.json']) {
      for (const { scenario } of study.cases) {
        expect(text('reader-1', file)).not.toContain(scenario);
        const { title } = scenarios.find(({ id }) => id === scenario)!;
        expect(text('reader-1', file)).not.toContain(title);
      }
    }
    expect(text('reader-1', 'cases.html')).toContain('<h1>Case 01</h1>');
    expect(text('reader-1', 'cases.html')).toContain('immediate_danger');
    const { cases } = JSON.parse(text('reader-1', 'answers.json')) as { cases: Record<string, object> };
    expect(new Set(Object.values(cases).flatMap((one) => Object.values(one)))).toEqual(new Set(['']));
  });

  test('names the rules, the cases, the seed and the orders in one file, for whoever runs it', () => {
    made(...SEED);
    const study = JSON.parse(text('organiser', 'study.json')) as Record<string, unknown>;
    expect(study).toMatchObject({
      schema: 'safeguard/study@1',
      pack: { id: 'online-abuse', digest: expect.stringMatching(/^sha256:/) as string },
      language: 'en',
      seed: 'spring',
    });
    expect(Object.keys(casesOf(join(cwd, 'my-study')))).toHaveLength(6);
  });

  test('writes the same bytes for the same seed, and shows each reader another order', () => {
    made(...SEED);
    const first = text('reader-1', 'answers.csv');
    expect(text('reader-2', 'answers.csv')).not.toBe(first);
    rmSync(join(cwd, 'my-study'), { recursive: true });
    made(...SEED);
    expect(text('reader-1', 'answers.csv')).toBe(first);
  });

  test('makes a sheet that a spreadsheet opens: UTF-8 with its mark, a row for each question, a column for each case', () => {
    made(...SEED);
    const rows = text('reader-1', 'answers.csv').split('\r\n');
    expect(rows[0]).toMatch(/^\ufeffquestion,asks,answers(,case-0[1-6]){6}$/);
    expect(rows[2]).toMatch(/^immediate_danger,.*yes: Yes \| no: No \| unknown: Not known,{6}$/);
  });

  test('is in Welsh too', () => {
    made(...SEED, '--lang', 'cy');
    expect(text('reader-1', 'cases.html')).toContain('<html lang="cy-GB">');
    expect(text('reader-1', 'cases.html')).toContain('Darllenwch ar eich pen eich hun');
    expect(text('reader-1', 'answers.csv')).toContain('yes: Ydy');
  });

  test('takes the cases that are named', () => {
    made('--scenarios', 'just-an-account, planned-meeting-with-online-friend');
    const study = text('organiser', 'study.json');
    expect(study).toContain('"just-an-account"');
    expect(study.match(/"scenario"/g)).toHaveLength(2);
  });

  test('replaces nothing without --force, and then writes nothing at all', () => {
    made('--people', '2', ...SEED);
    writeFileSync(join(cwd, 'my-study/reader-1/answers.csv'), 'filled in');
    rmSync(join(cwd, 'my-study/organiser'), { recursive: true });
    expect(refusal(['study', 'new', 'my-study', ...SEED], { cwd })).toBe(
      'my-study holds reader-1/cases.html and 5 more files already. Name another folder, or use --force to replace them.\n',
    );
    expect(text('reader-1', 'answers.csv')).toBe('filled in');
    expect(existsSync(join(cwd, 'my-study/organiser'))).toBe(false);
    expect(made(...SEED, '--force').status).toBe(0);
    expect(text('reader-1', 'answers.csv')).toContain('immediate_danger');
  });

  test.each([
    [['--people', '0'], 'It is a whole number from 1 to 50.'],
    [['--people', 'three'], 'It is a whole number from 1 to 50.'],
    [['--count', '1.5'], 'It is a whole number from 1 to 1000.'],
    [['--scenarios', 'just-an-acount'], 'There is no scenario just-an-acount. Did you mean just-an-account?'],
    [['--scenarios', ' , '], '--scenarios needs the ids of scenarios'],
    [['--scenarios', 'just-an-account', '--count', '3'], 'cannot be used with'],
  ])('refuses %s', (args, says) => {
    expect(refusal(['study', 'new', 'my-study', ...args], { cwd })).toContain(says);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('safeguard study report', () => {
  beforeEach(() => void made(...SEED));

  test('says how far readers agree, which questions split them and what that changes', () => {
    fill(1);
    fill(2);
    fill(3, { case: CALM, question: 'immediate_danger', value: 'yes' });
    const { status, stdout, stderr } = report();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('3 readers, 6 cases, the rules online-abuse 0.1.0.');
    expect(stdout).toContain('on 1 of 34 somebody answered otherwise in at least one case.');
    expect(stdout).toMatch(/case-05 \(.+\): Is the child in danger now\?/);
    expect(stdout).toContain('Yes (reader 3): "Call 999 now"');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('the level hangs on whose answer is taken: 1.');
    expect(stdout).toContain('Bolton, Gandevia and');
    expect(stdout).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('reads CSV as a spreadsheet saves it, JSON and records, and gets the same from each', () => {
    fill(1);
    const answers = casesOf(join(cwd, 'my-study'));
    const ids = Object.keys(answers);
    const questions = [...new Set(ids.flatMap((id) => Object.keys(answers[id]!)))];
    const cell = (id: string, question: string) => [answers[id]![question] ?? ''].flat().join(';');
    writeFileSync(
      join(cwd, 'my-study/reader-2/answers.csv'),
      [
        ['question', 'asks', 'answers', ...ids].join(','),
        ...questions.map((one) => [one, 'caf\xe9', '', ...ids.map((id) => cell(id, one))].join(',')),
        ',,,,,,,,',
      ].join('\r\n'),
      'latin1',
    );
    for (const id of ids) {
      mkdirSync(join(cwd, 'records'), { recursive: true });
      placeRecord(join(cwd, 'my-study/reader-3'), answers[id]!, `${id}.json`);
    }
    const data = JSON.parse(report('--format', 'json').stdout) as {
      readers: string[];
      missing: unknown[];
      splits: unknown[];
      level: { cases: number };
    };
    expect(data).toMatchObject({
      readers: ['reader-1', 'reader-2', 'reader-3'],
      missing: [],
      splits: [],
      level: { cases: 6, percent: { value: 1 } },
    });
  });

  test('names misses of the highest level apart, and first', () => {
    fill(1);
    fill(2, { case: URGENT, question: 'meeting_perpetrator', value: 'no' });
    const { stdout } = report();
    expect(stdout).toMatch(
      /The highest level: 1 of \d readings of a case at "Call 999 now" came out lower\./,
    );
    expect(stdout.indexOf('Missed: "Call 999 now"')).toBeLessThan(stdout.indexOf('\nThe level\n'));
    expect(stdout).toMatch(/case-01 \(.+\), reader 2: /);
  });

  test('copes with readers who left cases out, or gave nothing back', () => {
    fill(1);
    fill(2, { case: FIRST, question: '*', value: '' });
    const { status, stdout } = report();
    expect(status).toBe(0);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Missing: reader 2 left out case-01; reader 3 gave nothing back.',
    );
  });

  test('says plainly where there is nothing to compare', () => {
    expect(refused()).toBe(
      'Nobody has answered yet. Put the sheets that came back into their folders, such as my-study/reader-1.\n',
    );
    fill(1);
    const { status, stdout } = report();
    expect(status).toBe(0);
    expect(stdout).toContain('Only one person answered, so there is nobody to agree with.');
    expect(stdout).toContain('compared with the model answers');
    expect(stdout).not.toMatch(/NaN|undefined|Infinity|Every question/);
  });

  test('compares one case, without an interval', () => {
    rmSync(join(cwd, 'my-study'), { recursive: true });
    made('--scenarios', 'just-an-account', '--people', '2');
    fill(1);
    fill(2);
    const { stdout } = report();
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      '100 of 100 pairs of readers alike, over 1 case; alpha is not defined, because everybody gave one and the same answer; AC2 1.00.',
    );
    expect(stdout).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('goes without model answers where they were taken away', () => {
    fill(1);
    fill(2);
    rmSync(join(cwd, 'my-study/organiser/model-answers.json'));
    const { status, stdout } = report();
    expect(status).toBe(0);
    expect(stdout).toContain('There are no model answers, so nothing is compared with them.');
  });

  test.each([
    ['semicolons, and quotes around everything', ';', '"', '\n', ''],
    ['semicolons and a mark of UTF-8', ';', '', '\r\n', '\ufeff'],
    ['tabs', '\t', '', '\r\n', ''],
  ])('reads the sheet of a spreadsheet that writes %s', (_what, separator, quote, end, mark) => {
    fill(1);
    const answers = casesOf(join(cwd, 'my-study'));
    const ids = Object.keys(answers);
    const questions = [...new Set(ids.flatMap((id) => Object.keys(answers[id]!)))];
    const cell = (text: string) => (quote !== '' || text.includes(';') ? `"${text}"` : text);
    const rows = [
      ['question', 'asks', 'answers', ...ids],
      ...questions.map((one) => [
        one,
        'café',
        '',
        ...ids.map((id) => [answers[id]![one] ?? ''].flat().join('; ')),
      ]),
    ];
    writeFileSync(
      join(cwd, 'my-study/reader-2/answers.csv'),
      mark + rows.map((row) => row.map(cell).join(separator) + end).join(''),
    );
    expect(JSON.parse(report('--format', 'json').stdout)).toMatchObject({
      readers: ['reader-1', 'reader-2'],
      splits: [],
      level: { cases: 6, percent: { value: 1 } },
    });
  });

  test('a workbook beside an empty sheet is not passed over, and what a program hid there is', () => {
    fill(1);
    fill(2);
    writeFileSync(join(cwd, 'my-study/reader-2/._answers.csv'), 'x');
    writeFileSync(join(cwd, 'my-study/reader-2/answers.xlsx'), 'x');
    expect(report()).toMatchObject({ status: 0 });
    writeFileSync(join(cwd, 'my-study/reader-3/answers.xlsx'), 'x');
    expect(refused()).toContain('reader-3/answers.xlsx:1:1 workbook only CSV can be read');
  });

  test('shows all that is wrong, in every file, each with its place', () => {
    fill(1);
    const json = join(cwd, 'my-study/reader-1/answers.json');
    writeFileSync(json, readFileSync(json, 'utf8').replace(/("meeting_perpetrator": )"\w+"/, '$1"perhaps"'));
    writeFileSync(
      join(cwd, 'my-study/reader-2/answers.csv'),
      'question,case-01,case-1\nimmediate_danger,yess,no\nimediate_danger,yes,\nimmediate_danger,no,\n,yes,\n',
    );
    writeFileSync(join(cwd, 'my-study/reader-3/answers (1).csv'), 'question,case-01\n');
    writeFileSync(join(cwd, 'my-study/reader-3/case-02.json'), '{}');
    const says = refused();
    expect(says).toMatch(
      /reader-1\/answers\.json:\d+:\d+ unknown-value "meeting_perpetrator" has no value "perhaps"/,
    );
    expect(says).toContain('reader-2/answers.csv:1:3 unknown-case there is no case "case-1" (cell C1)');
    expect(says).toContain(
      'reader-2/answers.csv:2:2 unknown-value "immediate_danger" has no value "yess". (cell B2)',
    );
    expect(says).toContain('Did you mean `yes`?');
    expect(says).toContain(
      'reader-2/answers.csv:3:1 unknown-question there is no question "imediate_danger" (cell A3)',
    );
    expect(says).toContain('reader-2/answers.csv:4:1 question-twice');
    expect(says).toContain('reader-2/answers.csv:5:2 no-question');
    expect(says).toContain('reader-3/answers (1).csv:1:1 unknown-file');
    expect(says).toContain('reader-3/case-02.json:1:1 no-record');
    expect(says).toContain('8 problems in the answers. Nothing was compared.');
  });

  test.each([
    ['question;case-01\nconcerns;grooming;sexting\n', 'Several answers in a cell need quotes around them.'],
    ['q\0u\0e\0s\0t\0i\0o\0n\0', 'It looks like UTF-16.'],
    ['id,immediate_danger\n', 'its first cell is not "question"'],
    ['', 'the file is empty'],
    ['question,case-01\n"immediate_danger,yes\n', 'wrong-quotes'],
  ])('does not take %j for a sheet', (sheet, says) => {
    writeFileSync(join(cwd, 'my-study/reader-1/answers.csv'), sheet);
    expect(refused()).toContain(says);
  });

  test('does not take two sheets with answers to the same case', () => {
    fill(1);
    writeFileSync(join(cwd, 'my-study/reader-1/answers.csv'), `question,${FIRST}\nimmediate_danger,no\n`);
    expect(refused()).toContain('the answers to case-01 stand in answers.csv too');
  });

  test('does not take the sheet of another reader', () => {
    fill(1);
    writeFileSync(
      join(cwd, 'my-study/reader-2/answers.json'),
      readFileSync(join(cwd, 'my-study/reader-1/answers.json')),
    );
    expect(refused()).toContain('this is not the sheet of reader-2');
  });

  test('says which folder is not one of a study', () => {
    expect(refusal(['study', 'report', 'nowhere'], { cwd })).toBe('There is no folder nowhere.\n');
    mkdirSync(join(cwd, 'empty'));
    expect(refusal(['study', 'report', 'empty'], { cwd })).toContain('empty is not the folder of a study');
    writeFileSync(join(cwd, 'my-study/organiser/study.json'), '{"schema": "safeguard/study@1"}');
    expect(refused()).toContain('does not say which cases were read');
  });

  test('says that the rules have been changed since', () => {
    const file = join(cwd, 'my-study/organiser/study.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/sha256:\w+/, 'sha256:0'));
    fill(1);
    fill(2);
    expect(report().stdout).toContain('The rules have been changed since the study was made.');
  });

  test('is a page in one file with pictures, and the same figures in tables', () => {
    fill(1);
    fill(2, { case: FIRST, question: 'immediate_danger', value: 'unknown' });
    const { stdout } = report('--format', 'html');
    expect(stdout.match(/<svg role="img" aria-label="/g)).toHaveLength(2);
    expect(stdout).not.toMatch(/<img|<script|href="http|src=/);
    expect(stdout).toMatch(
      /<section class="part">\s*<h2>Question by case<\/h2>[^]*<svg[^]*<\/svg>[^]*<table>/,
    );
  });

  test('is a table for a spreadsheet: a row for each measure, empty where it is not defined', () => {
    fill(1);
    fill(2, { case: FIRST, question: 'immediate_danger', value: 'unknown' });
    const rows = report('--format', 'csv').stdout.split('\r\n');
    expect(rows[0]).toMatch(/^kind,id,option,cases,split,percent,/);
    expect(rows.find((row) => row.startsWith('question,immediate_danger,'))).toMatch(
      /^question,immediate_danger,,6,1,0\.8333,/,
    );
    expect(rows.filter((row) => row.startsWith('option,concerns,')).length).toBeGreaterThan(5);
    expect(rows.join()).not.toContain('NaN');
  });

  test('is written to a file that only its owner can read', () => {
    fill(1);
    fill(2);
    expect(report('--format', 'html', '--output', 'report.html').stderr).toBe(
      'It is in report.html. Only you can read it.\n',
    );
    expect(readFileSync(join(cwd, 'report.html'), 'utf8')).toContain('<h1>How far readers agree</h1>');
  });
});
