import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { EXECUTABLE, temporaryFolder } from '../safeguard.ts';
import { KEYS, openTerminal, type Terminal } from './terminal.ts';

/** A quick interview in which somebody threatens to share pictures, up to its plan. */
async function atPlan(args: readonly string[] = [], cwd = temporaryFolder(), env = {}): Promise<Terminal> {
  const terminal = openTerminal(
    process.execPath,
    [EXECUTABLE, 'assess', '--quick', '--area', 'conwy', ...args],
    { cwd, env },
  );
  onTestFinished(() => terminal.close());
  const plain = args.includes('--plain');
  const answers = plain ? ['2', '2', '6', '1', ''] : ['2', '2', `6${KEYS.space}`, '1', ''];
  const questions = [
    'Is the child in danger',
    'Is there a meeting',
    'What are you worried',
    'Could something about',
  ];
  for (const [at, answer] of answers.entries()) {
    const asked = questions[at] ?? 'result';
    await terminal.waitFor(
      plain ? new RegExp(`${asked}[^]*(?:Your answer|Your choice): ?$`) : new RegExp(`${asked}[^]*q `),
    );
    if (plain) terminal.type(answer + KEYS.enter);
    else {
      for (const key of answer) terminal.type(key);
      terminal.type(KEYS.enter);
    }
  }
  await terminal.waitFor(plain ? /Enter: done[^]*Your choice: ?$/ : /Enter done/);
  return terminal;
}

/** An interview that was left at its first question, at the plan, with the key to save it pressed. */
async function savingAfterLeaving(options: { cwd: string; cols?: number }): Promise<Terminal> {
  const terminal = openTerminal(process.execPath, [EXECUTABLE, 'assess'], options);
  onTestFinished(() => terminal.close());
  await terminal.waitFor(/Is the child in danger[^]*q leave/);
  terminal.type('q');
  await terminal.waitFor('Stop here?');
  terminal.type('q');
  await terminal.waitFor('Enter done');
  terminal.type('s');
  return terminal;
}

test('after the interview the plan and its keys stand on one screen, and Enter ends', async () => {
  const terminal = await atPlan();
  const lines = terminal.screen().split('\n');
  expect(terminal.screen()).toContain('REPORT TO SOCIAL SERVICES NOW');
  expect(lines.slice(-2)).toEqual([
    'Enter done  1 every step  2 why  3 contacts  4 not known  5 change  s save',
    '/ Cymraeg',
  ]);
  terminal.type(KEYS.enter);
  expect(await terminal.exit()).toBe(0);
});

test('the key for every step says how many are local, and the plan and its keys stand on one screen still', async () => {
  const cwd = temporaryFolder();
  writeFileSync(
    join(cwd, 'team.yaml'),
    'actions: [{ id: local_a, kind: do, text: Tell the head., source: Policy, checked: 2026-02-28 }]\n',
  );
  const terminal = await atPlan(['--local', 'team.yaml'], cwd);
  expect(terminal.screen()).toContain('REPORT TO SOCIAL SERVICES NOW');
  expect(terminal.screen().split('\n').slice(-2)).toEqual([
    'Enter done  1 every step (1 local)  2 why  3 contacts  4 not known  5 change',
    's save  / Cymraeg',
  ]);
  terminal.type('1');
  await terminal.waitFor(/conference being planned[^]*s save/);
  expect(terminal.everything()).toMatch(/Tell the head\.\s+\[local settings: Policy/);
});

test.each([
  ['1', /What to do[^]*Ring social services for the area/],
  ['2', /Why[^]*Somebody threatens to share/],
  ['3', /Who can help[^]*NSPCC/],
  ['4', /Not asked or not known/],
])('the key %s opens its part under the plan', async (key, words) => {
  const terminal = await atPlan();
  terminal.type(key);
  await terminal.waitFor(/Enter done/);
  await expect.poll(() => terminal.everything()).toMatch(words);
  expect(await terminal.exit()).toBe(0);
});

test('an answer can be changed, and the plan is then another one', async () => {
  const terminal = await atPlan();
  terminal.type('5');
  await terminal.waitFor('Show the result');
  for (const key of [KEYS.down, KEYS.enter]) terminal.type(key);
  await terminal.waitFor(/Is the child in danger now[^]*1 Yes[^]*your earlier answer/);
  for (const key of ['1', KEYS.enter]) terminal.type(key);
  await terminal.waitFor(/First: CALL 999 NOW[^]*q leave/);
  terminal.type(KEYS.enter);
  await terminal.waitFor('Show the result');
  terminal.type(KEYS.enter);
  await terminal.waitFor(/Enter done/);
  expect(terminal.screen()).toContain('1 Call 999 now');
  expect(await terminal.exit()).toBe(0);
});

test('the result can be saved as a record; a file that is there is not touched', async () => {
  const folder = temporaryFolder();
  const terminal = await atPlan([], folder);
  terminal.type('s');
  await terminal.waitFor('Save it in which file?');
  terminal.type(`case.json${KEYS.enter}`);
  await terminal.waitFor('The record is in case.json.');
  const record = readFileSync(join(folder, 'case.json'), 'utf8');
  expect(JSON.parse(record)).toMatchObject({ assessment: { level: 'report' } });
  await terminal.waitFor(/The record is in case\.json[^]*Enter done/);
  terminal.type('s');
  await terminal.waitFor(/\? Save it in which file\?[^\n]*$/);
  terminal.type('case.json');
  await terminal.waitFor(/not save\) case\.json$/);
  terminal.type(KEYS.enter);
  await terminal.waitFor('case.json exists already. Type another name.');
  expect(readFileSync(join(folder, 'case.json'), 'utf8')).toBe(record);
  terminal.type(KEYS.ctrlC);
  expect(await terminal.exit()).toBe(130);
  expect(terminal.everything()).toContain('Stopped. The record is in case.json.');
});

