import { describe, expect, test } from 'vitest';
import { lines, results } from '../batch/cases.ts';
import { assessed, refusal, safeguard, temporaryFile } from './safeguard.ts';

const DANGER = { immediate_danger: true };
const IMAGES = { immediate_danger: 'no', concerns: ['image_threats'], age: '13_15' };

const batch = (input: string | Buffer, ...args: string[]) => safeguard(['batch', ...args], { input });

describe('safeguard batch', () => {
  test('gives one result a line, in order, each as assess --json gives it', () => {
    const { status, stdout, stderr } = batch(lines(DANGER, {}, IMAGES));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(results(stdout)).toEqual([assessed(DANGER), assessed({}), assessed(IMAGES)]);
    expect(stdout.split('\n')[2]).toBe(JSON.stringify(assessed(IMAGES)));
  });

  test('reads a file as it reads standard input', () => {
    const input = lines(DANGER, IMAGES);
    const file = temporaryFile('cases.ndjson', input);
    expect(safeguard(['batch', file])).toEqual(batch(input));
    expect(batch(input, '-')).toEqual(batch(input));
  });

  test('puts the id of a case before its result, unchanged', () => {
    const ids = ['A-17', 'ŵ "quoted" \\ \u001b[31m\u202e', 0, -12, 900719925474099, '<b>', '__proto__'];
    const { status, stdout } = batch(lines(...ids.map((id) => ({ id, answers: IMAGES }))));
    expect(status).toBe(0);
    expect(results(stdout)).toEqual(ids.map((id) => ({ id, ...assessed(IMAGES) })));
    expect(stdout).toMatch(/^\{"id":"A-17","schema":/);
    // oxlint-disable-next-line no-control-regex
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
  });

  test('needs no id', () => {
    const { stdout } = batch(lines({ answers: IMAGES }, { id: null, answers: IMAGES }));
    expect(results(stdout)).toEqual([assessed(IMAGES), assessed(IMAGES)]);
  });

  test('leaves out empty lines, and takes a byte order mark and Windows line ends', () => {
    const input = `\ufeff${JSON.stringify(DANGER)}\r\n\r\n   \n\n${JSON.stringify(IMAGES)}`;
    const { status, stdout, stderr } = batch(input, '--fields', 'level');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(results(stdout)).toEqual([{ level: 'emergency' }, { level: 'report' }]);
  });

  test.each([
    ['nothing', [], ''],
    ['blank lines', [], '\n \t\r\n\n'],
    ['a byte order mark', [], '\ufeff'],
    ['nothing, to be counted', ['--summary'], ''],
    ['nothing, as CSV', ['--from', 'csv'], ''],
    ['blank lines, as CSV', ['--from', 'csv'], '\n ,\n'],
    ['the names of CSV alone', ['--from', 'csv'], 'id,age\n'],
  ])('refuses input without a case: %s', (_, args, input) => {
    expect(refusal(['batch', ...args], { input })).toBe(
      'There are no cases in standard input. Nothing was assessed.\n',
    );
  });

  test('reads lines that all end in a carriage return, and takes one inside a line for a blank', () => {
    const returns = `\ufeff${lines(DANGER, IMAGES, '', DANGER).replaceAll('\n', '\r')}`;
    expect(results(batch(returns, '--fields', 'level').stdout)).toEqual(
      ['emergency', 'report', 'emergency'].map((level) => ({ level })),
    );
    const inside = '{\r"immediate_danger":\r"yes"}\r\n{"immediate_danger":"yes"}\r\r\n';
    expect(results(batch(inside, '--fields', 'level').stdout)).toEqual(
      ['emergency', 'emergency'].map((level) => ({ level })),
    );
  });

  test.each([
    ['a non-breaking space', '\u00a0 '],
    ['a vertical tab', '\v'],
    ['a byte order mark', '\ufeff'],
  ])('a line that only looks empty is told: %s', (_, line) => {
    const { status, stdout } = batch(lines(DANGER, line, DANGER), '--fields', 'level');
    expect(status).toBe(2);
    expect(results(stdout)).toMatchObject([{}, { line: 2, problems: [{ code: 'not-json' }] }, {}]);
  });

  test.each(['id,immediate_danger\n1,yes\n', '\ufeff"age";"role"\r\n', 'sep=,\r\nid,age\r\n', 'age\n'])(
    'a table is not taken for lines that are not JSON: %j',
    (input) => {
      expect(refusal(['batch'], { input })).toBe(
        'standard input seems to be CSV: its first line names questions. Nothing was assessed. Say --from csv, or --from ndjson if it is not.\n',
      );
      expect(results(batch(input, '--from', 'ndjson').stdout)[0]!.problems![0]!.code).toBe('not-json');
    },
  );
});

describe('a line with a mistake', () => {
  test('is told in its place with its number, the rest goes on, and exit code 2 says so', () => {
    const { status, stdout, stderr } = batch(
      lines(DANGER, '{oops', '', { id: 'B', answers: { imediate_danger: true, age: '12' } }, IMAGES),
      '--fields',
      'level',
    );
    expect(status).toBe(2);
    expect(results(stdout)).toEqual([
      { level: 'emergency' },
      {
        line: 2,
        problems: [
          {
            code: 'not-json',
            message: expect.stringMatching(/^This line is not JSON/) as string,
            hint: expect.stringContaining('{ "immediate_danger": "yes" }') as string,
          },
        ],
      },
      {
        line: 4,
        id: 'B',
        problems: [
          {
            code: 'unknown-question',
            question: 'imediate_danger',
            message: 'There is no question "imediate_danger".',
            hint: 'Did you mean `immediate_danger`?',
          },
          {
            code: 'unknown-value',
            question: 'age',
            message: '"age" has no value "12".',
            hint: 'It takes one of: under_13, 13_15, 16_17, 18_over, unknown.',
          },
        ],
      },
      { level: 'report' },
    ]);
    expect(stderr).toBe(
      '2 lines could not be used, the first is line 2. The output says what is wrong, in their places.\n',
    );
  });

  const REFUSED: readonly (readonly [string, string])[] = [
    ['[]', 'not-a-map'],
    ['"yes"', 'not-a-map'],
    ['{"answers": null}', 'not-a-map'],
    ['{"answers": {}, "ansers": {}}', 'unknown-key'],
    ['{"answers": {}, "id": "a", "name": "b"}', 'unknown-key'],
    ['{"id": "a", "age": "13_15"}', 'unknown-key'],
    ['{"id": 12345678901234567890, "answers": {}}', 'wrong-id'],
    ['{"id": 9007199254740991, "answers": {}}', 'wrong-id'],
    ['{"id": -0, "answers": {}}', 'wrong-id'],
    ['{"id": 1.5, "answers": {}}', 'wrong-id'],
    ['{"id": ["a"], "answers": {}}', 'wrong-id'],
    [`{"id": "${'x'.repeat(201)}", "answers": {}}`, 'wrong-id'],
    ['{"immediate_danger": "yes", "immediate_danger": "no"}', 'key-twice'],
    ['{"answers": {"age": "13_15"}, "answers": {}}', 'key-twice'],
    ['{"__proto__": {"immediate_danger": "no"}}', 'unknown-question'],
    ['{"answers": {"constructor": "yes"}}', 'unknown-question'],
    ['{"immediate_danger": {"toString": "yes"}}', 'unknown-value'],
    ['{"immediate_danger": "yes"} {}', 'not-json'],
    ['{"immediate_danger": "y\u0000s"}', 'not-json'],
    ['{"immediate_danger": "\\u0000"}', 'unknown-value'],
    [`{"concerns": ${'['.repeat(100_000)}`, 'not-json'],
    [`{"concerns": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'unknown-value'],
    ['{"role": "unknown"}', 'must-be-known'],
  ];
  const refused = batch(lines(...REFUSED.map(([line]) => line), DANGER), '--fields', 'level');

  test('never stops the others', () => {
    expect(refused.status).toBe(2);
    expect(results(refused.stdout).map(({ line }) => line)).toEqual([
      ...REFUSED.map((_, at) => at + 1),
      undefined,
    ]);
    expect(results(refused.stdout).at(-1)).toEqual({ level: 'emergency' });
    expect(refused.stderr).not.toMatch(/^ +at /m);
  });

  test.each(REFUSED.map(([line, code], at) => [line, code, at] as const))(
    'is refused: %.60s',
    (_, code, at) => {
      expect(results(refused.stdout)[at]!.problems!.map((problem) => problem.code)).toContain(code);
    },
  );

  test('has no more room for mistakes than a line may have', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const words = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `"${a}${b}${c}":0`)));
    const keys = words.slice(0, 130_000).join(',');
    const twice = words.slice(0, 65_000).join(',');
    const { status, stdout } = batch(
      lines(
        `{"concerns":[${'0,'.repeat(520_000)}0]}`,
        `{"concerns":[${'"other",'.repeat(1000)}"other"]}`,
        `{"answers":{},${keys}}`,
        `{${keys}}`,
        `{${twice},${twice}}`,
      ),
    );
    expect(status).toBe(2);
    const codes = results(stdout).map(({ problems }) => [problems!.length, problems!.at(-1)!.code]);
    expect(codes).toEqual([
      [1, 'too-long'],
      [1, 'too-long'],
      [101, 'more-problems'],
      [101, 'more-problems'],
      [101, 'more-problems'],
    ]);
    expect(stdout.length).toBeLessThan(100_000);
  });

  test('has all keys named that stand twice, and no id where nobody can know which one is meant', () => {
    const { stdout } = batch(
      lines(
        '{"answers": {"age": "13_15", "age": "16_17", "role": "lead", "role": "lead"}, "id": "a"}',
        '{"answers": {}, "answers": {}, "id": "a", "id": "b"}',
      ),
    );
    expect(results(stdout)).toMatchObject([
      {
        line: 1,
        id: 'a',
        problems: [
          { code: 'key-twice', message: 'The key "age" stands twice.' },
          { code: 'key-twice', message: 'The key "role" stands twice.' },
          {},
        ],
      },
      { line: 2, problems: [{ code: 'key-twice' }, { message: 'The key "id" stands twice.' }] },
    ]);
    expect(results(stdout)[1]).not.toHaveProperty('id');
  });

  test('that is not UTF-8, or is UTF-16, is told as such', () => {
    const input = Buffer.concat([
      Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0x0a]),
      Buffer.from('{"age":"\xe9"}\n', 'latin1'),
    ]);
    const { status, stdout } = batch(input);
    expect(status).toBe(2);
    expect(
      results(stdout).map(({ line, problems }) => [line, problems![0]!.code, problems![0]!.hint]),
    ).toEqual([
      [1, 'not-utf8', 'It looks like UTF-16. Save the file as UTF-8.'],
      [2, 'not-utf8', 'Save the file as UTF-8.'],
    ]);
  });

  test('is told in few and harmless words, whatever it holds', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`wrong_${at}`, 'yes']));
    const { stdout } = batch(
      lines(
        many,
        { age: `\u001b]0;x\u0007${'\u202e'.repeat(5000)}` },
        { [`<script>${'k'.repeat(9000)}`]: 1 },
      ),
    );
    const [first] = results(stdout);
    expect(first!.problems).toHaveLength(101);
    expect(first!.problems!.at(-1)).toEqual({ code: 'more-problems', message: 'And 4900 more.' });
    const beside = batch(lines({ answers: many, ...many })).stdout;
    expect(results(beside)[0]!.problems).toHaveLength(101);
    expect(results(beside)[0]!.problems!.at(-1)!.message).toBe('And 9900 more.');
    for (const line of stdout.split('\n').slice(1)) expect(line.length).toBeLessThan(3000);
    // oxlint-disable-next-line no-control-regex
    expect(stdout).not.toMatch(/[\u001b\u0007\u202e]/);
  });
});

describe('--fields', () => {
  test('gives only these, in this order, with lists as ids', () => {
    const { stdout } = batch(
      lines({ id: 1, answers: DANGER }),
      '--fields',
      'provisional,level, actions,pack',
    );
    const { pack, actions } = assessed(DANGER);
    expect(stdout).toBe(
      `${JSON.stringify({
        id: 1,
        provisional: false,
        level: 'emergency',
        actions: actions.filter(({ applies }) => applies === 'yes').map(({ id }) => id),
        pack,
      })}\n`,
    );
  });

  test('names every field that does not exist, with the one that was probably meant', () => {
    const said = refusal(['batch', '--fields', 'lvel,level,posibleLevel'], { input: '{}' });
    expect(said).toContain('There is no field "lvel". Did you mean level?');
    expect(said).toContain('There is no field "posibleLevel". Did you mean possibleLevel?');
    expect(said).toContain('The fields are: schema, pack, answers,');
  });
});

describe('--summary', () => {
  const CASES = lines(DANGER, IMAGES, {}, '{oops', '');

  test('counts cases by level, action and concern, the most urgent level first', () => {
    const { status, stdout, stderr } = batch(CASES, '--summary');
    expect(status).toBe(2);
    expect(stdout).toMatch(/^3 cases assessed\. 1 line could not be used/m);
    expect(stdout).toMatch(/^ +1 +3 {2}Call 999 now$/m);
    expect(stdout).toMatch(/^ +1 {2}Threats to share pictures /m);
    expect(stdout.indexOf('Call 999 now')).toBeLessThan(stdout.indexOf('Report to social services'));
    expect(stderr).toMatch(/^standard input:4: This line is not JSON/);
    expect(stderr).toContain('One line could not be used: line 4.');
  });

  test('gives the same counts as JSON and as CSV', () => {
    const json = JSON.parse(batch(CASES, '--summary', '--format', 'json').stdout) as {
      schema: string;
      lines: object;
      provisional: number;
      levels: { id: string; cases: number; possible: number }[];
    };
    expect(json).toMatchObject({
      schema: 'safeguard/summary@1',
      lines: { assessed: 3, notUsed: 1, empty: 1 },
      provisional: 2,
    });
    const [head, ...rows] = batch(CASES, '--summary', '--format', 'csv').stdout.split('\r\n');
    expect(head).toBe('kind,id,says,cases,possible');
    for (const { id, cases, possible } of json.levels)
      expect(
        rows.some((row) => row.startsWith(`level,${id},`) && row.endsWith(`,${cases},${possible}`)),
      ).toBe(true);
  });

  test('names ten lines that could not be used, and counts the others', () => {
    const { stderr } = batch(lines(...Array.from({ length: 30 }, () => '{')), '--summary');
    expect(stderr.match(/^standard input:/gm)).toHaveLength(10);
    expect(stderr).toContain(
      '30 lines could not be used, the first is line 1. The first 10 are named above.',
    );
  });
});

describe('a wrong use of the command', () => {
  test.each([
    [['--fields', 'level', '--summary'], '--summary'],
    [['--fields', 'id'], '--fields needs a field beside the id, such as level,possibleLevel,provisional.'],
    [['--format', 'json'], '--format is the form of the summary. It goes with --summary.'],
    [['--ignore-column', 'name'], '--ignore-column is for CSV.'],
    [['--from', 'ndjso'], 'Did you mean ndjson?'],
    [['none.ndjson'], 'none.ndjson cannot be read: there is no such file.'],
    [['none.csv'], 'none.csv cannot be read: there is no such file.'],
    [['/'], '/ cannot be read: it is a folder.'],
    [['--pack', 'none'], 'none'],
  ])('is said in a line, with exit code 2: %s', (args, said) => {
    expect(refusal(['batch', ...args], { input: '{}\n' })).toContain(said);
  });
});
