import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { openTerminal } from './interview/terminal.ts';
import { EXECUTABLE, refusal, safeguard } from './safeguard.ts';

const HELP = safeguard(['--help']).stdout;
const [, LIST = ''] = HELP.split('\nCommands:\n');
const COMMANDS = [...LIST.split('\n\n')[0]!.matchAll(/^ {2}([a-z]+) .* {2}[a-z]/gm)].map(([, name]) => name!);

test('without a command the help goes to standard error with exit code 2, so that a script with lost arguments does not look done', () => {
  const stderr = refusal([]);
  expect(stderr).toBe(HELP);
  expect(stderr).toContain('If a child is in danger now, call the police on 999.');
});

test('the help names every command with what it does', () => {
  expect(COMMANDS).toEqual(
    expect.arrayContaining(['assess', 'questions', 'contacts', 'guide', 'schema', 'help']),
  );
});

test('--help, -h and help say the same, on standard output', () => {
  for (const way of ['--help', '-h', 'help']) {
    expect(safeguard([way])).toEqual({ status: 0, stdout: HELP, stderr: '' });
  }
});

test.each(COMMANDS)(
  'the help of %s has an example that can be typed, its options, and two ways to it',
  (command) => {
    const { status, stdout } = safeguard([command, '--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Examples?:\n  safeguard ${command}\\b`, 'm'));
    expect(stdout).toContain('--help');
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(safeguard(['help', command])).toEqual({ status: 0, stdout, stderr: '' });
  },
);

test('the help of assess documents its exit codes and that answers never go on the command line', () => {
  const { stdout } = safeguard(['assess', '--help']);
  for (const code of [10, 11, 12, 13, 14, 20, 21, 22, 23]) expect(stdout).toContain(String(code));
  expect(stdout).toContain('Answers never go on the command line');
});

test('--version and -V print the version of the package, and so does what people type elsewhere', () => {
  for (const flag of ['--version', '-V', '-v', 'version']) {
    expect(safeguard([flag])).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
  }
});

describe('a mistyped word is refused with the one that was probably meant:', () => {
  test.each([
    ['asess', 'assess'],
    ['question', 'questions'],
    ['contcats --json', 'contacts'],
    ['help asess', 'assess'],
    ['assess --jsn', '--json'],
    ['assess --formt text', '--format'],
    ['assess --exitlevel', '--exit-level'],
    ['assess --format jsn', 'json'],
    ['questions --jason', '--json'],
    ['contacts --fro child', '--for'],
    ['contacts --for childs', 'child'],
    ['contacts --for practicioner', 'practitioner'],
    ['contacts --concern image_threat', 'image_threats'],
    ['guide polise.2', 'police.2'],
    ['guide police.22', 'police.2'],
    ['schema answer', 'answers'],
    ['--no-colour questions', '--no-color'],
    ['--vesrion', '--version'],
  ])('safeguard %s', (line, meant) => {
    expect(refusal(line.split(' '), { input: '{}' })).toMatch(new RegExp(`Did you mean ${meant}\\?`));
  });

  test('and without a suggestion where nothing is near', () => {
    for (const line of [
      'xylophone',
      'assess --xylophone',
      'schema xylophone',
      'help xylophone',
      'guide xylophone',
    ]) {
      const stderr = refusal(line.split(' '), { input: '{}' });
      expect(stderr).toContain('xylophone');
      expect(stderr).not.toContain('Did you mean');
    }
  });
});

describe('what is missing or too much is refused:', () => {
  test.each([
    ['schema', 'Choose answers, assessment, record, local, pack, questions,'],
    ['schema answers pack', 'too many arguments'],
    ['questions now', 'too many arguments'],
    ['guide police.1 police.2', 'too many arguments'],
    ['assess --output', 'argument missing'],
    ['assess --pack', 'argument missing'],
    ['contacts --for', 'argument missing'],
  ])('safeguard %s', (line, message) => {
    expect(refusal(line.split(' '), { input: '{}' })).toContain(message);
  });
});

test.each([['batch'], ['assess'], ['rules', 'mutate'], []])(
  'the help of %s %s fits a narrow terminal',
  async (...names) => {
    const terminal = openTerminal(process.execPath, [EXECUTABLE, ...names, '--help'], { cols: 40 });
    expect(await terminal.exit()).toBe(0);
    const [, lists = ''] = terminal.bytes().split(/^(?:Arguments|Options|Commands):/m);
    expect(lists).toContain('\r\n      ');
    for (const line of lists.split(/\r\n(?=\S)/)[0]!.split('\r\n'))
      expect(line.length).toBeLessThanOrEqual(40);
  },
);