test('a name that was refused makes room for another one, on a narrow screen too', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'my-case.json'), 'mine');
  const terminal = await savingAfterLeaving({ cwd: folder, cols: 40 });
  await terminal.waitFor(/\? Save it in which file\?[^?]*$/);
  terminal.type('my-case.json');
  await terminal.waitFor(/my-case\.json$/);
  terminal.type(KEYS.enter);
  await terminal.waitFor(/save\)\n> my-case\.json exists already\. Type\n {2}another name\.$/);
  terminal.type('other.json');
  await terminal.waitFor(/save\) other\.json$/);
  terminal.type(KEYS.enter);
  await terminal.waitFor('The record is in other.json.');
  expect(readFileSync(join(folder, 'my-case.json'), 'utf8')).toBe('mine');
  expect(readdirSync(folder).toSorted()).toEqual(['my-case.json', 'other.json']);
  expect(await terminal.exit()).toBe(0);
});

test.each([[[]], [['--plain']]])(
  'Ctrl-C under the plan stops: 130, and it says what is saved %s',
  async (options) => {
    const folder = temporaryFolder();
    const terminal = await atPlan(options, folder);
    terminal.type(KEYS.ctrlC);
    expect(await terminal.exit()).toBe(130);
    expect(terminal.everything()).toMatch(/Stopped\. Nothing was saved\.$/);

    const kept = await atPlan([...options, '--record', 'kept.json'], folder);
    kept.type(KEYS.ctrlC);
    expect(await kept.exit()).toBe(130);
    expect(kept.everything()).toContain('Stopped. The record is in kept.json.');
  },
);

test('in plain lines the same, by typing', async () => {
  const terminal = await atPlan(['--plain']);
  expect(terminal.everything()).toContain(
    'Enter: done. 1: every step. 2: why. 3: contacts. 4: not known. 5: change. s:',
  );
  terminal.type(`3${KEYS.enter}`);
  await terminal.waitFor(/SchoolBeat[^]*Your choice/);
  terminal.type(`x${KEYS.enter}`);
  await terminal.waitFor('There is no "x" here.');
  expect(await terminal.exit()).toBe(0);
});

test('with a record an answer can be changed, and the record has it; a copy can be saved elsewhere', async () => {
  const folder = temporaryFolder();
  const terminal = await atPlan(['--record', 'kept.json', '--plain'], folder);
  const kept = () =>
    (JSON.parse(readFileSync(join(folder, 'kept.json'), 'utf8')) as { assessment: object }).assessment;
  expect(kept()).toMatchObject({ level: 'report', answers: { immediate_danger: 'no' } });
  const type = async (text: string, next: RegExp): Promise<void> => {
    terminal.type(text + KEYS.enter);
    await terminal.waitFor(next);
  };
  await type('5', /Your choice: ?$/);
  await type('1', /Is the child in danger[^]*Your answer: ?$/);
  await type('1', /CALL 999 NOW[^]*Press Enter to continue: ?$/);
  await type('', /First: CALL 999 NOW[^]*Your choice: ?$/);
  await type('', /1 Call 999 now[^]*The record is in kept\.json\.[^]*Your choice: ?$/);
  expect(kept()).toMatchObject({ level: 'emergency', answers: { immediate_danger: 'yes' } });
  await type('s', /Save it in which file\?[^\n]*$/);
  await type('copy.json', /The record is in copy\.json\.[^]*Your choice: ?$/);
  expect(JSON.parse(readFileSync(join(folder, 'copy.json'), 'utf8'))).toMatchObject({ assessment: kept() });
  await type('', /To note the decision: safeguard record decide kept\.json\s*$/);
  expect(await terminal.exit()).toBe(0);
});

test('what is saved after somebody left before the end says that the questions were not finished', async () => {
  const folder = temporaryFolder();
  const terminal = await savingAfterLeaving({ cwd: folder });
  await terminal.waitFor(/\? Save it in which file\?[^\n]*$/);
  terminal.type(`case.json${KEYS.enter}`);
  await terminal.waitFor('To continue: safeguard record resume case.json');
  expect(JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8'))).toMatchObject({ finished: false });
  expect(await terminal.exit()).toBe(0);
});
