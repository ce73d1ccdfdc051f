import { describe, expect, test } from 'vitest';
import { driverForTests } from './open-driver.ts';
import { KEYS, type Terminal } from './terminal.ts';

const run = driverForTests();

const DANGER = 'Is the child in danger now?';
const DEVICE = 'Could there be messages on a device';
const SIGNS = 'Which of these does the other person do?';
const PROOF = 'Are the threats in writing?';
const PLACE = 'Where does the behaviour lie?';
const MANY = 'Which of a great many things are so?';
const BEFORE_PLACE = { danger: 'no', device: 'no', signs: ['none'] };
const ALL = { ...BEFORE_PLACE, place: 'mild', many: ['thing1'] };

/** Waits until a question is asked (not only told of above) and presses keys. */
async function answer(terminal: Terminal, question: string, ...keys: readonly string[]): Promise<void> {
  await terminal.waitFor(new RegExp(`${question.replaceAll('?', '\\?')}[^]*q leave`));
  for (const key of keys) terminal.type(key);
}

describe('from start to end', () => {
  test('numbers, arrows, space and enter answer every question, and the summary leads to the result', async () => {
    const terminal = run();
    await answer(terminal, DANGER, '2', KEYS.enter);
    await answer(terminal, DEVICE, KEYS.down, KEYS.down, KEYS.down, KEYS.enter);
    await answer(terminal, SIGNS, '4', KEYS.space, KEYS.enter);
    await answer(terminal, PROOF, KEYS.down, KEYS.enter);
    await answer(terminal, PLACE, '0', KEYS.enter);
    await answer(terminal, MANY, '1', KEYS.space, KEYS.up, KEYS.up, KEYS.space, KEYS.enter);
    const summary = await terminal.waitFor('> Show the result');
    expect(summary).toContain('Is the child in danger now?  No');
    terminal.type(KEYS.enter);
    expect(await terminal.exit()).toBe(0);
    expect(terminal.everything().replaceAll('\n', '')).toContain(
      'DONE {"danger":"no","device":"unknown","signs":["threats"],"proof":"yes","place":"unknown","many":["thing1","thing26"]}',
    );
  });

  test('says stage and keys at each question', async () => {
    const terminal = run({ answers: { danger: 'no', device: 'no' } });
    const screen = await terminal.waitFor('q leave');
    expect(screen).toMatchInlineSnapshot(`
      "
      Answer what you can. If you do not know, say so: that never makes the result
      less urgent.

      Stage 2 of 3 · The concern

      Which of these does the other person do?
      Choose all that fit.

        [ ] 1 Hides who they are
        [ ] 2 Builds trust fast, with compliments and much talk about what the child
              likes
        [ ] 3 In touch at night
        [ ] 4 Makes threats
        [ ] 5 None of these
        [ ] 0 Not known

      Arrows or 0-5 move  Space tick  Enter continue  b back  w why  e examples
      s answers  q leave"
    `);
  });

  test('quick names the stage without counting', async () => {
    const terminal = run({ mode: 'quick' });
    expect(await terminal.waitFor('q leave')).toContain('Quick questions · Safety now');
  });
});

describe('going back and changing', () => {
  test('back shows the question before with its answer, and keeps what came after', async () => {
    const terminal = run({ answers: BEFORE_PLACE });
    await answer(terminal, PLACE, 'b');
    expect(await terminal.waitFor('> [x] 5 None of these')).toContain('Stage 2 of 3');
    terminal.type(KEYS.left);
    await terminal.waitFor('> 2 No (your earlier answer)');
    terminal.type('1');
    terminal.type(KEYS.enter);
    expect(await terminal.waitFor(PLACE)).toContain('Could there be messages on a device of the child?  Yes');
  });

  test('an answer is changed from the summary; what it closes is marked, what it opens is asked', async () => {
    const terminal = run({ answers: { ...ALL, signs: ['threats'], proof: 'yes' } });
    await terminal.waitFor('> Show the result');
    terminal.type(KEYS.down + KEYS.down + KEYS.down + KEYS.enter);
    await answer(terminal, SIGNS, '5', KEYS.space, KEYS.enter);
    await terminal.waitFor(/> Show the result[^]*Are the threats in writing\? {2}Yes \(not used\)/);
    terminal.type('q');
    expect(await terminal.exit()).toBe(0);
    expect(terminal.everything()).toContain('"proof":"yes"');
  });

  test('the answers so far can be looked at on the way', async () => {
    const terminal = run({ answers: BEFORE_PLACE });
    await answer(terminal, PLACE, 's');
    const summary = /> Continue with the questions[^]*Is the child in danger now\? {2}No/;
    expect(await terminal.waitFor(summary)).toContain('Your answers');
    terminal.type(KEYS.enter);
    await answer(terminal, PLACE);
  });

  test('at the first question there is nothing to go back to', async () => {
    const terminal = run();
    await answer(terminal, DANGER, 'b');
    await terminal.waitFor('There is nothing to go back to.');
    expect(terminal.screen()).not.toContain('b back');
  });
});

