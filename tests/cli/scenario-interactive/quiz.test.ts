import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { screensOf } from '../../../src/cli/scenario/mark-screens.ts';
import { casesFor } from '../../../src/cli/scenario/quiz.ts';
import { quizQuestions } from '../../../src/interview/quiz-questions.ts';
import { openPack } from '../../../src/pack/open.ts';
import { shippedScenarios } from '../../../src/pack/shipped.ts';
import { numbered, part, words } from '../../../src/document/parts.ts';
import { candidates, modelOf } from '../../../src/train/index.ts';
import { KEYS, type Terminal } from '../interview/terminal.ts';
import { refusal, safeguard, temporaryFile, temporaryFolder } from '../safeguard.ts';
import { isInOrder, scenarioForTests, usesColour } from './open-command.ts';

const run = scenarioForTests();
const scenarios = shippedScenarios();
const { pack } = await openPack();
const MEETING = scenarios.find(({ id }) => id === 'planned-meeting-with-online-friend')!;
const SEED = 'monday';
const OFFERED = candidates(pack!, MEETING, SEED);
const MODEL = modelOf(pack!, MEETING);
const RIGHT = new Set([...MODEL.first, ...MODEL.alsoRight]);
const MISTAKES = OFFERED.mistakes.map(({ id }) => id).filter((id) => !RIGHT.has(id));

/** Presses a key where something is on the screen that is drawn to its end. */
async function press(terminal: Terminal, shown: string, ...keys: readonly string[]): Promise<string> {
  const words = shown.replaceAll(/[.?()[\]]/g, '\\$&');
  const screen = await terminal.waitFor(new RegExp(`${words}[^]*Enter (?:continue|choose)`));
  for (const key of keys) terminal.type(key);
  return screen;
}

/** The numbers of choices in the order in which they are offered. */
function numbers(offered: readonly { readonly id: string }[], ids: readonly string[]): readonly string[] {
  return ids.map((id) => String(offered.findIndex((choice) => choice.id === id) + 1));
}

/** Ticks the choices with the arrow keys; nothing is marked before the first. */
function ticks(offered: readonly { readonly id: string }[], ids: readonly string[]): string {
  return offered.map(({ id }) => KEYS.down + (ids.includes(id) ? KEYS.space : '')).join('');
}

/** Reads the marks page by page up to one that has a text in it. */
async function readOn(terminal: Terminal, shown: string): Promise<string> {
  for (let page = 1; ; page += 1) {
    const screen = await terminal.waitFor(new RegExp(`Page ${page} of \\d+[^]*Enter continue`));
    if (screen.includes(shown)) return screen;
    terminal.type(KEYS.enter);
  }
}

async function begin(terminal: Terminal): Promise<void> {
  await press(terminal, 'Page 1 of 2', KEYS.enter);
  await press(terminal, '> Decide', KEYS.space);
}

async function decideRightly(terminal: Terminal): Promise<void> {
  await begin(terminal);
  await press(terminal, 'How urgent is it?', '1', KEYS.enter);
  await press(terminal, 'What would you do first?', ticks(OFFERED.actions, MODEL.first), KEYS.enter);
  await press(
    terminal,
    'Which of these would be a mistake here?',
    ticks(OFFERED.mistakes, MISTAKES),
    KEYS.enter,
  );
  await press(terminal, 'How sure are you of the level?', '5', KEYS.enter);
}

