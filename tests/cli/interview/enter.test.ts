import { setTimeout as delay } from 'node:timers/promises';
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
const MARKED = /^> /m;
const HOLDS_KEYS = 500;

/** Waits until a question is drawn to its end, and nothing is marked. */
async function asked(terminal: Terminal, question: string): Promise<string> {
  const screen = await terminal.waitFor(new RegExp(`${question.replaceAll('?', '\\?')}[^]*q leave`));
  expect(screen).not.toMatch(MARKED);
  return screen;
}

/** Stops, and returns what was answered until then. */
async function answers(terminal: Terminal): Promise<unknown> {
  terminal.type(KEYS.ctrlC);
  expect(await terminal.exit()).toBe(130);
  // The terminal breaks a long line.
  const all = terminal.everything().replaceAll('\n', '');
  const [, said = ''] = /INTERRUPTED (\{.*?"raw":false\})/.exec(all) ?? [];
  return (JSON.parse(said) as { readonly answers: unknown }).answers;
}

async function typeApart(
  terminal: Terminal,
  milliseconds: number,
  ...keys: readonly string[]
): Promise<void> {
  if (milliseconds === 0) return terminal.type(keys.join(''));
  for (const key of keys) {
    terminal.type(key);
    await delay(milliseconds);
  }
}

describe('a number moves the mark, and Enter chooses', () => {
  test.each([0, 100, 700])('2 and Enter %d ms after it is the second answer, four times', async (apart) => {
    const terminal = run({ answers: { signs: ['threats'] } });
    for (const question of [DANGER, DEVICE, PROOF, PLACE]) {
      await asked(terminal, question);
      await typeApart(terminal, apart, '2', KEYS.enter);
    }
    await asked(terminal, MANY);
    expect(await answers(terminal)).toEqual({
      danger: 'no',
      signs: ['threats'],
      device: 'no',
      proof: 'no',
      place: 'middling',
    });
  });

  test('a number alone answers nothing, and can be changed', async () => {
    const terminal = run();
    await asked(terminal, DANGER);
    terminal.type('1');
    await terminal.waitFor('> 1 Yes');
    terminal.type('0');
    await terminal.waitFor('> 0 Not known');
    terminal.type('7');
    expect(await terminal.waitFor('There is no 7 here.')).toContain('> 0 Not known');
    terminal.type(KEYS.enter);
    await asked(terminal, DEVICE);
    expect(await answers(terminal)).toEqual({ danger: 'unknown' });
  });

  test('two digits move to an answer from the tenth on', async () => {
    const terminal = run({ answers: { danger: 'no', device: 'no', signs: ['none'], place: 'mild' } });
    expect(await asked(terminal, MANY)).toContain('Arrows or 0-26 move  2 then 6 is 26');
    terminal.type('12');
    await terminal.waitFor('> [ ] 12 Thing number 12');
    terminal.type(' 7');
    await terminal.waitFor('> [ ]  7 Thing number 7');
    terminal.type(KEYS.enter);
    await terminal.waitFor('> Show the result');
    expect(await answers(terminal)).toMatchObject({ many: ['thing12'] });
  });
});

describe('nothing is marked beforehand', () => {
  test('Enter and Space choose nothing and say what to do; down marks the first answer', async () => {
    const terminal = run();
    for (const key of [KEYS.enter, KEYS.space]) {
      await asked(terminal, DANGER);
      terminal.type(key);
      expect(await terminal.waitFor('Move to an answer first')).not.toMatch(MARKED);
      terminal.type('x');
      await terminal.waitForNo('Move to an answer first');
    }
    terminal.type(KEYS.down);
    await terminal.waitFor('> 1 Yes');
    terminal.type(KEYS.space);
    await terminal.waitFor('Press Enter to choose');
    expect(await answers(terminal)).toEqual({});
  });

  test('where several can be chosen, a number ticks nothing, and Enter goes on only with what is ticked', async () => {
    const terminal = run({ answers: { danger: 'no', device: 'no' } });
    expect(await asked(terminal, SIGNS)).toMatch(/Space tick {2}Enter continue/);
    terminal.type(KEYS.enter);
    await terminal.waitFor('Nothing is ticked yet. Move to an answer');
    terminal.type(`2${KEYS.enter}`);
    expect(await terminal.waitFor('Nothing is ticked yet. Press Space')).toContain('> [ ] 2');
    terminal.type(' 3');
    expect(await terminal.waitFor('> [ ] 3')).toContain('[x] 2');
    terminal.type(KEYS.enter);
    await asked(terminal, PLACE);
    expect(await answers(terminal)).toMatchObject({ signs: ['trust'] });
  });
});