describe('help', () => {
  test('w says why with label and gist of the guide, and w again closes it', async () => {
    const terminal = run();
    await answer(terminal, DANGER, 'w');
    const screen = await terminal.waitFor('w close why');
    expect(screen).toContain('Danger comes before everything else.');
    expect(screen).toContain('police.1: Danger: call the police at once.');
    expect(screen).toContain('  1 Yes');
    terminal.type('w');
    await terminal.waitForNo('Why we ask this');
  });

  test('long examples come in pages that fit 24 rows, comparisons side by side', async () => {
    const terminal = run({ answers: BEFORE_PLACE });
    await answer(terminal, PLACE, 'e');
    expect(await terminal.waitFor('Page 1 of 3')).toContain('- Look at the examples first.');
    terminal.type(KEYS.space);
    await terminal.waitFor('Page 2 of 3');
    terminal.type(KEYS.space);
    const last = await terminal.waitFor('Page 3 of 3');
    expect(last).toContain('Middling: seen often                   | Grave: a victim');
    terminal.type(KEYS.space);
    expect(await terminal.waitFor('  1 Mild: seen once')).not.toContain('Page');
    terminal.type('3');
    terminal.type(KEYS.enter);
    await answer(terminal, MANY);
  });

  test('a question without examples says so', async () => {
    const terminal = run({ answers: { danger: 'no' } });
    await answer(terminal, DEVICE, 'e');
    expect(await terminal.waitFor('There are no examples for this question.')).toContain('  1 Yes');
  });
});

describe('several answers', () => {
  test('"none" excludes the rest, the rest exclude "none", and at least one is needed', async () => {
    const terminal = run({ answers: { danger: 'no', device: 'no' } });
    await answer(terminal, SIGNS, KEYS.enter);
    await terminal.waitFor('Nothing is ticked yet.');
    terminal.type('1 3 ');
    await terminal.waitFor(/\[x\] 1[^]*\[x\] 3/);
    terminal.type('5 ');
    expect(await terminal.waitFor('[x] 5 None of these')).not.toMatch(/\[x\] [0-4]/);
    terminal.type('0 ');
    expect(await terminal.waitFor('[x] 0 Not known')).not.toMatch(/\[x\] [1-5]/);
    terminal.type(`3 ${KEYS.enter}`);
    await terminal.waitFor(`${SIGNS}  In touch at night`);
  });

  test('more lines than rows scroll with the cursor', async () => {
    const terminal = run({ answers: { ...BEFORE_PLACE, place: 'mild' } });
    await answer(terminal, MANY);
    expect(terminal.screen()).toMatch(/\(\d+ more below: press Down\)/);
    terminal.type(KEYS.up);
    await terminal.waitFor(/> \[ \]  0 Not known/);
    expect(terminal.screen()).toContain(MANY);
  });
});

describe('999', () => {
  test('is shown before the next question, then reminded of, and shown again once it is needed again', async () => {
    const terminal = run();
    await answer(terminal, DANGER, '1', KEYS.enter);
    const block = await terminal.waitFor('> Continue with the questions');
    expect(block).toContain('CALL 999 NOW');
    expect(block).toContain('Where the child is.');
    expect(block).not.toContain(DEVICE);
    terminal.type(KEYS.enter);
    await answer(terminal, DEVICE);
    expect(terminal.screen()).toContain('First: CALL 999 NOW. Then continue.');
    terminal.type('b');
    await terminal.waitFor('> 1 Yes (your earlier answer)');
    terminal.type(`2${KEYS.enter}`);
    await answer(terminal, DEVICE);
    expect(terminal.screen()).not.toContain('First: CALL 999 NOW.');
    terminal.type('b');
    await terminal.waitFor('> 2 No (your earlier answer)');
    terminal.type(`1${KEYS.enter}`);
    await terminal.waitFor('> Continue with the questions');
    expect(terminal.everything().split('1. Call the police on 999 now.')).toHaveLength(3);
  });

  test('pressed by mistake is taken back from the block itself', async () => {
    const terminal = run();
    await answer(terminal, DANGER, '1', KEYS.enter);
    await terminal.waitFor('> Continue with the questions');
    terminal.type('b');
    await terminal.waitFor('> 1 Yes (your earlier answer)');
    terminal.type(`2${KEYS.enter}`);
    await answer(terminal, DEVICE);
    expect(terminal.screen()).not.toContain('First: CALL 999 NOW.');
  });
});

