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
  expect(terminal.everything().split('Enter alone: I do not know.')).toHaveLength(2);
  expect(terminal.everything()).toContain(`${QUESTION} Torfaen County Borough Council`);
});

describe('the council area stands among the answers that can be changed from the plan', () => {
  const english = {
    question: QUESTION,
    conwy: 'Conwy County Borough Council (Cyngor Bwrdeistref Sirol Conwy)',
    unknown: 'I do not know',
    find: 'Backspace delete',
    plan: /Enter done/,
  };
  const welsh = {
    question: 'Ym mha ardal cyngor y digwyddodd hyn?',
    conwy: 'Cyngor Bwrdeistref Sirol Conwy [Saesneg: Conwy County Borough Council]',
    unknown: 'Dydw i ddim yn gwybod',
    find: 'Backspace dileu',
    plan: /Enter gorffen/,
  };

  test.each([
    ['en', english],
    ['cy', welsh],
  ])(
    '%s: another one is asked for with the same list, and "I do not know" takes it away',
    async (lang, says) => {
      const { terminal, record } = resume('--lang', lang);
      const list = /q (?:show|dangos)/;
      const change = async (answer: string, standing: string): Promise<void> => {
        await terminal.waitFor(says.plan);
        terminal.type('5');
        await terminal.waitFor(list);
        terminal.type(KEYS.up);
        expect(await terminal.waitFor(/> Which council|> Ym mha ardal/)).toContain(standing);
        terminal.type(KEYS.enter);
        await terminal.waitFor(says.find);
        await answered(answer);
        await terminal.waitFor(list);
        terminal.type(KEYS.enter);
      };
      const answered = async (answer: string): Promise<void> => {
        if (answer === '') terminal.type(KEYS.up);
        else for (const letter of answer) terminal.type(letter);
        await terminal.waitFor(answer === '' ? `> ${says.unknown}` : /> [^\n]*Conwy/);
        terminal.type(KEYS.enter);
      };
      await terminal.waitFor(list);
      terminal.type(KEYS.enter);
      await terminal.waitFor(says.find);
      await answered('');
      await change('conwy', says.unknown);
      await terminal.waitFor(/01492 575111[^]*Enter (?:done|gorffen)/);
      await change('', says.conwy);
      await terminal.waitFor(says.plan);
      expect(terminal.screen()).not.toContain('01492 575111');
      expect(await terminal.exit()).toBe(0);
      expect(readFileSync(record, 'utf8')).not.toMatch(/conwy/i);
    },
  );

  /** In plain lines: the answers under the plan of somebody who left after they said that the child is in danger. */
  async function answersAfterLeaving(...options: readonly string[]): Promise<Terminal> {
    const args = [EXECUTABLE, 'assess', '--plain', ...options];
    const terminal = openTerminal(process.execPath, args, { rows: 60 });
    terminals.push(terminal);
    for (const [after, line] of [
      [/danger now[^]*Your answer: ?$/, '1'],
      [/Press Enter to continue: ?$/, ''],
      [/worried about[^]*Your answer: ?$/, 'leave'],
      [/Enter: done[^]*Your choice: ?$/, '5'],
      [/Press Enter to continue: ?$/, ''],
    ] as const) {
      await terminal.waitFor(after);
      terminal.type(line + KEYS.enter);
    }
    return terminal;
  }

  test('in plain lines by its number, and under the plan of somebody who left early too', async () => {
    const terminal = await answersAfterLeaving();
    await terminal.waitFor(/2\. Which council area did it happen in\?\n[^]*Your choice: ?$/);
    terminal.type(`2${KEYS.enter}`);
    await terminal.waitFor(/Enter alone: I do not know\. ?$/);
    terminal.type(`conwy${KEYS.enter}`);
    await terminal.waitFor(/2\. Which council area did it happen in\? Conwy[^]*Your choice: ?$/);
    terminal.type(`leave${KEYS.enter}`);
    await terminal.waitFor(/01492 575111[^]*Enter: done[^]*Your choice: ?$/);
    expect(await terminal.exit()).toBe(0);
  });

  test('but not where the command line says it', async () => {
    const terminal = await answersAfterLeaving('--area', 'torfaen');
    await terminal.waitFor(/1\. Is the child in danger now[^]*Your choice: ?$/);
    expect(terminal.everything()).not.toContain(QUESTION);
    terminal.type(`leave${KEYS.enter}`);
    await terminal.waitFor(/Enter: done[^]*Your choice: ?$/);
    expect(await terminal.exit()).toBe(0);
  });
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
