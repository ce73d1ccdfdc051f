import { expect, onTestFinished, test } from 'vitest';
import { KEYS, openTerminal, type Terminal } from '../cli/interview/terminal.ts';
import { EXECUTABLE, temporaryFolder } from '../cli/safeguard.ts';
import { commandsOf } from './commands.ts';

/** What a document shows of a session that begins with a command. */
function session(document: string, command: string): string {
  const { output } = commandsOf(document).find((shown) => shown.command === command)!;
  return output!;
}

function open(command: string): Terminal {
  const terminal = openTerminal(process.execPath, [EXECUTABLE, ...command.split(' ').slice(1)], {
    rows: 60,
    cwd: temporaryFolder(),
  });
  onTestFinished(() => terminal.close());
  return terminal;
}

/** Chooses an option by its number, once the question is asked. */
async function choose(
  terminal: Terminal,
  question: string,
  option: string,
  ...keys: readonly string[]
): Promise<void> {
  const screen = await terminal.waitFor(new RegExp(`${question.replaceAll('?', '\\?')}[^]*q leave`));
  const [, number] = new RegExp(`(\\d+) ${option.replaceAll(/[()]/g, '\\$&')}`).exec(screen)!;
  for (const key of [number!, ...keys]) terminal.type(key);
}

test('the session in docs/terminal.md is what a terminal shows', async () => {
  const terminal = open('safeguard assess --quick');
  await choose(terminal, 'Is the child in danger now?', 'No', KEYS.enter);
  await choose(terminal, 'Is there a meeting', 'No', KEYS.enter);
  await choose(terminal, 'What are you worried about?', 'Threats to share pictures', KEYS.space, KEYS.enter);
  await choose(terminal, 'Could something about this', 'Yes', KEYS.enter);
  await terminal.waitFor('> Show the result');
  terminal.type(KEYS.enter);
  await terminal.waitFor('Backspace delete');
  terminal.type(`${KEYS.up}${KEYS.enter}`);
  expect(await terminal.exit()).toBe(0);
  expect(terminal.everything().trimStart()).toContain(
    session('docs/terminal.md', 'npx safeguard assess --quick').trim(),
  );
});

test('the demo in docs/training.md is what a terminal shows', async () => {
  const terminal = open('safeguard scenario play planned-meeting-with-online-friend');
  for (const step of [1, 2, 3]) {
    await terminal.waitFor(new RegExp(`Step ${step} of \\d+[^]*q leave`));
    terminal.type(KEYS.enter);
  }
  const screen = await terminal.waitFor(/Step 4 of \d+[^]*q leave/);
  expect(screen.trim()).toBe(
    session('docs/training.md', 'safeguard scenario play planned-meeting-with-online-friend').trim(),
  );
  terminal.type('q');
  expect(await terminal.exit()).toBe(0);
});
