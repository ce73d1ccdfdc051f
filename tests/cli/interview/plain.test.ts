import { describe, expect, test } from 'vitest';
import { driverForTests } from './open-driver.ts';
import { KEYS } from './terminal.ts';

const run = driverForTests();
const PLAIN = { plain: true, rows: 60 } as const;

describe('plain questions', () => {
  test('are numbered lines, answered with a typed number', async () => {
    const terminal = run({ ...PLAIN, answers: { danger: 'no', device: 'no' } });
    expect(await terminal.waitFor('Your answer:')).toMatchInlineSnapshot(`
      "
      Answer what you can. If you do not know, say so: that never makes the result
      less urgent.
      Type your answer and press Enter.
      You can also type one of these words, and press Enter:
      back: the previous question.
      why: why we ask this.
      examples: hints and examples for this question.
      answers: see or change your answers so far.
      leave: stop here and see the result so far.

      Stage 2 of 3: The concern.

      Which of these does the other person do?
      1. Hides who they are
      2. Builds trust fast, with compliments and much talk about what the child likes
      3. In touch at night
      4. Makes threats
      5. None of these
      0. Not known
      Type one or more numbers from 0 to 5, with spaces between them, or help.
      Your answer:"
    `);
    terminal.type('4, 1\r');
    await terminal.waitFor('Answer: Hides who they are; Makes threats.');
    await terminal.waitFor(/threats in writing\?[^]*Your answer:/);
  });

  test('lead to a summary where an answer is changed, and to the result', async () => {
    const terminal = run({
      ...PLAIN,
      answers: { danger: 'no', device: 'no', signs: ['threats'], proof: 'yes', place: 'mild' },
    });
    await terminal.waitFor(/great many[^]*Your answer:/);
    terminal.type('26\r');
    await terminal.waitFor('4. Are the threats in writing? Yes.');
    terminal.type('3\r');
    await terminal.waitFor('Your earlier answer: Makes threats. Press Enter to keep it.');
    terminal.type('none of these\r');
    await terminal.waitFor('4. Are the threats in writing? Yes. Not used.');
    terminal.type('99\r');
    await terminal.waitFor('There is no "99" here.');
    terminal.type('\r');
    expect(await terminal.exit()).toBe(0);
    expect(terminal.everything()).toContain('DONE {');
  });

  test('say what was wrong with what was typed, and ask again', async () => {
    const terminal = run(PLAIN);
    await terminal.waitFor('Your answer:');
    for (const [typed, said] of [
      ['7', 'There is no 7 here. Type a number from 0 to 2, or help.'],
      ['perhaps', 'That is not one of the numbers or words you can type here.'],
      ['1 2', 'Please give one answer only.'],
      ['', 'Nothing was typed.'],
      ['back', 'There is nothing to go back to.'],
    ] as const) {
      terminal.type(`${typed}\r`);
      await terminal.waitFor(said);
    }
    terminal.type('no\r');
    expect(await terminal.waitFor(/Answer: No\.[^]*messages on a device/)).not.toContain('Yes.');
  });

  test('explain themselves: why, examples, help', async () => {
    const terminal = run({ ...PLAIN, answers: { danger: 'no', device: 'no', signs: ['none'] } });
    await terminal.waitFor('Your answer:');
    terminal.type('why\r');
    await terminal.waitFor('It matters.');
    terminal.type('e\r');
    const examples = await terminal.waitFor('These lie close.');
    expect(examples).toContain('- Middling: seen often\n  They go on, and it wears on them.');
    terminal.type('help\r');
    await terminal.waitFor(
      /leave: stop here[^]*leave: stop here|Type a number from 0 to 4, or help\.[^]*leave: stop here/,
    );
  });

  test('go back and show the earlier answer', async () => {
    const terminal = run({ ...PLAIN, answers: { danger: 'no', device: 'yes' } });
    await terminal.waitFor(/other person do[^]*Your answer:/);
    terminal.type('b\r');
    await terminal.waitFor('Your earlier answer: Yes. Press Enter to keep it.');
    terminal.type('\r');
    expect(await terminal.waitFor('Answer: Yes.')).not.toContain('Answer: No.');
  });
});

test('999 stands before the next question, which waits', async () => {
  const terminal = run(PLAIN);
  await terminal.waitFor('Your answer:');
  terminal.type('1\r');
  const screen = await terminal.waitFor('Press Enter to continue:');
  expect(screen).toContain('Urgent: CALL 999 NOW');
  expect(screen).not.toContain('messages on a device');
  terminal.type('\r');
  expect(await terminal.waitFor('messages on a device')).toContain('First: CALL 999 NOW. Then continue.');
});

test('nothing is redrawn, coloured or framed: only letters, digits and common marks are written', async () => {
  const terminal = run({ ...PLAIN, colour: true });
  await terminal.waitFor('Your answer:');
  terminal.type('1\r');
  await terminal.waitFor('Press Enter to continue:');
  terminal.type('\r');
  await terminal.waitFor('messages on a device');
  terminal.type('examples\r');
  await terminal.waitFor('There are no examples');
  terminal.type('leave\r');
  expect(await terminal.exit()).toBe(0);
  const before = terminal.bytes().split('LEFT')[0]!;
  expect(before).toMatch(/^[\r\n\x20-\x7e]*$/);
  expect(before).not.toMatch(/[|*#>[\]~^{}]/);
});

test('at 40 columns no line is too long', async () => {
  const terminal = run({ ...PLAIN, cols: 40, answers: { danger: 'no', device: 'no' } });
  await terminal.waitFor('Your answer:');
  terminal.type('why\r');
  await terminal.waitFor(/It matters\.[^]*Your answer:$/);
  terminal.type('1 5\r');
  await terminal.waitFor(/cannot\s+be\s+combined\s+with\s+other\s+answers[^]*Your answer:$/);
  terminal.type('2\r');
  await terminal.waitFor(/behaviour lie\?[^]*Your answer:$/);
  terminal.type('examples\r');
  await terminal.waitFor(/These lie close\.[^]*Your answer:$/);
  expect(terminal.overflows()).toEqual([]);
});

test.each([
  ['Ctrl-C', KEYS.ctrlC],
  ['Ctrl-D', KEYS.ctrlD],
])('%s interrupts with the answers so far', async (_name, key) => {
  const terminal = run(PLAIN);
  await terminal.waitFor('Your answer:');
  terminal.type('2\r');
  await terminal.waitFor(/messages on a device[^]*Your answer:/);
  terminal.type(key);
  expect(await terminal.exit()).toBe(130);
  expect(terminal.everything()).toContain('INTERRUPTED {"answers":{"danger":"no"},"raw":false}');
  expect(terminal.everything()).toMatch(/(?<!-)\bicanon\b/);
});
