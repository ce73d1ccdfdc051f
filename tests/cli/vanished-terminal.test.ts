import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { KeptRecord } from '../../src/record/index.ts';
import { KEYS, openTerminal, type Terminal } from './interview/terminal.ts';
import { EXECUTABLE, placeRecord, safeguard, temporaryFolder } from './safeguard.ts';

const terminals: Terminal[] = [];
afterEach(() => {
  for (const terminal of terminals.splice(0)) terminal.close();
});

/** The shell outlives the terminal and writes down how the program ended. Its number is written down before. */
const WATCHED =
  'trap : HUP; (echo $BASHPID > pid; exec "$@"); code=$?; echo $code > code; stty -a; exit $code';

function run(cwd: string, ...args: readonly string[]): Terminal {
  const terminal = openTerminal('bash', ['-c', WATCHED, 'bash', process.execPath, EXECUTABLE, ...args], {
    cwd,
  });
  terminals.push(terminal);
  return terminal;
}

/** Interrupted, or ended by the system, which may send more than one signal when all is kept: no dump, and no bug. */
const QUIET = [130, 129];

async function exitCode(cwd: string): Promise<number> {
  const file = join(cwd, 'code');
  await expect
    .poll(() => existsSync(file) && readFileSync(file, 'utf8') !== '', { timeout: 30_000 })
    .toBe(true);
  return Number(readFileSync(file, 'utf8'));
}

function kill(cwd: string, signal: NodeJS.Signals): void {
  process.kill(Number(readFileSync(join(cwd, 'pid'), 'utf8')), signal);
}

function recordIn(cwd: string): KeptRecord {
  return JSON.parse(readFileSync(join(cwd, 'case.json'), 'utf8')) as KeptRecord;
}

function folderWith(answers: object): string {
  const cwd = temporaryFolder();
  placeRecord(cwd, answers);
  return cwd;
}

/** Answers the first question with no, and waits for the second. */
async function answerFirst(terminal: Terminal, plain: boolean): Promise<void> {
  await terminal.waitFor(plain ? 'Your answer:' : 'q leave');
  terminal.type('2\r');
  await terminal.waitFor(plain ? /may harm the child[^]*Your answer:/ : /may harm the child[^]*q leave/);
}

const KEPT = { finished: false, assessment: { answers: { immediate_danger: 'no' } } };

describe('the terminal is gone in the middle of the questions: what was answered is kept, and the end is quiet', () => {
  test.each([
    ['drawn', []],
    ['quick', ['--quick']],
    ['in plain lines', ['--plain']],
    ['on the private screen', ['--private']],
  ])('%s', async (_mode, options) => {
    const cwd = temporaryFolder();
    const terminal = run(cwd, 'assess', '--record', 'case.json', ...options);
    await answerFirst(terminal, options.includes('--plain'));
    terminal.vanish();
    expect(QUIET).toContain(await exitCode(cwd));
    expect(recordIn(cwd)).toMatchObject(KEPT);
    expect(readdirSync(cwd).toSorted()).toEqual(['case.json', 'code', 'pid']);
  });

  test('at any moment, before the first answer and while an encrypted record is written', async () => {
    const cwd = temporaryFolder();
    const terminal = run(cwd, 'assess', '--plain', '--record', 'case.age', '--encrypt');
    for (const prompt of ['New passphrase', 'The same again']) {
      await terminal.waitFor(prompt);
      terminal.type('five words\r');
    }
    await answerFirst(terminal, true);
    terminal.type('leave\r');
    terminal.vanish();
    expect(QUIET).toContain(await exitCode(cwd));
    expect(readFileSync(join(cwd, 'case.age'), 'latin1')).toMatch(/^age-encryption\.org/);
  });

  test('while a passphrase is typed', async () => {
    const cwd = temporaryFolder();
    const terminal = run(cwd, 'assess', '--record', 'case.age', '--encrypt');
    await terminal.waitFor('New passphrase');
    terminal.type('five');
    terminal.vanish();
    expect(QUIET).toContain(await exitCode(cwd));
    expect(readdirSync(cwd).toSorted()).toEqual(['code', 'pid']);
  });

  test.each([[[]], [['--plain']]])(
    'at the plan, at the name of a file to save it in, and there is no dump %s',
    async (options) => {
      const cwd = temporaryFolder();
      const terminal = run(cwd, 'assess', '--quick', ...options);
      await terminal.waitFor(/q leave|Your answer:/);
      terminal.type(options.length > 0 ? 'leave\r' : 'q');
      await terminal.waitFor(/Stop here|Enter: done/);
      if (options.length === 0) terminal.type('q');
      await terminal.waitFor(/Enter done|Enter: done[^]*Your choice: ?$/);
      terminal.type(options.length > 0 ? 's\r' : 's');
      await terminal.waitFor(/Save it in which file\?[^]*\)/);
      terminal.vanish();
      expect(QUIET).toContain(await exitCode(cwd));
      expect(readdirSync(cwd).toSorted()).toEqual(['code', 'pid']);
    },
  );

  test.each([[[]], [['--plain']]])('where another file is asked for %s', async (options) => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'sub'));
    const terminal = run(cwd, 'assess', '--record', 'sub/case.json', ...options);
    await answerFirst(terminal, options.length > 0);
    rmSync(join(cwd, 'sub'), { recursive: true });
    terminal.type(KEYS.ctrlC);
    await terminal.waitFor('Which file?');
    terminal.vanish();
    expect(QUIET).toContain(await exitCode(cwd));
    expect(readdirSync(cwd).toSorted()).toEqual(['code', 'pid']);
  });

  test('while its folder is gone too: nothing is written elsewhere, and the end is as quiet', async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'sub'));
    const terminal = run(cwd, 'assess', '--record', 'sub/case.json');
    await answerFirst(terminal, false);
    rmSync(join(cwd, 'sub'), { recursive: true });
    terminal.vanish();
    expect(QUIET).toContain(await exitCode(cwd));
    expect(readdirSync(cwd).toSorted()).toEqual(['code', 'pid']);
  });

  test('record resume keeps the new answers beside the old ones', async () => {
    const cwd = folderWith({ immediate_danger: 'no' });
    const terminal = run(cwd, 'record', 'resume', 'case.json');
    await terminal.waitFor(/may harm the child[^]*q leave/);
    terminal.type('2\r');
    await terminal.waitFor(/harm the child\?\s+No[^]*q leave/);
    terminal.vanish();
    expect(QUIET).toContain(await exitCode(cwd));
    expect(recordIn(cwd).assessment.answers).toEqual({ immediate_danger: 'no', meeting_perpetrator: 'no' });
    expect(safeguard(['record', 'verify', 'case.json'], { cwd }).status).toBe(0);
  });
});

