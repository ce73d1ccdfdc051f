import { describe, expect, test } from 'vitest';
import { draw } from '../../../src/cli/terminal/draw.ts';
import { press } from '../../../src/cli/terminal/keys.ts';
import { open, type Menu, type MenuState } from '../../../src/cli/terminal/menu.ts';
import { wordsOf } from '../../../src/words/index.ts';
import { displayWidth } from '../../../src/document/wrap.ts';

const long = 'A label that is long enough to be wrapped on a narrow screen, and then some';
const menu = (items: number, several = false): Menu => ({
  words: wordsOf('en'),
  place: 'Stage 1 of 3 · Safety now',
  reminder: 'First: CALL 999 NOW. Then continue.',
  title: 'Which of these is so, as far as anybody has been able to find out?',
  items: Array.from({ length: items }, (_, at) => ({
    id: `i${at}`,
    label: `${at} ${long}`,
    key: String(at + 1),
  })),
  several,
  chosen: [],
  toggled: (chosen, id) => [...chosen, id],
  why: () => [{ heading: ['Why we ask this'], lines: ['It matters.'] }],
  examples: (width) =>
    Array.from({ length: 12 }, (_, at) => ({
      about: `i${at}`,
      heading: [`About ${at}`],
      lines: Array(4).fill('- '.padEnd(width, 'x')),
    })),
  canGoBack: true,
  canReview: true,
  enter: 'choose',
  leave: { does: 'leave', sure: 'Stop here?' },
});

const states: readonly MenuState[] = [
  open(menu(30)),
  { ...open(menu(30)), cursor: 15 },
  { ...open(menu(30)), cursor: 29, notice: 'There is no 7 here.' },
  { ...open(menu(30)), panel: { kind: 'why' } },
  { ...open(menu(30)), panel: { kind: 'examples', page: 2 } },
  { ...open(menu(30)), cursor: 9, panel: { kind: 'examples' } },
  { ...open(menu(30)), leaving: true },
];

describe('what is drawn', () => {
  test.each([
    [80, 24],
    [40, 24],
    [24, 30],
    [40, 20],
    [120, 50],
  ])('fits %d columns and %d rows, whatever is open', (columns, rows) => {
    for (const items of [3, 30]) {
      for (const state of states) {
        const { lines } = draw(
          menu(items, items === 30),
          { ...state, ...(state.cursor === undefined ? {} : { cursor: Math.min(state.cursor, items - 1) }) },
          { columns, rows, colour: false },
        );
        expect(lines.length).toBeLessThan(rows);
        for (const line of lines) expect(displayWidth(line)).toBeLessThan(columns);
      }
    }
  });

  test('always holds the line at the cursor', () => {
    for (let cursor = 0; cursor < 30; cursor += 1) {
      const { lines } = draw(
        menu(30),
        { ...open(menu(30)), cursor },
        { columns: 40, rows: 24, colour: false },
      );
      expect(lines.join('\n')).toContain(`> ${String(cursor + 1).padStart(2)} ${cursor} A label`);
    }
  });

  test('says how many lines are out of sight', () => {
    const drawn = draw(menu(30), { ...open(menu(30)), cursor: 15 }, { columns: 80, rows: 24, colour: false });
    expect(drawn.lines.join('\n')).toMatch(/\(\d+ more above: press Up\)[^]*\(\d+ more below: press Down\)/);
  });

  test('opens long examples at the answer under the cursor', () => {
    const { lines, room } = draw(menu(30), states[5]!, { columns: 80, rows: 24, colour: false });
    expect(lines.join('\n')).toContain('About 9');
    expect(room.shown).toBe('alone');
  });

  test('has no colour codes unless asked', () => {
    const bare = draw(menu(3), open(menu(3)), { columns: 80, rows: 24, colour: false }).lines.join('\n');
    const coloured = draw(menu(3), open(menu(3)), { columns: 80, rows: 24, colour: true }).lines.join('\n');
    expect(bare).not.toContain('\u001b');
    expect(coloured).toContain('\u001b[');
  });
});

describe('a key', () => {
  const pressAll = (state: MenuState, ...keys: string[]): MenuState =>
    keys.reduce((now, key) => {
      const { room } = draw(menu(3), now, { columns: 80, rows: 24, colour: false });
      const pressed = press(menu(3), now, key, room);
      return 'state' in pressed ? pressed.state : now;
    }, state);
  const start = open(menu(3));

  test('leafs through long examples to their end and back to the list', () => {
    expect(pressAll(start, 'e').panel).toEqual({ kind: 'examples' });
    expect(pressAll(start, 'e', 'space', 'space').panel).toEqual({ kind: 'examples', page: 2 });
    expect(pressAll(start, 'e', 'space', 'b').panel).toEqual({ kind: 'examples', page: 0 });
    expect(pressAll(start, 'e', 'b').panel).toBeUndefined();
    expect(pressAll(start, 'e', ...Array<string>(20).fill('space')).panel).toBeUndefined();
  });

  test('chooses nothing while the list is out of sight', () => {
    const { room } = draw(menu(3), pressAll(start, 'e'), { columns: 80, rows: 24, colour: false });
    expect(press(menu(3), pressAll(start, 'e'), '1', room)).toEqual({ state: pressAll(start, 'e') });
  });

  test('q closes long help, and asks before it leaves a question', () => {
    expect(pressAll(start, 'e', 'q')).toEqual(start);
    expect(pressAll(start, 'q').leaving).toBe(true);
    expect(pressAll(start, 'q', 'w')).toEqual(start);
    const pressed = press(menu(3), pressAll(start, 'q'), 'q', { shown: 'none' });
    expect(pressed).toEqual({ reply: { kind: 'leave' } });
  });

  test('up from the first line leads to the last, and arrows begin at either end', () => {
    expect(pressAll(start, 'up').cursor).toBe(2);
    expect(pressAll(start, 'up', 'down').cursor).toBe(0);
    expect(pressAll(start, 'down').cursor).toBe(0);
    expect(pressAll(start, 'down', 'up').cursor).toBe(2);
  });

  test('a digit belongs to the one before only if it follows soon', () => {
    const room = { shown: 'none' } as const;
    const at = (before: MenuState, key: string, now: number): MenuState => {
      const pressed = press(menu(30), before, key, room, now);
      return 'state' in pressed ? pressed.state : before;
    };
    const one = at(open(menu(30)), '1', 0);
    expect(one.cursor).toBe(0);
    expect(at(one, '2', 700).cursor).toBe(11);
    expect(at(one, '2', 5000).cursor).toBe(1);
    expect(at(at(one, 'down', 100), '2', 200).cursor).toBe(1);
    expect(at(at(one, '2', 200), '3', 400).cursor).toBe(2);
  });
});
