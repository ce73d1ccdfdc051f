import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { KeptRecord } from '../../../src/record/index.ts';
import { EXECUTABLE, safeguard, temporaryFolder } from '../safeguard.ts';
import { driverForTests } from './open-driver.ts';
import { KEYS, openTerminal, type Terminal } from './terminal.ts';

const PLAIN = { plain: true, rows: 60 } as const;
const REFUSED = /none of\s+them counts/;
/** Longer than a paste lasts. */
const HOLDS_KEYS = 500;

const run = driverForTests();
const terminals: Terminal[] = [];
afterEach(() => {
  for (const terminal of terminals.splice(0)) terminal.close();
});

function program(cwd: string, ...args: readonly string[]): Terminal {
  const terminal = openTerminal(process.execPath, [EXECUTABLE, ...args], { cwd, rows: 100 });
  terminals.push(terminal);
  return terminal;
}

function folderWithRecord(): string {
  const cwd = temporaryFolder();
  safeguard(['assess', '--record', 'case.json'], { input: '{"immediate_danger":"no"}', cwd });
  return cwd;
}

function recordIn(cwd: string): KeptRecord {
  return JSON.parse(readFileSync(join(cwd, 'case.json'), 'utf8')) as KeptRecord;
}

async function stop(terminal: Terminal): Promise<string> {
  terminal.type(KEYS.ctrlC);
  expect(await terminal.exit()).toBe(130);
  return terminal.everything().replaceAll('\n', '');
}

describe('plain questions', () => {
  test.each([
    ['whole lines', '2\r1\r1\r'],
    ['a last line without its end', '2\r1\r1'],
    ['more lines than there are questions', '1\r'.repeat(200)],
    ['words', 'no\ryes\rleave\r'],
  ])('several lines that are pasted answer nothing: %s', async (_name, pasted) => {
    const terminal = run(PLAIN);
    await terminal.waitFor('Your answer:');
    terminal.type(pasted);
    await terminal.waitFor(/none of\s+them counts[^]*Your answer:$/);
    await delay(HOLDS_KEYS);
    terminal.type('2\r');
    await terminal.waitFor(/Answer: No\.[^]*messages on a device[^]*Your answer:$/);
    expect(await stop(terminal)).toContain('INTERRUPTED {"answers":{"danger":"no"},"raw":false}');
  });

  test('a line of which no end is typed stays for whoever types', async () => {
    const terminal = run(PLAIN);
    await terminal.waitFor('Your answer:');
    terminal.type('n');
    await delay(HOLDS_KEYS);
    terminal.type('o\r');
    await terminal.waitFor('Answer: No.');
    expect(terminal.screen()).not.toMatch(REFUSED);
  });

  test.each([0, 10, 30])('Enter pressed twice, %d ms apart, answers one question', async (apart) => {
    const terminal = run({ ...PLAIN, answers: { danger: 'no' } });
    await terminal.waitFor('Your answer:');
    terminal.type('1\r');
    await delay(apart);
    terminal.type('\r');
    await terminal.waitFor(/other person do[^]*Your answer:$/);
    await delay(HOLDS_KEYS);
    expect(terminal.screen()).not.toContain('Nothing was typed');
  });

  test('Enter pressed twice does not go past the message to call 999', async () => {
    const terminal = run(PLAIN);
    await terminal.waitFor('Your answer:');
    terminal.type('1\r\r');
    await terminal.waitFor('Press Enter to continue:');
    await delay(HOLDS_KEYS);
    expect(terminal.screen()).not.toContain('messages on a device');
  });

  test('what is typed before the first question does nothing', async () => {
    const terminal = run(PLAIN);
    terminal.type('1\r1\r');
    await terminal.waitFor('Your answer:');
    await delay(HOLDS_KEYS);
    expect(await stop(terminal)).toContain('INTERRUPTED {"answers":{},"raw":false}');
  });
});

