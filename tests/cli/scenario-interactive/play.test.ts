import { describe, expect, test } from 'vitest';
import { nextChange, playSteps } from '../../../src/train/play-steps.ts';
import { openPack } from '../../../src/pack/open.ts';
import { shippedScenarios } from '../../../src/pack/shipped.ts';
import { KEYS, type Terminal } from '../interview/terminal.ts';
import { refusal } from '../safeguard.ts';
import { isInOrder, scenarioForTests, usesColour } from './open-command.ts';

const run = scenarioForTests();
const scenarios = shippedScenarios();
const MEETING = 'planned-meeting-with-online-friend';

/** Presses a key at a step, once it is shown. */
async function step(terminal: Terminal, number: number, key: string): Promise<string> {
  const screen = await terminal.waitFor(new RegExp(`Step ${number} of \\d+[^]*q leave`));
  terminal.type(key);
  return screen;
}

describe('the steps of a demo', () => {
  test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    'of %s ask each question once and end where the engine does',
    async (_id, scenario) => {
      const { pack } = await openPack();
      const steps = playSteps(pack!, scenario);
      const asked = steps.flatMap((one) => (one.kind === 'question' ? [one] : []));
      expect(new Set(asked.map(({ question }) => question.id)).size).toBe(asked.length);
      expect(steps.at(-1)?.kind).toBe('talk');
      expect(steps.at(-2)).toMatchObject({ kind: 'end', result: { level: scenario.expect.level } });
      expect(asked.at(-1)?.grown.result.level).toBe(scenario.expect.level);
    },
  );

  test('show the urgent message right after the answer that calls for it', async () => {
    const { pack } = await openPack();
    const steps = playSteps(
      pack!,
      scenarios.find(({ id }) => id === MEETING)!,
    );
    const urgent = steps.findIndex(({ kind }) => kind === 'urgent');
    expect(steps[urgent - 1]).toMatchObject({
      question: { id: 'meeting_perpetrator' },
      grown: { gained: ['call_999'] },
    });
    expect(steps.filter(({ kind }) => kind === 'urgent')).toHaveLength(1);
  });
});

