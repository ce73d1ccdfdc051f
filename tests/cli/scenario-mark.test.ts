import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readResponses } from '../../src/cli/scenario/read-responses.ts';
import type { Marks, Response } from '../../src/train/index.ts';
import { anyResponse, anyScenario, modelResponse, pack, scenarioOf, scenarios } from '../train/library.ts';
import { safeguard, temporaryFile } from './safeguard.ts';

const MEETING = scenarioOf('planned-meeting-with-online-friend');
const GOOD = modelResponse(MEETING);
const lines = (...responses: readonly unknown[]) =>
  responses.map((one) => `${typeof one === 'string' ? one : JSON.stringify(one)}\n`).join('');
const marked = (text: string, ...args: string[]) =>
  safeguard(['scenario', 'mark', '-', ...args], { input: text });

describe('safeguard scenario mark', () => {
  test('marks a file, a row for each response', () => {
    const file = temporaryFile(
      'class.ndjson',
      lines({ ...GOOD, who: 'Anna' }, { ...GOOD, who: 'Ben', level: 'report' }),
    );
    const { status, stdout, stderr } = safeguard(['scenario', 'mark', file]);
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Marks\n═+\nBen, in planned-meeting-with-online-friend: missed an emergency/);
    expect(stdout).toMatch(/^Anna .* right .* (\d+) of \1$/m);
    expect(stdout).toMatch(/^Ben .* too low .* \d+ of \d+$/m);
  });

  test('names a bad line with its number, marks the others, and ends with 2', () => {
    const { status, stdout, stderr } = marked(
      lines(GOOD, '{oops', '', { ...GOOD, level: 'emergancy' }, GOOD),
      '--format',
      'json',
    );
    expect(status).toBe(2);
    expect((JSON.parse(stdout) as { marks: Marks[] }).marks.map(({ score }) => score)).toEqual([100, 100]);
    expect(stderr).toMatch(/^standard input:2: this line is not JSON/m);
    expect(stderr).toMatch(/^standard input:4: there is no level "emergancy"\. Did you mean emergency\?$/m);
  });

  test.each(['', '\n \r\n', '\ufeff\n'])('refuses a file without a response: %j', (text) => {
    expect(marked(text)).toEqual({
      status: 2,
      stdout: '',
      stderr: 'There are no responses in standard input. Nothing was marked.\n',
    });
  });

  test('reads lines that end in a carriage return alone, and tells one that only looks empty', () => {
    const text = lines(GOOD, '\u00a0', GOOD).replaceAll('\n', '\r');
    const { status, stdout, stderr } = marked(text, '--format', 'json');
    expect(status).toBe(2);
    expect((JSON.parse(stdout) as { marks: Marks[] }).marks).toHaveLength(2);
    expect(stderr).toMatch(/^standard input:2: this line is not JSON/);
  });

  test('gives CSV that a spreadsheet takes for text', () => {
    const { status, stdout } = marked(
      lines({ ...GOOD, who: '=HYPERLINK("http://x","y")' }),
      '--format',
      'csv',
    );
    expect(status).toBe(0);
    const [head, row] = stdout.split('\r\n');
    expect(head).toMatch(/^who,scenario,score,/);
    expect(row).toMatch(/^"'=HYPERLINK\(""http:\/\/x"",""y""\)",planned-meeting-with-online-friend,100,/);
  });

  test('gives marks and a summary as JSON', () => {
    const { stdout } = marked(
      lines({ ...GOOD, who: 'A', answers: { meeting_perpetrator: true } }),
      '--format',
      'json',
    );
    const { marks, summary } = JSON.parse(stdout) as { marks: Marks[]; summary: { count: number } };
    expect(marks[0]).toMatchObject({
      scenario: MEETING.id,
      who: 'A',
      score: 100,
      flags: [],
      answers: { level: 'emergency' },
    });
    expect(summary.count).toBe(1);
  });

  test('--explain tells each response at length', () => {
    const { stdout } = marked(
      lines({ ...GOOD, level: 'report', answers: { meeting_perpetrator: 'no' } }),
      '--explain',
    );
    const words = stdout.replace(/\s+/g, ' ');
    expect(words).toContain('This was an emergency: the level chosen was "Report to social services now".');
    expect(words).toContain('With the model answer it would be: Call 999 now');
  });

  test('takes Windows line ends, and a file in which every response is wrong', () => {
    expect(marked(`${JSON.stringify(GOOD)}\r\n${JSON.stringify(GOOD)}\r\n`).status).toBe(0);
    expect(marked('{oops\n').stdout).toContain('There is nothing to mark.');
  });

  test('a name cannot act on the screen, in any format', () => {
    for (const format of ['text', 'csv', 'json']) {
      const { stdout } = marked(lines({ ...GOOD, who: '\u001b[31m\u202ex' }), '--format', format);
      expect(stdout).not.toContain('\u001b');
      expect(stdout).not.toContain('\u202e');
    }
    const bad = marked(lines('{"who": "\u001b[31m', { ...GOOD, '\u001b[31m': 1 }));
    expect(bad.stderr).not.toContain('\u001b');
    expect(bad.status).toBe(2);
  });

  test('says so where there is no such file', () => {
    const { status, stderr } = safeguard(['scenario', 'mark', '/nowhere/class.ndjson']);
    expect(status).toBe(2);
    expect(stderr).toBe('/nowhere/class.ndjson cannot be read: there is no such file.\n');
  });
});