describe('a command that asks in plain lines', () => {
  /** Waits for a label as the last thing on the screen, pastes, and waits until it is asked again. */
  async function paste(terminal: Terminal, label: RegExp, pasted: string): Promise<void> {
    await terminal.waitFor(label);
    terminal.type(pasted);
    await terminal.waitFor(new RegExp(`${REFUSED.source}[^]*${label.source}`));
    await delay(HOLDS_KEYS);
  }

  test('record decide: of several lines, no choice is made, and a text is one line', async () => {
    const cwd = folderWithRecord();
    const terminal = program(cwd, 'record', 'decide', 'case.json', '--plain');
    await paste(terminal, /Type a number from 1 to 6:$/, '1\r2\r3\r');
    terminal.type('3\r');
    await terminal.waitFor(/Anything to add\?[^]*\)$/);
    terminal.type('We visit first.\r\r  The school \rknows more.');
    await terminal.waitFor(/taken as one: We visit first\. The\s+school\s+knows more\./);
    await terminal.waitFor(/reason\?$/);
    terminal.type('A reason.\rOf two lines.\r');
    await terminal.waitFor(/Who decided\?[^]*\)$/);
    await delay(HOLDS_KEYS);
    terminal.type('safeguarding lead\r');
    expect(await terminal.exit()).toBe(0);
    expect(recordIn(cwd)).toMatchObject({
      decision: { level: 'refer', text: 'We visit first. The school knows more.' },
      departure: 'A reason. Of two lines.',
      decidedBy: 'safeguarding lead',
    });
  });

  test('record resume: nothing is answered', async () => {
    const cwd = folderWithRecord();
    const before = readFileSync(join(cwd, 'case.json'));
    const terminal = program(cwd, 'record', 'resume', 'case.json', '--plain');
    await paste(terminal, /Your answer:$/, '1\r1\r1');
    expect(await stop(terminal)).toContain('case.json was not changed.');
    expect(readFileSync(join(cwd, 'case.json'))).toEqual(before);
  });

  test('assess: the case that was copied answers nothing, and nothing is saved', async () => {
    const cwd = temporaryFolder();
    const terminal = program(cwd, 'assess', '--plain', '--record', 'case.json');
    await paste(terminal, /Your answer:$/, 'yes\rno\r1\r');
    expect(await stop(terminal)).toContain('Nothing was saved.');
    expect(existsSync(join(cwd, 'case.json'))).toBe(false);
  });

  test.each([
    ['play', ['play', 'just-an-account', '--plain'], /Your choice:$/],
    ['quiz', ['quiz', 'just-an-account', '--plain'], /Your answer:$/],
    ['new', ['new', '--plain'], /Your answer:$/],
  ] as const)('scenario %s: no step is passed', async (_name, args, label) => {
    const terminal = program(temporaryFolder(), 'scenario', ...args);
    await paste(terminal, label, '1\r1\r\rleave\r');
    expect(await stop(terminal)).toContain('Stopped.');
  });

  test('scenario play: Enter held down passes one step', async () => {
    const terminal = program(temporaryFolder(), 'scenario', 'play', 'just-an-account', '--plain');
    await terminal.waitFor(/Step 1 of[^]*Your choice:$/);
    terminal.type('\r\r\r\r');
    await terminal.waitFor(/Step 2 of[^]*Your choice:$/);
    await delay(HOLDS_KEYS);
    expect(terminal.everything()).not.toContain('Step 3 of');
  });
});

describe('a text field that is drawn', () => {
  const LINES = 'We visit first.\r\r  The school \rknows more.';

  test.each([
    ['where the terminal tells of pastes', `\u001b[200~${LINES}\u001b[201~`],
    ['where it does not', LINES],
    ['with an end of its last line', `${LINES}\r`],
  ])('keeps what is pasted as one line, and Enter ends it: %s', async (_where, pasted) => {
    const cwd = folderWithRecord();
    const terminal = program(cwd, 'record', 'decide', 'case.json');
    await terminal.waitFor(/What was decided\?/);
    await delay(HOLDS_KEYS);
    terminal.type('3\r');
    await terminal.waitFor(/Anything to add\?/);
    await delay(HOLDS_KEYS);
    terminal.type(pasted);
    await terminal.waitFor('We visit first. The school knows more.');
    await delay(HOLDS_KEYS);
    expect(terminal.screen()).not.toMatch(/Who decided/);
    terminal.type('\r');
    await terminal.waitFor(/reason\?/);
    await delay(HOLDS_KEYS);
    terminal.type('They asked for it.\r');
    await terminal.waitFor(/Who decided\?/);
    await delay(HOLDS_KEYS);
    terminal.type('safeguarding lead\r');
    expect(await terminal.exit()).toBe(0);
    expect(recordIn(cwd)).toMatchObject({
      decision: { level: 'refer', text: 'We visit first. The school knows more.' },
      departure: 'They asked for it.',
      decidedBy: 'safeguarding lead',
    });
  });
});

test('a passphrase is one line: the next line of a paste is not taken for the same again', async () => {
  const terminal = program(temporaryFolder(), 'assess', '--plain', '--record', 'case.age', '--encrypt');
  await terminal.waitFor(/New passphrase for case\.age[^]*:$/);
  terminal.type('one two three\rone two three\r');
  await terminal.waitFor(/A passphrase is one line\.\s+New passphrase[^]*:$/);
  await delay(HOLDS_KEYS);
  expect(terminal.everything()).not.toContain('The same again');
});
