import { describe, expect, test } from 'vitest';
import { draw } from '../../../src/cli/terminal/draw.ts';
import { press } from '../../../src/cli/terminal/keys.ts';
import { wordsOf } from '../../../src/words/index.ts';
import { open, type Menu, type MenuState } from '../../../src/cli/terminal/menu.ts';

const NAMES = ['Conwy', 'Cardiff', 'Vale of Glamorgan', 'Ynys Môn', 'Queensferry'];
const items = (typed: string) =>
  [...NAMES.filter((name) => name.toLowerCase().includes(typed)), 'I do not know'].map((label) => ({
    id: label,
    label,
  }));
const MENU: Menu = {
  words: wordsOf('en'),
  title: 'Which area?',
  items: items(''),
  finds: items,
  several: false,
  chosen: [],
  toggled: (chosen) => chosen,
  canGoBack: false,
  canReview: false,
  enter: 'choose',
  leave: { does: 'leave' },
};

/** What comes of keys, one after the other. */
function after(...keys: readonly string[]): { readonly state: MenuState; readonly ids?: readonly string[] } {
  let state = open(MENU);
  for (const key of keys) {
    const pressed = press(MENU, state, key, { shown: 'none' });
    if ('reply' in pressed) return { state, ids: pressed.reply.kind === 'chosen' ? pressed.reply.ids : [] };
    state = pressed.state;
  }
  return { state };
}
const shown = (state: MenuState): string =>
  draw(MENU, state, { columns: 80, rows: 24, colour: false }).lines.join('\n');

describe('a list that is searched', () => {
  test('opens with everything, and with nothing marked', () => {
    const text = shown(open(MENU));
    for (const name of [...NAMES, 'I do not know']) expect(text).toContain(name);
    expect(text).not.toContain('>');
    expect(after('return').ids).toBeUndefined();
  });

  test('narrows down with each letter, and marks what alone is left', () => {
    const { state } = after('c', 'a');
    expect(shown(state)).toContain('Typed: ca');
    expect(shown(state)).toContain('> Cardiff');
    expect(shown(state)).toContain('I do not know');
    expect(shown(state)).not.toContain('Conwy');
    expect(after('c', 'a', 'return').ids).toEqual(['Cardiff']);
  });

  test('of several that are found takes none by Enter alone: it may be another council', () => {
    const { state, ids } = after('c', 'return');
    expect(ids).toBeUndefined();
    expect(shown(state)).toContain('Conwy');
    expect(shown(state)).not.toContain('> ');
    expect(shown(state)).toContain('Move to an answer first');
    expect(after('c', 'down', 'down', 'return').ids).toEqual(['Cardiff']);
  });

  test('takes letters that are keys elsewhere, blanks, and letters with accents', () => {
    expect(after('q', 'u', 'e', 'return').ids).toEqual(['Queensferry']);
    expect(after('e', 'space', 'o', 'f', 'return').ids).toEqual(['Vale of Glamorgan']);
    expect(after('ô', 'return').ids).toEqual(['Ynys Môn']);
  });

  test('goes back with Backspace, and to the beginning with Escape', () => {
    expect(after('c', 'a', 'backspace', 'down', 'return').ids).toEqual(['Conwy']);
    expect(shown(after('c', 'a', 'escape').state)).toContain('Conwy');
  });

  test('where nothing is found leaves "I do not know", and nothing marked', () => {
    const { state } = after('x', 'x');
    expect(shown(state)).toContain('I do not know');
    expect(after('x', 'x', 'return').ids).toBeUndefined();
    expect(after('x', 'x', 'down', 'return').ids).toEqual(['I do not know']);
  });

  test('says which keys there are', () => {
    expect(shown(open(MENU))).toContain('Arrows move  Enter choose  Backspace delete');
  });
});
