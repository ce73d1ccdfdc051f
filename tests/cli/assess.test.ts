import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shippedPack } from '../../src/pack/shipped.ts';
import { bash, refusal, safeguard, temporaryFile, temporaryFolder } from './safeguard.ts';

const ANSWERS = { immediate_danger: 'no', age: '13_15', concerns: ['image_threats'], coercion: 'unknown' };
const JSON_TEXT = JSON.stringify(ANSWERS);
const YAML_TEXT = `# what is known on Monday
immediate_danger: no
age: 13_15
concerns: [image_threats]
coercion: unknown
`;

function json(input: string | Buffer): string {
  const { status, stdout, stderr } = safeguard(['assess', '--json'], { input });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

function answersOf(output: string): unknown {
  return (JSON.parse(output) as { answers: unknown }).answers;
}

describe('answers come in', () => {
  test('from a file, from - and from a pipe, as JSON or YAML, and give the same bytes', () => {
    const expected = json(JSON_TEXT);
    expect(json(YAML_TEXT)).toBe(expected);
    expect(safeguard(['assess', '-', '--json'], { input: YAML_TEXT }).stdout).toBe(expected);
    for (const [name, content] of [
      ['answers.json', JSON_TEXT],
      ['answers.yaml', YAML_TEXT],
      ['json with a wrong ending.yaml', JSON_TEXT],
    ] as const) {
      const run = safeguard(['assess', temporaryFile(name, content), '--json']);
      expect(run).toEqual({ status: 0, stdout: expected, stderr: '' });
    }
  });

  test('from a named pipe', () => {
    const run = bash(`mkfifo pipe && (echo '${JSON_TEXT}' > pipe &) && safeguard assess pipe --json`, {
      cwd: temporaryFolder(),
    });
    expect(run).toEqual({ status: 0, stdout: json(JSON_TEXT), stderr: '' });
  });

  test('from a file whose name begins with a hyphen, after --', () => {
    const cwd = temporaryFolder();
    const run = bash(`echo '{}' > ./-x.json && safeguard assess --json -- -x.json`, { cwd });
    expect(run).toEqual({ status: 0, stdout: json('{}'), stderr: '' });
  });

  test('with true, false and null for yes, no and unknown', () => {
    const [said, written, inYaml] = [
      json('{"immediate_danger": true, "coercion": false, "age": null, "concerns": null}'),
      json('{"immediate_danger": "yes", "coercion": "no", "age": "unknown", "concerns": "unknown"}'),
      json('immediate_danger: true\ncoercion: false\nage: null\nconcerns: ~\n'),
    ];
    expect(said).toBe(written);
    expect(inYaml).toBe(written);
  });

  test('with a lone value for a question that takes several', () => {
    expect(json('{"concerns": "image_threats"}')).toBe(json('{"concerns": ["image_threats"]}'));
    expect(answersOf(json('concerns: image_threats'))).toEqual({ concerns: ['image_threats'] });
  });

  test('in any order, and go out in the order of the questions', () => {
    const turned = Object.fromEntries(Object.entries(ANSWERS).reverse());
    expect(json(JSON.stringify(turned))).toBe(json(JSON_TEXT));
  });

  test('with Windows line ends, a byte order mark, tabs between words, and comments', () => {
    const expected = json('{"immediate_danger": "no", "age": "13_15"}');
    for (const input of [
      '\ufeff{"immediate_danger":"no","age":"13_15"}',
      '\ufeffimmediate_danger: no\r\n# a comment\r\nage: 13_15 # another\r\n',
      '{\r\n\t"immediate_danger":\t"no",\r\n\t"age": "13_15"\r\n}\r\n',
      '---\nimmediate_danger:\tno\nage: >-\n  13_15\n...\n',
    ]) {
      expect(json(input)).toBe(expected);
    }
  });

  test('as {} when nothing is known, and the result is provisional, not the lowest', () => {
    const { level, possibleLevel, provisional } = JSON.parse(json('{}')) as Record<string, unknown>;
    expect({ level, possibleLevel, provisional }).toEqual({
      level: 'inform',
      possibleLevel: 'emergency',
      provisional: true,
    });
  });
});

describe('answers that are not there', () => {
  test.each([
    ['nothing', ''],
    ['blanks and line ends', ' \n\t\n'],
    ['a byte order mark', '\ufeff'],
  ])('are refused: %s on standard input', (_what, input) => {
    expect(refusal(['assess'], { input })).toBe(
      'There are no answers in standard input. For no answers at all, write {}.\n',
    );
  });

  test('are refused: a missing file, a folder, a path through a file', () => {
    const folder = temporaryFolder();
    const file = temporaryFile('answers.json', '{}');
    mkdirSync(join(folder, 'inside'));
    expect(refusal(['assess', join(folder, 'none.json')])).toMatch(
      /cannot be read: there is no such file\.$/m,
    );
    expect(refusal(['assess', join(folder, 'inside')])).toMatch(/cannot be read: it is a folder\.$/m);
    expect(refusal(['assess', join(file, 'x')])).toMatch(/a part of its path is not a folder\.$/m);
  });

  test('are refused: standard input that is closed', () => {
    expect(bash('safeguard assess <&-')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'There are no answers in standard input. For no answers at all, write {}.\n',
    });
  });

  test('are never taken from the command line', () => {
    expect(refusal(['assess', '{"immediate_danger":true}'])).toContain('cannot be read');
    expect(refusal(['assess', '--immediate-danger', 'yes'])).toContain('unknown option');
    expect(refusal(['assess', 'a.json', 'immediate_danger=yes'])).toContain('too many arguments');
  });
});