describe('no key answers a question that it was typed before', () => {
  test.each([0, 10, 30])('2, Enter, Enter, %d ms apart, answer one question', async (apart) => {
    const terminal = run();
    await asked(terminal, DANGER);
    await typeApart(terminal, apart, '2', KEYS.enter, KEYS.enter);
    await asked(terminal, DEVICE);
    await delay(HOLDS_KEYS);
    expect(await answers(terminal)).toEqual({ danger: 'no' });
  });

  test.each([
    ['lines', '2\r1\r1\r2\n1 \r\n1\n0\r'],
    ['a line that does not end', '2\r1'],
    ['lines of which the first is empty', '\r2\r\r'],
    ['a text with a number in it', 'She is 2 years older,\rand they met online.'],
    ['a line with a number in it', 'about 2\r'],
    ['letters that are keys', 'web'],
    ['many lines', '2\rno\r'.repeat(100)],
  ])('what is pasted answers nothing where the terminal does not tell: %s', async (_what, pasted) => {
    const terminal = run();
    await asked(terminal, DANGER);
    terminal.type(pasted);
    await terminal.waitFor('Several keys came at once, so none of them counts.');
    await delay(HOLDS_KEYS);
    expect(terminal.screen()).not.toMatch(MARKED);
    expect(terminal.screen()).not.toContain('Why we ask this');
    terminal.type(`2${KEYS.enter}`);
    await asked(terminal, DEVICE);
    expect(await answers(terminal)).toEqual({ danger: 'no' });
  });

  test('what was ticked before stays ticked after a paste', async () => {
    const terminal = run({ answers: { danger: 'no', device: 'no' } });
    await asked(terminal, SIGNS);
    terminal.type('3 ');
    await terminal.waitFor('[x] 3');
    await delay(HOLDS_KEYS);
    terminal.type('1 2 \r1\r');
    const screen = await terminal.waitFor('Several keys came at once');
    expect(screen).toContain('> [x] 3');
    expect(screen).not.toMatch(/\[x\] [12]/);
    await delay(HOLDS_KEYS);
    terminal.type('w');
    expect(await terminal.waitFor('w close why')).not.toContain('Several keys');
  });

  test('lines of which the terminal says that they are pasted answer none, however slowly they come', async () => {
    const terminal = run();
    await asked(terminal, DANGER);
    await typeApart(terminal, 100, '\u001b[200~2\r', '1\r', '2\r\u001b[201~');
    await terminal.waitFor('Pasted text is ignored.');
    terminal.type('2\r\u001b[200~1\r');
    await typeApart(terminal, 100, '1\r', '1\r', '\u001b[201~');
    await asked(terminal, DEVICE);
    expect(await answers(terminal)).toEqual({ danger: 'no' });
    expect(terminal.bytes().split('\u001b[?2004h')).toHaveLength(
      terminal.bytes().split('\u001b[?2004l').length,
    );
  });

  test('what is typed before the first question does nothing', async () => {
    const terminal = run();
    terminal.type('1\r1\rq');
    await asked(terminal, DANGER);
    await delay(HOLDS_KEYS);
    expect(await answers(terminal)).toEqual({});
  });

  test('a double Enter does not go past the message to call 999', async () => {
    const terminal = run();
    await asked(terminal, DANGER);
    terminal.type(`1${KEYS.enter}${KEYS.enter}`);
    await terminal.waitFor('> Continue with the questions');
    await delay(HOLDS_KEYS);
    expect(terminal.screen()).toContain('> Continue with the questions');
  });

  test.each([0, 10])('Ctrl-C typed ahead ends it, %d ms after Enter', async (apart) => {
    const terminal = run();
    await asked(terminal, DANGER);
    await typeApart(terminal, apart, `2${KEYS.enter}`, KEYS.ctrlC);
    expect(await terminal.exit()).toBe(130);
    expect(terminal.everything()).toContain('INTERRUPTED {"answers":{"danger":"no"},"raw":false}');
    expect(terminal.everything()).toMatch(/(?<!-)\bicanon\b/);
  });
});