describe('the cases of a quiz', () => {
  const ids = (...choice: Parameters<typeof casesFor>) => casesFor(...choice).map(({ id }) => id);

  test('are the same for the same seed, and five where nobody says', () => {
    expect(ids(scenarios, { ids: [], seed: 'a' })).toEqual(ids(scenarios, { ids: [], seed: 'a' }));
    expect(ids(scenarios, { ids: [], seed: 'a' })).not.toEqual(ids(scenarios, { ids: [], seed: 'b' }));
    expect(ids(scenarios, { ids: [], seed: 'a' })).toHaveLength(5);
  });

  test('are those of a theme, as many as wanted', () => {
    const chosen = casesFor(scenarios, { ids: [], theme: 'images', count: 3, seed: 'a' });
    expect(chosen).toHaveLength(3);
    expect(chosen.every(({ themes }) => themes.includes('images'))).toBe(true);
  });

  test('are those that are named, once each and in that order', () => {
    const named = ['just-an-account', MEETING.id, 'just-an-account'];
    expect(ids(scenarios, { ids: named, seed: 'a' })).toEqual(['just-an-account', MEETING.id]);
  });

  test('offer every level, and a way to choose nothing', () => {
    const { level, actions, mistakes, sure } = quizQuestions(pack!, OFFERED);
    expect(level.question.options.map(({ id }) => id)).toEqual(pack!.data.levels.map(({ id }) => id));
    expect(actions.question.options.at(-1)?.label).toBe('None of these');
    expect(mistakes.question.options.at(-1)?.label).toBe('None of these');
    expect(sure.question.options.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5']);
  });
});

test('marks are shown in screens that fit; nothing is left out', () => {
  const sections = ['One', 'Two', 'Three'].flatMap((title) => part(title, { lines: [words(title)] }));
  const options = { width: 40, colour: false, symbols: true };
  expect(screensOf(sections, options, undefined)).toHaveLength(1);
  expect(screensOf(sections, options, 100)).toHaveLength(1);
  expect(screensOf(sections, options, 5)).toHaveLength(3);
  expect(screensOf(sections, options, 14)).toHaveLength(2);

  const long = part('Long', {
    items: numbered(Array.from({ length: 9 }, (_, at) => `text ${at}`.repeat(12))),
  });
  const screens = screensOf(long, options, 14);
  expect(screens.length).toBeGreaterThan(2);
  expect(screens.every((screen) => screen.split('\n').length <= 10)).toBe(true);
  expect(screens.join('\n')).toBe(screensOf(long, options, undefined)[0]);
});

describe('safeguard scenario quiz', () => {
  test('marks a right decision with full marks, and keeps it only where a file is named', async () => {
    const file = join(temporaryFolder(), 'marks.json');
    const terminal = run(['quiz', MEETING.id, '--seed', SEED, '--output', file], { rows: 40 });
    await press(terminal, '> Decide', KEYS.enter);
    await press(terminal, 'How urgent is it?', '1', KEYS.enter);
    await press(terminal, 'What would you do first?', ticks(OFFERED.actions, MODEL.first), KEYS.enter);
    await press(terminal, 'Which of these would be a mistake', ticks(OFFERED.mistakes, MISTAKES), KEYS.enter);
    await press(terminal, 'How sure are you', '5', KEYS.enter);
    await press(terminal, 'Would you like to answer', '1', KEYS.enter);
    const last = await readOn(terminal, 'Show the summary');
    terminal.type(KEYS.enter);
    expect(last).toMatch(/You saw (\d+) of \1 points\./);
    expect(await terminal.exit()).toBe(0);
    expect(terminal.everything()).toContain('One response. Missed emergencies: 0.');
    expect(terminal.everything()).toContain(`The marks are in ${file}`.slice(0, 60));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    expect(kept).toMatchObject({
      schema: 'safeguard/quiz@1',
      seed: SEED,
      complete: true,
      marks: [{ scenario: MEETING.id, score: 100, flags: [] }],
      summary: { count: 1, mean: 100 },
    });
    const again = safeguard(['scenario', 'mark', '-', '--format', 'json'], {
      input: JSON.stringify(kept.responses[0]),
    });
    expect(JSON.parse(again.stdout).marks).toEqual(kept.marks);
  });

  test('tells a missed emergency first, and says what to practise', async () => {
    const terminal = run(['quiz', MEETING.id, '--seed', SEED]);
    await begin(terminal);
    await press(terminal, 'How urgent is it?', '5', KEYS.enter);
    await press(terminal, 'What would you do first?', KEYS.up, KEYS.space, KEYS.enter);
    await press(terminal, 'Which of these would be a mistake here?', KEYS.up, KEYS.space, KEYS.enter);
    await press(terminal, 'How sure are you of the level?', '4', KEYS.enter);
    await press(terminal, 'Would you like to answer', KEYS.down, KEYS.enter);
    const first = await press(terminal, '> Read on', 'q');
    expect(first).toMatch(
      /^A plan to meet an online friend\n═+\n\nWhat you missed\n─+\nThis was an emergency: /,
    );
    expect(first).not.toContain('Score');
    expect(await terminal.exit()).toBe(0);
    const all = terminal.everything();
    expect(all).toContain('You, in planned-meeting-with-online-friend: missed an emergency.');
    expect(all).toMatch(/To practise\n─+\n• conflicts: /);
    expect(all).toContain('The same cases again: --seed monday');
    expect(all).toContain('Nothing was saved.');
  });

  test('back leads to the choice before, which is kept', async () => {
    const terminal = run(['quiz', MEETING.id, '--seed', SEED]);
    await begin(terminal);
    await press(terminal, 'How urgent is it?', 'b');
    await terminal.waitFor('There is nothing to go back to.');
    terminal.type(`3${KEYS.enter}`);
    await press(terminal, 'What would you do first?', '2', 'b');
    await press(terminal, '> 3 Refer the child', '1', KEYS.enter);
    await press(terminal, 'What would you do first?', '1', KEYS.space, KEYS.enter);
    await press(terminal, 'Which of these would be a mistake here?', 'b');
    await press(terminal, '> [x]  1', 'q');
    await terminal.waitFor('Stop here? This case will not be marked.');
    terminal.type('q');
    expect(await terminal.exit()).toBe(0);
    expect(terminal.everything()).toContain('Nothing was marked or saved.');
  });

  test('w shows the case again', async () => {
    const terminal = run(['quiz', MEETING.id, '--seed', SEED], { rows: 50 });
    await press(terminal, '> Decide', KEYS.enter);
    await press(terminal, 'How urgent is it?', 'w');
    expect(await terminal.waitFor('w close the case')).toContain('The case\nA girl of 14');
  });

  test('the questions of the guide can be answered too, and their effect is shown', async () => {
    const terminal = run(['quiz', MEETING.id, '--seed', SEED], { rows: 60 });
    await press(terminal, '> Decide', KEYS.enter);
    await press(terminal, 'How urgent is it?', '1', KEYS.enter);
    await press(terminal, 'What would you do first?', '1', KEYS.space, KEYS.enter);
    await press(terminal, 'Which of these would be a mistake here?', '1', KEYS.space, KEYS.enter);
    await press(terminal, 'How sure are you of the level?', '2', KEYS.enter);
    await press(terminal, 'Would you like to answer', '2', KEYS.enter);
    await press(terminal, 'Is the child in danger now?', '2', KEYS.enter);
    await press(terminal, 'Is there a meeting, now or planned', '2', KEYS.enter);
    await press(terminal, 'What are you worried about?', 'q');
    await terminal.waitFor('Stop here? You will see the result of your answers so far.');
    terminal.type('q');
    const own = await readOn(terminal, 'Your answers to the questions');
    expect(own).toContain('They lead to: Give information and stay alert');
    expect(own).toContain('With the model answer it would be: Call 999 now');
    terminal.type(KEYS.ctrlC);
    expect(await terminal.exit()).toBe(130);
    expect(isInOrder(terminal)).toBe(true);
  });

  test('Ctrl-C keeps nothing, and leaves the terminal in order', async () => {
    const terminal = run(['quiz', MEETING.id]);
    await begin(terminal);
    await press(terminal, 'How urgent is it?', KEYS.ctrlC);
    expect(await terminal.exit()).toBe(130);
    expect(terminal.everything()).toContain('Stopped. Nothing was marked or saved.');
    expect(isInOrder(terminal)).toBe(true);
  });

  test('Ctrl-C in the second case writes the marks of the first, where a file is named', async () => {
    const file = join(temporaryFolder(), 'marks.json');
    const terminal = run(['quiz', MEETING.id, 'just-an-account', '--seed', SEED, '--output', file]);
    await decideRightly(terminal);
    await press(terminal, 'Would you like to answer', '1', KEYS.enter);
    for (let page = 1, last = false; !last; page += 1) {
      last = (await press(terminal, `Page ${page} of`, KEYS.enter)).includes('> Next case');
    }
    await terminal.waitFor('Just an account');
    await press(terminal, 'Page 1 of', KEYS.ctrlC);
    expect(await terminal.exit()).toBe(130);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      complete: false,
      marks: [{ score: 100 }],
    });
    expect(isInOrder(terminal)).toBe(true);
  });

  test('Ctrl-C within the questions of the guide marks nothing', async () => {
    const file = join(temporaryFolder(), 'marks.json');
    const terminal = run(['quiz', MEETING.id, '--seed', SEED, '--output', file]);
    await decideRightly(terminal);
    await press(terminal, 'Would you like to answer', '2', KEYS.enter);
    await press(terminal, 'Is the child in danger now?', KEYS.ctrlC);
    expect(await terminal.exit()).toBe(130);
    expect(existsSync(file)).toBe(false);
    expect(isInOrder(terminal)).toBe(true);
  });

  test('fits 40 columns without colour', async () => {
    const terminal = run(['quiz', MEETING.id, '--seed', SEED, '--no-color'], { cols: 40, rows: 60 });
    await press(terminal, '> Decide', KEYS.enter);
    await press(terminal, 'How urgent is it?', '5', KEYS.enter);
    await press(terminal, 'What would you do first?', '1', KEYS.space, KEYS.enter);
    await press(terminal, 'Which of these would be a mistake here?', '1', KEYS.space, KEYS.enter);
    await press(terminal, 'How sure are you', '1', KEYS.enter);
    await press(terminal, 'Would you like to answer', '1', KEYS.enter);
    await press(terminal, '> Read on', 'q');
    expect(await terminal.exit()).toBe(0);
    expect(terminal.overflows()).toEqual([]);
    expect(usesColour(terminal)).toBe(false);
  });

  test('is lines of text with --plain', async () => {
    const terminal = run(['quiz', MEETING.id, '--seed', SEED, '--plain'], { rows: 200 });
    let asked = 0;
    const say = async (line: string): Promise<void> => {
      asked += 1;
      const prompts = new RegExp(`(?:(?:Your (?:answer|choice)|press Enter)[.:][^]*){${asked}}$`);
      await terminal.waitFor(prompts);
      terminal.type(`${line}\r`);
      await terminal.waitFor(new RegExp(`(?:(?:answer|choice|Enter)[.:] ${line}\\n[^]*)$`));
    };
    await say('1');
    await say('back');
    await say('');
    await say(numbers(OFFERED.actions, MODEL.first).join(' '));
    await say('case');
    await say(numbers(OFFERED.mistakes, MISTAKES).join(' '));
    await say('9');
    await say('5');
    await say('1');
    const screen = await terminal.waitFor('Show the summary: press Enter.');
    expect(screen).toContain('Your earlier answer: Call 999 now. Press Enter to keep it.');
    expect(screen).toContain('The case\nA girl of 14');
    expect(screen).toContain('There is no 9 here. Type a number from 1 to 5.');
    expect(screen).toMatch(/You saw (\d+) of \1 points\./);
    terminal.type('\r');
    expect(await terminal.exit()).toBe(0);
    expect(terminal.bytes()).not.toContain('\u001b[');
    expect(terminal.bytes()).not.toMatch(/[─═•]/);
  });

  test('points to marking a file where there is no terminal', () => {
    expect(refusal(['scenario', 'quiz'])).toContain('safeguard scenario mark FILE');
  });

  test('refuses a file that exists, before any question', async () => {
    const file = temporaryFile('marks.json', 'mine');
    const terminal = run(['quiz', '--output', file]);
    expect(await terminal.exit()).toBe(2);
    expect(terminal.everything().replaceAll('\n', '')).toContain('exists already.');
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  test.each([
    [['--theme', 'image'], 'There is no theme image. Did you mean images?'],
    [['no-such-case'], 'There is no scenario no-such-case.'],
    [['just-an-account', '--theme', 'bullying'], 'None of these scenarios is on that theme.'],
    [['--force'], '--force goes with --output FILE.'],
    [['--count', '0'], 'It is a whole number f'],
  ])('refuses %j', async (args, message) => {
    const terminal = run(['quiz', ...args]);
    expect(await terminal.exit()).toBe(2);
    expect(terminal.everything()).toContain(message);
  });
});
