import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { KEYS, openTerminal, type Terminal } from './interview/terminal.ts';
import { EXECUTABLE, refusal, safeguard, temporaryFolder } from './safeguard.ts';

const CTRL_X = '\u0018';
const CTRL_BACKSLASH = '\u001c';
const OTHER_SCREEN = '\u001b[?1049h';
const FIRST_SCREEN = '\u001b[?1049l';
/** Of the questions, the answers and the result. */
const TRACES = /danger|plan to|Answer what|Stage|999 now|CALL 999|FIND OUT|social services|Page/;

const terminals: Terminal[] = [];
afterEach(() => {
  for (const terminal of terminals.splice(0)) terminal.close();
});

/** Runs the program with something on the screen before it; the shell says how the terminal was left. */
function run(args: readonly string[], cwd = temporaryFolder(), rows = 24): Terminal {
  const script =
    'trap : QUIT; echo BEFORE; "$0" "$@"; code=$?; stty -a | grep -oE -e "-?(icanon|isig|echo)\\b" | tr "\\n" " "; exit $code';
  const command = ['-c', script, process.execPath, EXECUTABLE, ...args];
  const terminal = openTerminal('bash', command, { cwd, rows });
  terminals.push(terminal);
  return terminal;
}

/** The process of the program in a terminal, by its folder. */
function processIn(cwd: string): number {
  const found = execFileSync(
    'bash',
    [
      '-c',
      'for p in /proc/[0-9]*; do [ "$(readlink $p/cwd)" = "$0" ] && grep -qz safeguard.js $p/cmdline && grep -q ^node $p/comm && basename $p; done; true',
      cwd,
    ],
    { encoding: 'utf8' },
  );
  return Number(found.trim().split('\n')[0]);
}

function leavesNothing(terminal: Terminal): void {
  expect(terminal.everything()).toMatch(/^BEFORE\n/);
  expect(terminal.everything()).not.toMatch(TRACES);
  expect(terminal.everything()).toMatch(/(?<!-)icanon/);
  expect(terminal.everything()).toMatch(/(?<!-)isig/);
  expect(terminal.everything()).toMatch(/(?<!-)echo/);
  expect(terminal.cursorVisible()).toBe(true);
  expect(terminal.bytes().split(OTHER_SCREEN)).toHaveLength(2);
  expect(terminal.bytes().split(FIRST_SCREEN)[0]!.length).toBeGreaterThan(0);
  expect(terminal.bytes().split(FIRST_SCREEN).slice(1).join('')).not.toMatch(TRACES);
}

describe('--private', () => {
  test('shows questions and result page by page on a screen of their own, and leaves nothing behind', async () => {
    const cwd = temporaryFolder();
    const terminal = run(['assess', '--private', '--record', 'case.json'], cwd);
    expect(await terminal.waitFor('q leave')).toContain('Ctrl-X hide at once');
    expect(terminal.screen()).not.toContain('BEFORE');
    terminal.type(`2${KEYS.enter}`);
    await terminal.waitFor(/somebody who may[^]*q leave/);
    terminal.type('q');
    await terminal.waitFor('Stop here?');
    terminal.type('q');
    await terminal.waitFor('Page 1 of');
    expect(terminal.screen()).toContain('ASK FOR ADVICE NOW');
    terminal.type(KEYS.space);
    await terminal.waitFor('Page 2 of');
    terminal.type('b');
    await terminal.waitFor('Page 1 of');
    terminal.type('q');
    expect(await terminal.exit()).toBe(0);
    leavesNothing(terminal);
    expect(terminal.everything()).toContain('The record is in case.json.');
    expect(readdirSync(cwd)).toEqual(['case.json']);
  });

  test('any key ends the last page', async () => {
    const terminal = run(['assess', '--private', '--quick'], temporaryFolder(), 900);
    await terminal.waitFor('q leave');
    terminal.type('q');
    await terminal.waitFor('Stop here?');
    terminal.type('q');
    await terminal.waitFor('Any key: end');
    terminal.type('x');
    expect(await terminal.exit()).toBe(0);
    leavesNothing(terminal);
  });

  test('an output that was named is written, and the result is not shown', async () => {
    const cwd = temporaryFolder();
    const terminal = run(['assess', '--private', '--output', 'result.txt'], cwd);
    await terminal.waitFor('q leave');
    terminal.type('q');
    await terminal.waitFor('Stop here?');
    terminal.type('q');
    expect(await terminal.exit()).toBe(0);
    leavesNothing(terminal);
    expect(readFileSync(join(cwd, 'result.txt'), 'utf8')).toMatch(/find out/i);
  });

  test('record resume has it too', async () => {
    const cwd = temporaryFolder();
    safeguard(['assess', '--record', 'case.json'], { input: '{"immediate_danger": "no"}', cwd });
    const before = readFileSync(join(cwd, 'case.json'));
    const terminal = run(['record', 'resume', 'case.json', '--private'], cwd);
    await terminal.waitFor('q leave');
    terminal.type(`1${KEYS.enter}`);
    await terminal.waitFor('Continue with the questions');
    terminal.type(CTRL_X);
    expect(await terminal.exit()).toBe(130);
    leavesNothing(terminal);
    expect(readFileSync(join(cwd, 'case.json'))).toEqual(before);
  });
});