describe('safeguard scenario play', () => {
  test('goes on with Space and Enter, and back with b', async () => {
    const terminal = run(['play', MEETING]);
    expect(await step(terminal, 1, KEYS.space)).toContain('A girl of 14 tells her form tutor');
    expect(await step(terminal, 2, KEYS.enter)).toContain('The tutor has told nobody yet.');
    const before = await step(terminal, 3, KEYS.space);
    expect(before).toContain('Level so far: Ask for advice now');
    expect(before).toContain('Still possible: Call 999 now');
    expect(await step(terminal, 4, 'b')).toContain('> No\nWhy we ask this: Danger now means 999');
    await step(terminal, 3, KEYS.space);
    await step(terminal, 4, KEYS.space);
    const meeting = await step(terminal, 5, KEYS.space);
    expect(meeting).toContain('Level so far: Call 999 now');
    expect(meeting).toContain('New:\n• Call 999 now, and ask for the police.');
    expect(await step(terminal, 6, KEYS.space)).toContain('CALL 999 NOW');
    expect(await step(terminal, 7, 'b')).not.toContain('CALL 999 NOW');
    expect(await step(terminal, 6, 'q')).toContain('CALL 999 NOW');
    expect(await terminal.exit()).toBe(0);
    expect(isInOrder(terminal)).toBe(true);
  });

  test('ends with the result, what decides it, and points to talk about', async () => {
    const terminal = run(['play', MEETING, '--auto', '0.2'], { rows: 40 });
    expect(await terminal.exit()).toBe(0);
    const end = terminal.screen();
    expect(terminal.everything()).toMatch(/CALL 999 NOW[^]*?\[EMERGENCY\]/);
    expect(end.replace(/\s+/g, ' ')).toContain(`safeguard scenario show ${MEETING} --answers --full`);
    expect(end).toContain('Guide police.1: ');
    expect(end).toContain('1.  The tutor answered that there is no danger now.');
    expect(terminal.everything()).toContain('CALL 999 NOW');
    expect(isInOrder(terminal)).toBe(true);
  });

  test('n jumps to the next step that changes something, and w shows the case again', async () => {
    const { pack } = await openPack();
    const steps = playSteps(
      pack!,
      scenarios.find(({ id }) => id === MEETING)!,
    );
    const terminal = run(['play', MEETING], { rows: 50 });
    let at = 0;
    const seen: number[] = [];
    while (at < steps.length - 1) {
      await step(terminal, at + 1, 'n');
      at = nextChange(steps, at);
      seen.push(at);
    }
    expect(seen.length).toBeLessThan(steps.length / 2);
    expect(await step(terminal, steps.length, 'w')).not.toContain('No new actions');
    await terminal.waitFor(/The case\n[^]*A girl of 14 tells her form tutor[^]*w close the case/);
    terminal.type('q');
    expect(await terminal.exit()).toBe(0);
  });

  test.each([
    ['drawn', [], 80],
    ['drawn, on a narrow screen', [], 40],
    ['in plain lines', ['--plain'], 80],
  ] as const)(
    'at the result, keys open its details as after an interview: %s',
    async (_how, options, cols) => {
      const terminal = run(['play', MEETING, ...options], { cols, rows: 900 });
      const plain = options.length > 0;
      const ready = plain ? 'Your choice:\\s*$' : 'q leave';
      const press = (key: string): void => terminal.type(plain ? `${key}\r` : key);
      const { pack } = await openPack();
      const steps = playSteps(
        pack!,
        scenarios.find(({ id }) => id === MEETING)!,
      );
      for (let at = 0; steps[at]!.kind !== 'end'; at = nextChange(steps, at)) {
        await terminal.waitFor(new RegExp(`Step ${at + 1} of[^]*${ready}`));
        press('n');
      }
      await terminal.waitFor(new RegExp(`4:? not known[^]*${ready}`));
      press('3');
      await terminal.waitFor(new RegExp(`Who can help[^]*SchoolBeat[^]*${ready}`));
      press('2');
      await terminal.waitFor(new RegExp(`About this result[^]*${ready}`));
      press('n');
      await terminal.waitFor(new RegExp(`To talk about[^]*4:? not known[^]*${ready}`));
      press('1');
      await terminal.waitFor(new RegExp(`To talk about[^]*May also be needed[^]*${ready}`));
      terminal.type('\r');
      expect(await terminal.exit()).toBe(0);
      expect(terminal.overflows()).toEqual([]);
    },
  );

  test('keys work while it paces itself', async () => {
    const terminal = run(['play', MEETING, '--auto', '60']);
    await step(terminal, 1, KEYS.space);
    await step(terminal, 2, 'b');
    await step(terminal, 1, 'q');
    expect(await terminal.exit()).toBe(0);
  });

  test('fits 40 columns and uses no colour where it is not wanted', async () => {
    const terminal = run(['play', MEETING, '--no-color'], { cols: 40, rows: 20 });
    for (let number = 1; number <= 8; number += 1) await step(terminal, number, KEYS.enter);
    expect(await step(terminal, 9, 'q')).toContain('The recommendation');
    expect(await terminal.exit()).toBe(0);
    expect(terminal.overflows()).toEqual([]);
    expect(usesColour(terminal)).toBe(false);
  });

  test('is lines of text with --plain', async () => {
    const terminal = run(['play', MEETING, '--plain'], { rows: 40 });
    const next = async (number: number, line: string): Promise<void> => {
      await terminal.waitFor(new RegExp(`Step ${number} of \\d+[^]*Your choice:\\s*$`));
      terminal.type(`${line}\r`);
    };
    for (let number = 1; number <= 5; number += 1) await next(number, '');
    await terminal.waitFor('Urgent: CALL 999 NOW');
    await next(6, 'back');
    await terminal.waitFor(/back[^]*Step 5 of/);
    terminal.type('what\r');
    await terminal.waitFor('There is no "what" here.');
    terminal.type('case\r');
    await terminal.waitFor(/case\n\nThe case\nA girl of 14 tells her form tutor/);
    terminal.type('n\r');
    await terminal.waitFor(/n\n[^]*Step 6 of/);
    terminal.type('leave\r');
    expect(await terminal.exit()).toBe(0);
    expect(terminal.bytes()).not.toContain('\u001b[');
  });

  test('paces lines of text too', async () => {
    const terminal = run([
      'play',
      'just-an-account',
      '--plain',
      '--auto',
      '0.1',
      '--pack',
      'rules/online-abuse',
    ]);
    expect(await terminal.exit()).toBe(0);
    expect(terminal.everything()).toContain('To talk about:');
    expect(isInOrder(terminal)).toBe(true);
  });

  test('Ctrl-C leaves the terminal in order', async () => {
    const terminal = run(['play', MEETING]);
    await step(terminal, 1, KEYS.ctrlC);
    expect(await terminal.exit()).toBe(130);
    expect(terminal.everything()).toContain('Stopped.');
    expect(isInOrder(terminal)).toBe(true);
  });

  test('needs a terminal and a scenario that exists, and says what else there is', () => {
    expect(refusal(['scenario', 'play', MEETING])).toContain('safeguard scenario show ID --answers');
  });

  test.each(['0', '-1', 'soon', '', '1e9'])('refuses to wait %j seconds', (seconds) => {
    expect(refusal(['scenario', 'play', MEETING, '--auto', seconds])).toContain('from 0.1 to 3600');
  });
});