describe('leaving', () => {
  test('q asks, and q again ends the interview with the answers so far', async () => {
    const terminal = run({ answers: BEFORE_PLACE });
    await answer(terminal, PLACE, 'q');
    await terminal.waitFor('Stop here?');
    terminal.type('w');
    await terminal.waitForNo('Stop here?');
    terminal.type('q');
    await terminal.waitFor('Stop here?');
    terminal.type('q');
    expect(await terminal.exit()).toBe(0);
    expect(terminal.everything()).toContain('LEFT {"danger":"no","device":"no","signs":["none"]}');
  });

  test.each([
    ['Ctrl-C', KEYS.ctrlC],
    ['Ctrl-D', KEYS.ctrlD],
  ])('%s ends it at once with the terminal in order', async (_name, key) => {
    const terminal = run();
    await answer(terminal, DANGER, '2', KEYS.enter);
    await answer(terminal, DEVICE);
    expect(terminal.cursorVisible()).toBe(false);
    terminal.type(key);
    expect(await terminal.exit()).toBe(130);
    const all = terminal.everything();
    expect(all).toContain('INTERRUPTED {"answers":{"danger":"no"},"raw":false}');
    expect(all).toMatch(/(?<!-)\bicanon\b/);
    expect(all).toMatch(/(?<!-)\bisig\b/);
    expect(terminal.cursorVisible()).toBe(true);
  });

  test('Ctrl-C while help is open and at the summary does the same', async () => {
    const helped = run();
    await answer(helped, DANGER, 'w');
    await helped.waitFor('w close why');
    helped.type(KEYS.ctrlC);
    expect(await helped.exit()).toBe(130);
    const ended = run({ answers: ALL });
    await ended.waitFor('> Show the result');
    ended.type(KEYS.ctrlC);
    expect(await ended.exit()).toBe(130);
    expect(ended.cursorVisible()).toBe(true);
  });
});

describe('the screen', () => {
  test('at 40 columns no line is too long, from the first question to the summary', async () => {
    const terminal = run({ cols: 40, colour: true });
    await answer(terminal, DANGER, 'w');
    await terminal.waitFor('close why');
    terminal.type('e');
    await terminal.waitFor('close examples');
    terminal.type(`1${KEYS.enter}`);
    await terminal.waitFor('> Continue with the questions');
    terminal.type(KEYS.enter);
    await answer(terminal, 'Could there be messages', '1', KEYS.enter);
    await answer(terminal, 'Which of these does the other', '2', KEYS.space, KEYS.enter);
    await answer(terminal, PLACE, 'e');
    await terminal.waitFor(/Page 1 of \d/);
    terminal.type(KEYS.escape);
    await terminal.waitFor('  1 Mild');
    terminal.type(`1${KEYS.enter}`);
    await answer(terminal, MANY, '1', KEYS.space, KEYS.enter);
    await terminal.waitFor('> Show the result');
    expect(terminal.overflows()).toEqual([]);
  });

  test('without colour has no colour codes, and with it the same words', async () => {
    const bare = run();
    const coloured = run({ colour: true });
    await Promise.all([bare.waitFor('q leave'), coloured.waitFor('q leave')]);
    expect(bare.bytes()).not.toContain('\u001b[1m');
    expect(coloured.bytes()).toContain('\u001b[1m');
    expect(coloured.screen()).toBe(bare.screen());
  });

  test('is drawn anew when the window changes its size', async () => {
    const terminal = run({ answers: { danger: 'no', device: 'no' } });
    await answer(terminal, SIGNS);
    terminal.resize(40, 24);
    const narrow = await terminal.waitFor(
      /trust fast, with\n {8}compliments[^]*examples {2}s answers {2}q leave/,
    );
    expect(narrow).toContain('\nArrows or 0-5 move  Space tick\n');
  });
});