describe('everything is hidden at once, and nothing is kept,', () => {
  test.each([
    ['Ctrl-X at a question', CTRL_X, []],
    ['Ctrl-\\ at a question', CTRL_BACKSLASH, []],
    ['Ctrl-\\ between plain lines', CTRL_BACKSLASH, ['--plain']],
  ])('by %s', async (_how, key, more) => {
    const cwd = temporaryFolder();
    const args = ['assess', '--private', '--record', 'case.json', '--output', 'result.txt', ...more];
    const terminal = run(args, cwd);
    await terminal.waitFor(/q leave|Your answer:/);
    terminal.type(more.length > 0 ? 'no\r' : `2${KEYS.enter}`);
    await terminal.waitFor(/somebody who may[^]*(?:q leave|Your answer:\s*$)/);
    terminal.type(key);
    expect(await terminal.exit()).toBe(130);
    leavesNothing(terminal);
    expect(terminal.everything()).not.toContain('Stopped');
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('by Ctrl-X in the summary, under an open help, and when asked whether to leave', async () => {
    for (const keys of [['e'], ['w'], ['q'], [`2${KEYS.enter}`, 's']]) {
      const terminal = run(['assess', '--private']);
      await terminal.waitFor('q leave');
      for (const one of keys) {
        terminal.type(one);
        await terminal.waitFor(/Ctrl-X hide at once/);
      }
      terminal.type(CTRL_X);
      expect(await terminal.exit()).toBe(130);
      leavesNothing(terminal);
    }
  });

  test('by Ctrl-X while the result is shown: the screen is gone, and no word follows', async () => {
    const terminal = run(['assess', '--private']);
    await terminal.waitFor('q leave');
    terminal.type('q');
    await terminal.waitFor('Stop here?');
    terminal.type('q');
    await terminal.waitFor('Page 1 of');
    terminal.type(CTRL_X);
    expect(await terminal.exit()).toBe(130);
    leavesNothing(terminal);
  });
});

test('Ctrl-C while the result is shown leaves its screen, and says what is saved', async () => {
  const terminal = run(['assess', '--private', '--record', 'case.json']);
  await terminal.waitFor('q leave');
  terminal.type('q');
  await terminal.waitFor('Stop here?');
  terminal.type('q');
  await terminal.waitFor('Page 1 of');
  terminal.type(KEYS.ctrlC);
  expect(await terminal.exit()).toBe(130);
  leavesNothing(terminal);
  expect(terminal.everything()).toContain('Stopped. The record is in case.json.');
});

describe('the screen is left', () => {
  test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)(
    'on %s, at a question and at the result',
    async (signal) => {
      for (const atResult of [false, true]) {
        const cwd = temporaryFolder();
        const terminal = run(['assess', '--private'], cwd);
        await terminal.waitFor('q leave');
        if (atResult) {
          terminal.type('q');
          await terminal.waitFor('Stop here?');
          terminal.type('q');
          await terminal.waitFor('Page 1 of');
        }
        process.kill(processIn(cwd), signal);
        expect(await terminal.exit()).toBe(130);
        leavesNothing(terminal);
      }
    },
  );

  test('on a bug, whose stack is then shown', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'bug.cjs'), 'setTimeout(() => { throw new Error("made up"); }, 1500);');
    const terminal = openTerminal(
      'bash',
      [
        '-c',
        'echo BEFORE; "$0" "$@"',
        process.execPath,
        '--require',
        './bug.cjs',
        EXECUTABLE,
        'assess',
        '--private',
      ],
      { cwd },
    );
    terminals.push(terminal);
    expect(await terminal.exit()).toBe(70);
    expect(terminal.everything()).toMatch(/^BEFORE\nThis is a bug in safeguard/);
    expect(terminal.everything()).not.toMatch(/Answer what|Stage/);
  });

  test('on Ctrl-Z, and comes back', async () => {
    const cwd = temporaryFolder();
    const terminal = openTerminal(
      'bash',
      [
        '--norc',
        '-i',
        '-c',
        'set -m; echo BEFORE; "$0" "$@"; echo ASIDE; read -r _; fg >/dev/null',
        process.execPath,
        EXECUTABLE,
        'assess',
        '--private',
      ],
      { cwd },
    );
    terminals.push(terminal);
    await terminal.waitFor('q leave');
    terminal.type('\u001a');
    expect(await terminal.waitFor('ASIDE')).not.toMatch(TRACES);
    terminal.type(KEYS.enter);
    await terminal.waitFor(/in danger now\?[^]*q leave/);
    terminal.type(CTRL_X);
    await terminal.exit();
    expect(terminal.everything()).not.toMatch(TRACES);
  });
});

test('--private is refused where there is no screen to clear', async () => {
  expect(refusal(['record', 'resume', 'x', '--private'], {})).toContain('you need a terminal');
  const terminal = openTerminal('env', ['TERM=dumb', process.execPath, EXECUTABLE, 'assess', '--private']);
  terminals.push(terminal);
  expect(await terminal.exit()).toBe(2);
  expect(terminal.everything()).toContain('--private needs a terminal that can clear its screen.');
});