describe('the result', () => {
  const run = (...args: string[]) => safeguard(['assess', ...args], { input: JSON_TEXT });

  test('is text unless another form is asked for', () => {
    expect(run('--format', 'text')).toEqual(run());
    expect(run().stdout).toMatch(/^REPORT TO SOCIAL SERVICES NOW\n/);
  });

  test('is JSON with --json and with --format json', () => {
    expect(run('--format', 'json').stdout).toBe(run('--json').stdout);
    expect(run('--json', '--format', 'json').stdout).toBe(run('--json').stdout);
    expect(JSON.parse(run('--json').stdout)).toMatchObject({ schema: 'safeguard/assessment@1' });
  });

  test('is Markdown with --format markdown', () => {
    expect(run('--format', 'markdown').stdout).toMatch(/^# .+\n/);
  });

  test('is the plan, and says how to see the rest; --full shows every step, and --explain everything', () => {
    const [plan, full, long] = [run(), run('--full'), run('--explain')].map(({ stdout }) => stdout);
    expect(plan!.trimEnd().split('\n').length).toBeLessThanOrEqual(24);
    expect(plan).toMatch(/\nMore: every step, why, and who else can help, with --full\.\n$/);
    for (const output of [full, long]) {
      // The plan stands first, and is the same.
      expect(output).toContain(plan!.slice(0, plan!.indexOf('\nMore: ')));
      expect(output).not.toContain('\nMore: ');
      expect(output).toContain('Report Remove');
    }
    expect(full!.length).toBeLessThan(long!.length);
    expect(full).toMatch(/^Why:/m);
    expect(full).not.toContain('You answered');
    expect(long).toContain('You answered');
  });

  test('has no brief form any more, and says what there is', () => {
    expect(refusal(['assess', '--brief'], { input: '{}' })).toBe(
      'There is no --brief any more. The plan is what is shown; --full shows everything.\n',
    );
  });

  test('holds nothing that a screen reader would spell out, with --plain', () => {
    expect(run('--plain').stdout).toMatch(/^[\x20-\x7e\n\u00a0-\u02ff\u2018-\u201f]*$/);
  });

  test('closes with who decides, and says that nobody has reviewed the rules, in every form', () => {
    for (const format of ['text', 'markdown', 'json']) {
      const words = run('--full', '--format', format).stdout.replaceAll(/\s+/g, ' ');
      expect(words).toContain(shippedPack().review.says);
      if (format === 'json') continue;
      expect(words).toContain('It does not replace it.');
      expect(words).toContain('If you see it differently: this result ends no duty of yours.');
      expect(words).toContain('safeguard record decide FILE');
    }
  });
});

describe('options that cannot be used together are refused', () => {
  test.each([
    [['--json', '--format', 'text'], '--json and --format text contradict each other'],
    [['--json', '--format', 'markdown'], '--json and --format markdown contradict each other'],
    [['--full', '--explain'], "option '--full' cannot be used with option '--explain'"],
    [['--quick'], '--quick is for questions in a terminal'],
    [['--force'], '--force goes with --output FILE'],
    [['--format', 'csv'], 'It is one of: text, markdown, html, json.'],
    [['--format', 'markdwon'], 'Did you mean markdown?'],
    [['--format'], 'argument missing'],
  ])('%j', (args, message) => {
    expect(refusal(['assess', ...args], { input: '{}' })).toContain(message);
  });
});

describe('--strict', () => {
  test('makes unanswered questions an error that lists them all', () => {
    const { unanswered } = JSON.parse(json(JSON_TEXT)) as { unanswered: string[] };
    const stderr = refusal(['assess', '--strict', '--json'], { input: JSON_TEXT });
    expect(unanswered).toContain('coercion');
    expect(stderr).toBe(
      `${unanswered.length} questions have no definite answer, and --strict asks for all:\n  ${unanswered.join('\n  ')}\n`,
    );
  });

  test('says nothing about questions that the other answers take off the path', () => {
    const stderr = refusal(['assess', '--strict'], { input: '{"age": "18_over"}' });
    expect(stderr).not.toContain('hackett');
  });

  test('writes no file when something is unanswered', () => {
    const cwd = temporaryFolder();
    refusal(['assess', '--strict', '--output', 'result.txt'], { input: '{}', cwd });
    expect(bash('ls -A', { cwd }).stdout).toBe('');
  });
});