describe('the terminal is gone: nothing is changed, and the end is quiet,', () => {
  test.each([
    ['drawn', [], /What was decided\?[^]*q leave/],
    ['in plain lines', ['--plain'], 'Type a number'],
  ])('in record decide, %s', async (_mode, options, prompt) => {
    const cwd = folderWith({ immediate_danger: 'no' });
    const before = recordIn(cwd);
    const terminal = run(cwd, 'record', 'decide', 'case.json', ...options);
    await terminal.waitFor(prompt);
    terminal.vanish();
    expect(QUIET).toContain(await exitCode(cwd));
    expect(recordIn(cwd)).toEqual(before);
  });

  test.each([
    ['play', ['play', 'planned-meeting-with-online-friend'], 'Enter go on'],
    ['play --plain', ['play', '--plain', 'planned-meeting-with-online-friend'], 'Your choice:'],
    ['quiz', ['quiz', '--count', '1'], 'q leave'],
    ['quiz --plain', ['quiz', '--plain', '--count', '1'], 'Your answer:'],
    ['new', ['new'], 'q leave'],
    ['new --plain', ['new', '--plain'], 'Your answer:'],
  ])('in scenario %s', async (_name, args, prompt) => {
    const cwd = temporaryFolder();
    const terminal = run(cwd, 'scenario', ...args);
    await terminal.waitFor(prompt);
    terminal.vanish();
    expect(QUIET).toContain(await exitCode(cwd));
    expect(readdirSync(cwd).toSorted()).toEqual(['code', 'pid']);
  });
});

describe('a signal', () => {
  test.each([
    ['SIGQUIT', []],
    ['SIGQUIT', ['--plain']],
    ['SIGQUIT', ['--private']],
    ['SIGTERM', []],
    ['SIGTERM', ['--private', '--plain']],
    ['SIGUSR2', []],
    ['SIGABRT', []],
    ['SIGABRT', ['--plain']],
    ['SIGALRM', []],
    ['SIGVTALRM', []],
    ['SIGPROF', []],
    ['SIGXCPU', []],
    ['SIGSTKFLT', []],
    ['SIGIO', []],
    ['SIGPWR', []],
  ] satisfies [NodeJS.Signals, string[]][])(
    '%s keeps the record and leaves a usable terminal %s',
    async (signal, options) => {
      const cwd = temporaryFolder();
      const terminal = run(cwd, 'assess', '--record', 'case.json', ...options);
      await answerFirst(
        terminal,
        options.some((option) => option === '--plain'),
      );
      kill(cwd, signal);
      expect(await terminal.exit()).toBe(130);
      expect(terminal.everything()).toContain('Stopped. The record is in case.json.');
      expect(terminal.everything()).toMatch(/ icanon/);
      expect(terminal.everything()).toMatch(/ echo /);
      expect(recordIn(cwd)).toMatchObject(KEPT);
    },
  );

  test('SIGQUIT while a passphrase is typed leaves a usable terminal', async () => {
    const cwd = folderWith({});
    const terminal = run(cwd, 'assess', '--record', 'case.age', '--encrypt');
    await terminal.waitFor('New passphrase');
    kill(cwd, 'SIGQUIT');
    expect(await terminal.exit()).toBe(130);
    expect(terminal.everything()).toMatch(/ icanon/);
  });

  test('SIGUSR1 opens no port for debuggers, and the questions go on', async () => {
    const cwd = temporaryFolder();
    const terminal = run(cwd, 'assess', '--record', 'case.json');
    await terminal.waitFor('q leave');
    kill(cwd, 'SIGUSR1');
    await answerFirst(terminal, false);
    terminal.type(KEYS.ctrlC);
    expect(await terminal.exit()).toBe(130);
    expect(terminal.everything()).not.toContain('Debugger');
    expect(recordIn(cwd)).toMatchObject(KEPT);
  });
});
