import type { Menu, MenuReply, MenuState, Panel, PanelRoom } from './menu.ts';

/** A key as readline names it: `up`, `space`, `b`, `1`. */
export type Key = string;

type Pressed = { readonly state: MenuState } | { readonly reply: MenuReply };

const NOTHING_CHOSEN = 'Nothing is chosen yet. Press Space to choose the line at >, then Enter.';

/**
 * What a key does.
 *
 * @param room how the open panel is shown on the present screen.
 */
export function press(menu: Menu, before: MenuState, key: Key, room: PanelRoom): Pressed {
  const { notice: _said, ...state } = before;
  if (state.leaving) {
    return ['q', 'return', 'enter'].includes(key)
      ? { reply: { kind: 'leave' } }
      : { state: { ...state, leaving: false } };
  }
  if (key === 'w' && menu.why) return { state: turned(state, 'why') };
  if (key === 'e' && menu.examples) return { state: turned(state, 'examples') };
  if (key === 'e' && menu.why && !menu.whyIs)
    return { state: { ...state, notice: 'There are no examples for this question.' } };
  if (state.panel && key === 'escape') return { state: closed(state) };
  if (room.shown === 'alone') return { state: leafed(state, key, room) };
  return { ...inList(menu, state, key) };
}

function inList(menu: Menu, state: MenuState, key: Key): Pressed {
  const { items } = menu;
  switch (key) {
    case 'up':
      return { state: { ...state, cursor: (state.cursor - 1 + items.length) % items.length } };
    case 'down':
    case 'tab':
      return { state: { ...state, cursor: (state.cursor + 1) % items.length } };
    case 'home':
      return { state: { ...state, cursor: 0 } };
    case 'end':
      return { state: { ...state, cursor: items.length - 1 } };
    case 'pageup':
      return { state: { ...state, cursor: Math.max(0, state.cursor - 5) } };
    case 'pagedown':
      return { state: { ...state, cursor: Math.min(items.length - 1, state.cursor + 5) } };
    case 'space':
      return menu.several ? { state: ticked(menu, state, state.cursor) } : confirmed(menu, state);
    case 'return':
    case 'enter':
      return confirmed(menu, state);
    case 'b':
    case 'left':
    case 'backspace':
      if (menu.canGoBack) return { reply: { kind: 'back' } };
      return { state: { ...state, notice: 'There is nothing before this.' } };
    case 's':
      return menu.canReview ? { reply: { kind: 'review' } } : { state };
    case 'q':
      return menu.leave.sure ? { state: { ...state, leaving: true } } : { reply: { kind: 'leave' } };
    default:
      return chosenByKey(menu, state, key);
  }
}

function chosenByKey(menu: Menu, state: MenuState, key: Key): Pressed {
  const at = menu.items.findIndex((item) => item.key === key);
  const exists = at >= 0 ? menu.items[at] : undefined;
  if (exists) return menu.several ? { state: ticked(menu, state, at) } : chosen([exists.id]);
  if (!/^\d$/.test(key)) return { state };
  return { state: { ...state, notice: `There is no ${key} here.` } };
}

function confirmed(menu: Menu, state: MenuState): Pressed {
  if (!menu.several) {
    const item = menu.items[state.cursor];
    return item ? chosen([item.id]) : { state };
  }
  return state.chosen.length > 0 ? chosen(state.chosen) : { state: { ...state, notice: NOTHING_CHOSEN } };
}

function chosen(ids: readonly string[]): Pressed {
  return { reply: { kind: 'chosen', ids } };
}

function ticked(menu: Menu, state: MenuState, at: number): MenuState {
  const item = menu.items[at];
  return item ? { ...state, cursor: at, chosen: menu.toggled(state.chosen, item.id) } : state;
}

/** Opens a panel, or closes it where it is open. */
function turned(state: MenuState, kind: Panel): MenuState {
  return state.panel?.kind === kind ? closed(state) : { ...state, panel: { kind } };
}

function closed({ panel: _panel, ...state }: MenuState): MenuState {
  return state;
}

/** Leafs through a panel that fills the screen; past its ends is the list again. */
function leafed(state: MenuState, key: Key, { page, pages }: { page: number; pages: number }): MenuState {
  const { panel } = state;
  if (!panel) return state;
  const to = (next: number): MenuState =>
    next < 0 || next >= pages ? closed(state) : { ...state, panel: { ...panel, page: next } };
  switch (key) {
    case 'return':
    case 'enter':
    case 'space':
    case 'down':
    case 'right':
    case 'pagedown':
      return to(page + 1);
    case 'b':
    case 'left':
    case 'up':
    case 'pageup':
    case 'backspace':
      return to(page - 1);
    case 'q':
      return closed(state);
    default:
      return state;
  }
}
