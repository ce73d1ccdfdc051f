import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { KEYS, openTerminal, type Terminal } from './interview/terminal.ts';
import { shippedScenarios } from '../../src/pack/shipped.ts';
import { EXECUTABLE, safeguard, temporaryFolder } from './safeguard.ts';

const { answers } = shippedScenarios().find(({ id }) => id === 'yes-at-the-gate')!;
const QUESTION = 'Which council area did it happen in?';

const terminals: Terminal[] = [];
afterEach(() => {
  for (const terminal of terminals.splice(0)) terminal.close();
});

/** Opens a case in which all is answered, so that only the last question is left. */
function resume(...options: readonly string[]): { readonly terminal: Terminal; readonly record: string } {
  const folder = temporaryFolder();
  const record = join(folder, 'case.json');
  const kept = safeguard(['assess', '-', '--record', record], { input: JSON.stringify(answers) });
  expect(kept.status).toBe(0);
  const terminal = openTerminal(process.execPath, [EXECUTABLE, 'record', 'resume', record, ...options], {
    cwd: folder,
    rows: 50,
  });
  terminals.push(terminal);
  return { terminal, record };
}

describe('the last question of an interview', () => {
  test('is the council area: found by a part of its name, and its numbers are in the result', async () => {
    const { terminal, record } = resume();
    await terminal.waitFor(/Enter (?:continue|choose)/);
    for (const key of [KEYS.enter]) terminal.type(key);
    await terminal.waitFor(QUESTION);
    await terminal.waitFor('Backspace delete');
    for (const letter of 'torf') {
      terminal.type(letter);
      await new Promise((resolve) => setTimeout(resolve, 80));
    }
    await terminal.waitFor('> Torfaen County Borough Council (Cyngor Bwrdeistref Sirol Torfaen)');
    terminal.type(KEYS.enter);
    expect(await terminal.exit()).toBe(0);
    expect(terminal.everything()).toContain('01495 762200');
    expect(readFileSync(record, 'utf8')).not.toMatch(/torfaen/i);
  });

  test('in plain lines takes a part of the name, says what it took, and takes Enter for "I do not know"', async () => {
    const { terminal } = resume('--plain');
    await terminal.waitFor('Your choice:');
    terminal.type(KEYS.enter);
    await terminal.waitFor(QUESTION);
    await terminal.waitFor('Enter alone: I do not know.');
    terminal.type(`glamorgan${KEYS.enter}`);
    await terminal.waitFor('Answer: Vale of Glamorgan Council (Cyngor Bro Morgannwg).');
    expect(await terminal.exit()).toBe(0);
    expect(terminal.everything()).toContain('01446 725202');

    const { terminal: other } = resume('--plain');
    await other.waitFor('Your choice:');
    other.type(KEYS.enter);
    await other.waitFor('Enter alone: I do not know.');
    other.type(KEYS.enter);
    await other.waitFor('Answer: I do not know.');
    expect(await other.exit()).toBe(0);
  });
});

test('who left early and goes on from the plan is asked for the area at the end, and only once', async () => {
  const terminal = openTerminal(process.execPath, [EXECUTABLE, 'assess', '--quick', '--plain'], { rows: 60 });
  terminals.push(terminal);
  const type = async (after: RegExp, line: string): Promise<void> => {
    await terminal.waitFor(after);
    terminal.type(line + KEYS.enter);
  };
  await type(/danger now[^]*Your answer: ?$/, '2');
  await type(/meeting[^]*Your answer: ?$/, 'leave');
  await type(/Enter: done[^]*Your choice: ?$/, '5');
  await type(/continue with the questions, press Enter[^]*Your choice: ?$/, '');
  await type(/meeting[^]*Your answer: ?$/, '2');
  await type(/worried about[^]*Your answer: ?$/, '6');
  await type(/Could something about[^]*Your answer: ?$/, '1');
  await type(/see the result, press Enter[^]*Your choice: ?$/, '');
  await type(/Enter alone: I do not know\. ?$/, 'torfaen');
  await type(/01495 762200[^]*Enter: done[^]*Your choice: ?$/, '5');
  await type(/5\n[^]*see the result, press Enter[^]*Your choice: ?$/, '');
  await terminal.waitFor(/press Enter[^]*01495 762200[^]*Enter: done[^]*Your choice: ?$/);
  expect(await terminal.exit()).toBe(0);
  expect(terminal.everything().split(QUESTION)).toHaveLength(2);
});

test('local init --area asks about each number, and sets only those that somebody has checked', async () => {
  const file = join(temporaryFolder(), 'local.yaml');
  const terminal = openTerminal(
    process.execPath,
    [EXECUTABLE, 'local', 'init', '--area', 'conwy', '--local', file],
    { rows: 50 },
  );
  terminals.push(terminal);
  await terminal.waitFor(/01492 575111, seen[^]*Enter choose/);
  terminal.type(`1${KEYS.enter}`);
  await terminal.waitFor(/0300 123 3079[^]*Enter choose/);
  terminal.type(`3${KEYS.enter}`);
  expect(await terminal.exit()).toBe(0);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain("phone: '01492 575111'");
  expect(text).toContain('# Not confirmed: 0300 123 3079');
  // What was confirmed is not open any more.
  expect(terminal.everything()).toMatch(
    /what is open:\s+- Social services, out of hours\s+- Information, Advice/,
  );
  expect(safeguard(['local', 'check', '--local', file]).stdout).toContain('is right.');
});
