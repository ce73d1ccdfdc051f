import { setTimeout as delay } from 'node:timers/promises';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { KeptRecord } from '../../src/record/index.ts';
import { KEYS, openTerminal, type Terminal, type TerminalOptions } from './interview/terminal.ts';
import { EXAMPLE } from '../pack/local/example.ts';
import { bash, EXECUTABLE, placeRecord, safeguard, temporaryFile, temporaryFolder } from './safeguard.ts';

/** Rows for the longest question and what was answered before it. */
const TALL = 60;

const terminals: Terminal[] = [];
afterEach(() => {
  for (const terminal of terminals.splice(0)) terminal.close();
});

function run(args: readonly string[], options: TerminalOptions): Terminal {
  const terminal = openTerminal(process.execPath, [EXECUTABLE, ...args], options);
  terminals.push(terminal);
  return terminal;
}

function recordIn(cwd: string): KeptRecord {
  return JSON.parse(readFileSync(join(cwd, 'case.json'), 'utf8')) as KeptRecord;
}

function folderWith(answers: object): string {
  const cwd = temporaryFolder();
  placeRecord(cwd, answers);
  return cwd;
}

describe('assess --record in a terminal', () => {
  test('Ctrl-C half-way keeps what was answered so far, for its owner alone, and resume goes on with it', async () => {
    const cwd = temporaryFolder();
    const first = run(['assess', '--record', 'case.json'], { cwd });
    await first.waitFor('q leave');
    first.type(`2${KEYS.enter}`);
    await first.waitFor(/Is there a meeting[^]*q leave/);
    first.type(KEYS.ctrlC);
    expect(await first.exit()).toBe(130);
    expect(first.everything()).toContain('Stopped. The record is in case.json. Only you can read it.');
    expect(first.everything()).toContain('To continue: safeguard record resume case.json');
    expect(recordIn(cwd)).toMatchObject({
      finished: false,
      assessment: { answers: { immediate_danger: 'no' } },
    });
    expect(statSync(join(cwd, 'case.json')).mode & 0o777).toBe(0o600);

    const second = run(['record', 'resume', 'case.json'], { cwd, rows: TALL });
    expect(await second.waitFor(/Is there a meeting[^]*q leave/)).not.toContain('in danger now?');
    second.type(`2${KEYS.enter}`);
    await second.waitFor(/Is there a meeting[^]*\?\s+No\n[^]*q leave/);
    second.type('q');
    await second.waitFor('Stop here?');
    second.type('q');
    expect(await second.exit()).toBe(0);
    expect(second.everything()).toContain('FIND OUT');
    expect(recordIn(cwd)).toMatchObject({
      finished: false,
      assessment: { answers: { immediate_danger: 'no', meeting_perpetrator: 'no' } },
    });
    expect(safeguard(['record', 'verify', 'case.json'], { cwd }).status).toBe(0);
  });

  test('Ctrl-C before the first answer keeps nothing', async () => {
    const cwd = temporaryFolder();
    const terminal = run(['assess', '--plain', '--record', 'case.json'], { cwd });
    await terminal.waitFor('Your answer:');
    terminal.type(KEYS.ctrlC);
    expect(await terminal.exit()).toBe(130);
    expect(terminal.everything()).toContain('Stopped. Nothing was saved.');
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('record resume', () => {
  test('leaves the file as it is when nothing was answered', async () => {
    const cwd = folderWith({ immediate_danger: 'no' });
    const before = readFileSync(join(cwd, 'case.json'));
    const terminal = run(['record', 'resume', 'case.json', '--plain'], { cwd });
    await terminal.waitFor('Your answer:');
    terminal.type(KEYS.ctrlC);
    expect(await terminal.exit()).toBe(130);
    expect(terminal.everything()).toContain('Stopped. case.json was not changed.');
    expect(readFileSync(join(cwd, 'case.json'))).toEqual(before);
  });

  test('says what other rules do not have any more, and goes on with the rest', async () => {
    const cwd = folderWith({ immediate_danger: 'no', concerns: ['cyberbullying', 'pornography'] });
    // The option has another name now.
    const change = `cp -r '${join(process.cwd(), 'rules')}' rules && cd rules/online-abuse &&
      sed -i 's/^version: .*/version: 9.9.9/' pack.yaml && sed -i 's/\\bpornography\\b/porn/g' *.yaml */*.yaml`;
    expect(bash(change, { cwd })).toMatchObject({ status: 0, stderr: '' });
    const terminal = run(['record', 'resume', 'case.json', '--plain', '--pack', 'rules/online-abuse'], {
      cwd,
      rows: TALL,
    });
    await terminal.waitFor('Your answer:');
    expect(terminal.everything().replace(/\s+/g, ' ')).toContain(
      'The rules have changed since this record was saved: from version 0.1.0 to 9.9.9.',
    );
    expect(terminal.everything().replace(/\s+/g, ' ')).toContain(
      'These rules do not have this answer, so it is left out: What are you worried about? pornography',
    );
    terminal.type('no\r');
    await terminal.waitFor('Answer: No.');
    terminal.type(KEYS.ctrlC);
    expect(await terminal.exit()).toBe(130);
    expect(recordIn(cwd).assessment).toMatchObject({
      pack: { version: '9.9.9' },
      answers: { concerns: ['cyberbullying'], meeting_perpetrator: 'no' },
    });
  });

  test('takes local settings from the file that is named', async () => {
    const cwd = folderWith({ immediate_danger: 'no' });
    const local = temporaryFile('team.yaml', EXAMPLE);
    const terminal = run(['record', 'resume', 'case.json', '--plain', '--local', local], { cwd, rows: TALL });
    await terminal.waitFor('Your answer:');
    terminal.type('1\r');
    await terminal.waitFor('Answer: ');
    terminal.type(KEYS.ctrlC);
    expect(await terminal.exit()).toBe(130);
    expect(recordIn(cwd).assessment.pack.local?.authority).toBe('Exampleshire County Council');
  });

  test('keeps a decision, and says that it stands', async () => {
    const cwd = folderWith({ immediate_danger: 'no' });
    safeguard(['record', 'decide', 'case.json', '--from', '-'], {
      input: '{"decision": {"level": "support"}, "departure": "Known family."}',
      cwd,
    });
    const before = recordIn(cwd);
    const terminal = run(['record', 'resume', 'case.json', '--plain'], { cwd });
    await terminal.waitFor('Your answer:');
    expect(terminal.everything()).toContain('This record already holds a decision.');
    terminal.type('yes\r');
    await terminal.waitFor('Press Enter to continue:');
    terminal.type(KEYS.ctrlC);
    expect(await terminal.exit()).toBe(130);
    const { recommendation, decision, departure, assessment } = recordIn(cwd);
    expect({ recommendation, decision, departure }).toEqual({
      recommendation: before.recommendation,
      decision: before.decision,
      departure: before.departure,
    });
    expect(assessment.level).toBe('emergency');
    expect(safeguard(['record', 'show', 'case.json'], { cwd }).stdout).toContain('decide again.');
  });
});

describe('record decide in a terminal', () => {
  const CASE = {
    immediate_danger: 'no',
    meeting_perpetrator: 'no',
    abuse_or_risk: 'yes',
    care_support_needs: 'yes',
  };

  test('asks for decision, reason and role, in plain lines, and insists on a reason where the two differ', async () => {
    const cwd = folderWith(CASE);
    const terminal = run(['record', 'decide', 'case.json', '--plain'], { cwd });
    await terminal.waitFor('Type a number from 1 to 6:');
    expect(terminal.everything()).toContain(
      'Recommended: Report a child at risk to social services now (section 130)',
    );
    expect(terminal.everything()).not.toContain('Press Enter to keep it.');
    terminal.type('3\r');
    await terminal.waitFor('Anything to add?');
    terminal.type('A visit first.\r');
    await terminal.waitFor(
      /The recommendation was "Report [^]* This is\s+less\s+urgent\.\s+What\s+is\s+the\s+reason\?/,
    );
    expect(terminal.everything().replace(/\s+/g, ' ')).toContain(
      'This result ends no duty of yours. Where you have a duty to report, it stays',
    );
    terminal.type('\r');
    await terminal.waitFor('Please fill this in.');
    terminal.type('The school knows more.\r');
    await terminal.waitFor('Who decided?');
    terminal.type('safeguarding lead\r');
    expect(await terminal.exit()).toBe(0);
    expect(terminal.everything()).toContain('The decision is noted in case.json.');
    expect(terminal.everything()).not.toMatch(/child'?s name|name of the child/i);
    expect(recordIn(cwd)).toMatchObject({
      recommendation: { level: 'report' },
      decision: { level: 'refer', text: 'A visit first.' },
      departure: 'The school knows more.',
      decidedBy: 'safeguarding lead',
    });
    expect(safeguard(['record', 'verify', 'case.json'], { cwd }).status).toBe(0);
  });

  test('drawn: nothing is decided beforehand; what was recommended needs no reason', async () => {
    const cwd = folderWith(CASE);
    const terminal = run(['record', 'decide', 'case.json'], { cwd, cols: 60 });
    await terminal.waitFor(/What was decided\?[^]*q leave/);
    terminal.type(KEYS.enter);
    await terminal.waitFor('Move to an answer first');
    terminal.type('2');
    await terminal.waitFor('> 2 Report to social services now');
    terminal.type(KEYS.enter + KEYS.enter);
    await terminal.waitFor('Anything to add');
    terminal.type(KEYS.enter);
    await terminal.waitFor('Is any part of it different');
    terminal.type(KEYS.enter);
    await terminal.waitFor('Who decided?');
    terminal.type(KEYS.enter);
    expect(await terminal.exit()).toBe(0);
    expect(terminal.overflows()).toEqual([]);
    const record = recordIn(cwd);
    expect(record.decision).toEqual({ level: 'report' });
    expect(record).not.toHaveProperty('departure');
    expect(record).not.toHaveProperty('decidedBy');
  });

  test('drawn: a paste of several lines chooses nothing, and is one line of text', async () => {
    const cwd = folderWith(CASE);
    const terminal = run(['record', 'decide', 'case.json'], { cwd });
    await terminal.waitFor(/What was decided\?[^]*q leave/);
    terminal.type('2\rpasted\rpasted\rpasted\r');
    await terminal.waitFor('none of them counts');
    await delay(500);
    terminal.type(`2${KEYS.enter}`);
    await terminal.waitFor('? Anything to add');
    terminal.type('A visit.\rAnd a letter.\r');
    await terminal.waitFor('A visit. And a letter.');
    terminal.type(KEYS.enter);
    await terminal.waitFor('? Is any part of it different');
    terminal.type(KEYS.enter);
    await terminal.waitFor('? Who decided?');
    terminal.type(KEYS.enter);
    expect(await terminal.exit()).toBe(0);
    const { decision, ...record } = recordIn(cwd);
    expect(decision).toEqual({ level: 'report', text: 'A visit. And a letter.' });
    expect(record).not.toHaveProperty('departure');
    expect(record).not.toHaveProperty('decidedBy');
  });

  test('Ctrl-C changes nothing', async () => {
    const cwd = folderWith(CASE);
    const before = readFileSync(join(cwd, 'case.json'));
    const terminal = run(['record', 'decide', 'case.json'], { cwd });
    await terminal.waitFor('What was decided?');
    terminal.type(KEYS.ctrlC);
    expect(await terminal.exit()).toBe(130);
    expect(terminal.everything()).toContain('Stopped. Nothing was changed.');
    expect(readFileSync(join(cwd, 'case.json'))).toEqual(before);
  });
});

test('the key / changes the language where a decision is asked for, in plain lines the word', async () => {
  const cwd = folderWith({ immediate_danger: 'yes' });
  const terminal = run(['record', 'decide', 'case.json', '--plain'], { cwd, rows: TALL });
  await terminal.waitFor(/What was decided\?[^]*cymraeg: y cwestiynau yn Gymraeg\.[^]*6:$/);
  terminal.type('cymraeg\r');
  const welsh = await terminal.waitFor(
    /Beth oedd y penderfyniad\?[^]*english: the questions in English\.[^]*6:$/,
  );
  expect(welsh).toContain('Chi sydd i benderfynu.');
  terminal.type('1\r');
  await terminal.waitFor(/Oes rhywbeth i'w ychwanegu/);
  terminal.type('\r');
  await terminal.waitFor(/wahanol i'r argymhelliad/);
  terminal.type('\r');
  await terminal.waitFor(/Pwy benderfynodd/);
  terminal.type('\r');
  expect(await terminal.exit()).toBe(0);
  expect(terminal.everything()).toContain("Mae'r penderfyniad wedi'i nodi yma: case.json.");
  expect(recordIn(cwd).decision).toEqual({ level: 'emergency' });
});