describe('a line of responses', () => {
  const { scenario: _scenario, ...rest } = GOOD;
  const problems = (line: unknown) => {
    const read = readResponses(pack, scenarios, 'f', lines(line));
    return read.problems.map((problem) => problem.replace('f:1: ', ''));
  };

  test.each<[string, unknown, string]>([
    [
      'is no map',
      [1],
      'this line is not a response: { "scenario": ..., "level": ..., "actions": [...], ... }',
    ],
    ['names no scenario', rest, '"scenario" is missing'],
    [
      'names a scenario that is not there',
      { ...GOOD, scenario: 'planned-meeting-with-online-frend' },
      `there is no scenario "planned-meeting-with-online-frend". Did you mean ${MEETING.id}?`,
    ],
    ['has a level that is no text', { ...GOOD, level: 1 }, '"level" must be text'],
    [
      'misspells an action',
      { ...GOOD, actions: ['call_99'] },
      'there is no action "call_99". Did you mean call_999?',
    ],
    [
      'names a mistake that the scenario does not have',
      { ...GOOD, actions: ['mistake.9'] },
      'there is no action "mistake.9". Did you mean mistake.1?',
    ],
    [
      'has no list of actions',
      { ...GOOD, actions: 'call_999' },
      '"actions" must be a list of ids: ["call_999"], or [] for none',
    ],
    [
      'names an action twice',
      { ...GOOD, not_actions: ['call_999', 'call_999'] },
      '"not_actions" names the same thing twice',
    ],
    ['is sure by half', { ...GOOD, sure: 2.5 }, '"sure" must be a whole number from 1 to 5'],
    ['has a long name', { ...GOOD, who: 'x'.repeat(101) }, '"who" must be text of at most 100 characters'],
    ['has a key of its own', { ...GOOD, answer: {} }, 'there is no key "answer". Did you mean answers?'],
    ['has a key that does harm', '{"__proto__": {}}', 'there is no key "__proto__".'],
    ['has a key twice', '{"who": "a", "who": "b"}', 'a key stands twice in this line'],
    ['has a wrong answer', { ...GOOD, answers: { age: 'twelve' } }, '"age" has no value "twelve".'],
    [
      'has answers that are no map',
      { ...GOOD, answers: [] },
      'The answers must be a map of question to value.',
    ],
  ])('that %s is refused', (_, line, message) => {
    expect(problems(line)).toContain(message);
  });

  test('with several mistakes has all of them named', () => {
    expect(problems({ scenario: 'x', level: 'y', actions: [], not_actions: ['z'], sure: 9 })).toHaveLength(4);
  });

  test('with more mistakes than anybody makes does no harm', () => {
    const keys = Array.from({ length: 130_000 }, (_, at) => `"${at}":0`);
    expect(problems(`{${keys.join(',')}}`).length).toBeGreaterThan(130_000);
    expect(problems({ ...GOOD, answers: { concerns: Array(400_000).fill(0) } })).toHaveLength(1);
  });

  test('nested without end is refused and does no harm', () => {
    expect(problems('['.repeat(200_000) + ']'.repeat(200_000))).toHaveLength(1);
    expect(problems(`{"answers": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`).length).toBeGreaterThan(0);
  });
});

describe('the schema of a response', () => {
  const schema = JSON.parse(readFileSync('rules/schema/quiz-response.schema.json', 'utf8')) as object;
  const valid = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

  test('accepts every response that can be marked', () => {
    fc.assert(
      fc.property(
        anyScenario.chain((of) => anyResponse(of)),
        (response) => {
          expect(valid(response), JSON.stringify(valid.errors)).toBe(true);
          expect(readResponses(pack, scenarios, 'f', lines(response)).problems).toEqual([]);
        },
      ),
    );
  });

  test.each<[string, object]>([
    ['a key of its own', { ...GOOD, more: 1 }],
    ['no level', { ...GOOD, level: undefined }],
    ['actions that are no list', { ...GOOD, actions: 'call_999' }],
    ['an action twice', { ...GOOD, actions: ['a', 'a'] }],
    ['a long name', { ...GOOD, who: 'x'.repeat(101) }],
    ['half a point of certainty', { ...GOOD, sure: 0.5 }],
    ['answers that are no map', { ...GOOD, answers: [] }],
  ])('refuses what marking refuses: %s', (_, response) => {
    const line = JSON.stringify(response);
    expect(valid(JSON.parse(line))).toBe(false);
    expect(readResponses(pack, scenarios, 'f', `${line}\n`).problems.length).toBeGreaterThan(0);
  });

  test('describes what a response holds', () => {
    const { properties } = schema as { properties: Record<string, { description?: string }> };
    const keys: (keyof Required<Response>)[] = [
      'scenario',
      'level',
      'actions',
      'mistakes',
      'not_actions',
      'sure',
      'answers',
      'who',
    ];
    expect(Object.keys(properties)).toEqual(keys);
    for (const { description } of Object.values(properties)) expect(description).toBeTruthy();
  });
});
