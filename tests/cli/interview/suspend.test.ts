import { afterEach, describe, expect, test } from 'vitest';
import { EXECUTABLE, safeguard, temporaryFolder } from '../safeguard.ts';
import { KEYS, openTerminal, type Terminal } from './terminal.ts';

const CTRL_Z = '\u001a';

const terminals: Terminal[] = [];
afterEach(() => {
  for (const terminal of terminals.splice(0)) terminal.close();
});

/** No shell stands by that could go on with what Ctrl-Z stops, as in `ssh HOST safeguard` or in a container. */
function alone(args: readonly string[], cwd = temporaryFolder()): Terminal {
  const terminal = openTerminal(process.execPath, [EXECUTABLE, ...args], { cwd });
  terminals.push(terminal);
  return terminal;
}

/** A shell stands by, and goes on at Enter. */
function withShell(args: readonly string[], cwd = temporaryFolder()): Terminal {
  const script = 'set -m; "$0" "$@"; echo ASIDE; read -r _; fg >/dev/null';
  const command = ['--norc', '-i', '-c', script, process.execPath, EXECUTABLE, ...args];
  const terminal = openTerminal('bash', command, { cwd });
  terminals.push(terminal);
  return terminal;
}

async function answersStill(terminal: Terminal): Promise<void> {
  terminal.type('2');
  await terminal.waitFor('> 2 No');
  terminal.type(KEYS.enter);
  await terminal.waitFor(/may harm the child[^]*q leave/);
  terminal.type(KEYS.ctrlC);
  expect(await terminal.exit()).toBe(130);
  expect(terminal.cursorVisible()).toBe(true);
}

test.each([[[]], [['--private']]])(
  'Ctrl-Z at a question, and no shell stands by: keys still do what they say %j',
  async (options) => {
    const terminal = alone(['assess', ...options]);
    await terminal.waitFor('q leave');
    for (let times = 0; times < 2; times += 1) {
      const before = terminal.bytes().length;
      terminal.type(CTRL_Z);
      await expect.poll(() => terminal.bytes().slice(before)).toContain('q');
      await terminal.waitFor(/in danger now\?[^]*q leave/);
    }
    await answersStill(terminal);
  },
);

test('Ctrl-Z between plain lines, and no shell stands by: lines are still read', async () => {
  const terminal = alone(['assess', '--plain', '--private']);
  await terminal.waitFor(/Your answer:$/);
  terminal.type(CTRL_Z);
  await new Promise((resolve) => setTimeout(resolve, 300));
  terminal.type('2\r');
  await terminal.waitFor(/Your answer:$/);
  terminal.type(KEYS.ctrlC);
  expect(await terminal.exit()).toBe(130);
});

test('Ctrl-Z stops at a question where a shell stands by, and fg goes on', async () => {
  const terminal = withShell(['assess']);
  await terminal.waitFor('q leave');
  terminal.type(CTRL_Z);
  await terminal.waitFor(/ASIDE$/);
  terminal.type(KEYS.enter);
  expect(await terminal.waitFor(/in danger now\?[^]*q leave  \/ Cymraeg$/)).toContain('0 Not known');
  await answersStill(terminal);
});

describe.each([
  ['a shell stands by, and fg goes on', withShell],
  ['no shell stands by', alone],
])('Ctrl-Z in a text field that is drawn: %s', (_how, open) => {
  test('what was typed is there still, and more can be typed', async () => {
    const cwd = temporaryFolder();
    safeguard(['assess', '--record', 'case.json'], { input: '{"immediate_danger":"no"}', cwd });
    const terminal = open(['record', 'decide', 'case.json'], cwd);
    await terminal.waitFor(/What was decided\?[^]*q leave/);
    terminal.type(`3${KEYS.enter}`);
    await terminal.waitFor(/Anything to add\?/);
    terminal.type('A vis');
    await terminal.waitFor(/A vis$/);
    terminal.type(CTRL_Z);
    if (open === withShell) {
      await terminal.waitFor(/ASIDE$/);
      terminal.type(KEYS.enter);
    }
    await terminal.waitFor(/Anything to add\?.* A vis$/);
    terminal.type('it');
    await terminal.waitFor(/A visit$/);
    terminal.type(KEYS.enter);
    await terminal.waitFor(/What\s+is the reason\?/);
    terminal.type(KEYS.ctrlC);
    expect(await terminal.exit()).toBe(130);
  });
});
