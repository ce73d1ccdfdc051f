import { LANGUAGE_KEY } from './speech.ts';
import { narrowed, type Menu, type MenuReply, type MenuState, type Panel, type PanelRoom } from './menu.ts';

/** A key as readline names it: `up`, `space`, `b`, `1`. */
export type Key = string;

type Pressed = { readonly state: MenuState } | { readonly reply: MenuReply };

/** How soon a second digit belongs to the first, in milliseconds: 1 and 2 are 12 then. */
const TOGETHER = 1500;

/**
 * What a key does. Digits and arrows only move the mark; nothing is chosen without Enter.
 *
 * @param room how the open panel is shown on the present screen.
 * @param now when it was pressed, in milliseconds.
 */
export function press(
  menu: Menu,
  before: MenuState,
  key: Key,
  room: PanelRoom,
  now = performance.now(),
): Pressed {
  const { notice: _said, digits, ...state } = before;
  const { notice } = menu.words.terminal;
  if (state.leaving) {
    return key === 'q' ? { reply: { kind: 'leave' } } : { state: { ...state, leaving: false } };
  }
  if (key === LANGUAGE_KEY && menu.language !== undefined) return { reply: { kind: 'language', state } };
  if (menu.finds) return find(menu, state, key);
  if (key === 'w' && menu.why) return { state: togglePanel(state, 'why') };
  if (key === 'e' && menu.examples) return { state: togglePanel(state, 'examples') };
  if (key === 'e' && menu.why && !menu.whyIs) return { state: { ...state, notice: notice.noExamples } };
  if (state.panel && key === 'escape') return { state: closePanel(state) };
  if (room.shown === 'alone') return { state: turnPage(state, key, room) };
  const opens = menu.keys?.find((one) => one.key === key);
  if (opens) return choose([opens.id]);
  if (/^\d$/.test(key)) {
    const begun = digits && now - digits.at < TOGETHER ? digits.typed : '';
    return { state: byNumber(menu, state, begun, key, now) };
  }
  return inList(menu, state, key);
}

/** Keys that do the same in a list that is searched. */
const MOVES: ReadonlySet<Key> = new Set([
  'up',
  'down',
  'tab',
  'home',
  'end',
  'pageup',
  'pagedown',
  'return',
  'enter',
]);

/** Below what is found stands the line for those who do not know. */
const ONE_AND_UNKNOWN = 2;

/** Letters narrow the list down. What alone is found is marked; of several none, so that one Enter takes nothing that nobody chose. */
function find(menu: Menu, state: MenuState, key: Key): Pressed {
  const { typed = '' } = state;
  if (MOVES.has(key)) return inList(narrowed(menu, state), state, key);
  const sign = key === 'space' ? ' ' : key;
  const now = key === 'escape' ? '' : key === 'backspace' ? typed.slice(0, -1) : `${typed}${sign}`;
  if (now.length > typed.length && !/^[\p{L}\p{N} '-]$/u.test(sign)) return { state };
  const { length } = narrowed(menu, { typed: now }).items;
  return {
    state: { ...state, typed: now, cursor: now !== '' && length === ONE_AND_UNKNOWN ? 0 : undefined },
  };
}

function inList(menu: Menu, state: MenuState, key: Key): Pressed {
  const { cursor } = state;
  const { notice } = menu.words.terminal;
  const last = menu.items.length - 1;
  const to = (at: number): Pressed => ({ state: { ...state, cursor: at } });
  switch (key) {
    case 'up':
      return to(cursor === undefined || cursor === 0 ? last : cursor - 1);
    case 'down':
    case 'tab':
      return to(cursor === undefined || cursor === last ? 0 : cursor + 1);
    case 'home':
      return to(0);
    case 'end':
      return to(last);
    case 'pageup':
      return to(Math.max(0, (cursor ?? 0) - 5));
    case 'pagedown':
      return to(cursor === undefined ? 0 : Math.min(last, cursor + 5));
    case 'space':
      if (menu.several) return { state: tick(menu, state) };
      if (last <= 0) return confirm(menu, state);
      return { state: { ...state, notice: cursor === undefined ? notice.moveFirst : notice.enterChooses } };
    case 'return':
    case 'enter':
      return confirm(menu, state);
    case 'b':
    case 'left':
    case 'backspace':
      if (menu.canGoBack) return { reply: { kind: 'back' } };
      return { state: { ...state, notice: notice.nothingBefore } };
    case 's':
      return menu.canReview ? { reply: { kind: 'review' } } : { state };
    case 'q':
      return menu.leave.sure ? { state: { ...state, leaving: true } } : { reply: { kind: 'leave' } };
    default:
      return { state };
  }
}

/** Moves the mark to a number: to 12 where 2 follows 1 and there is a 12, to 2 otherwise. */
function byNumber(menu: Menu, state: MenuState, begun: string, digit: string, now: number): MenuState {
  for (const typed of new Set([begun + digit, digit])) {
    const cursor = menu.items.findIndex((item) => item.key === typed);
    if (cursor >= 0) return { ...state, cursor, digits: { typed, at: now } };
  }
  return { ...state, notice: menu.words.terminal.notice.noNumber(digit) };
}

function confirm(menu: Menu, state: MenuState): Pressed {
  const { notice } = menu.words.terminal;
  const item = menu.items[state.cursor ?? -1];
  if (menu.items.length === 0) return choose([]);
  if (!menu.several) return item ? choose([item.id]) : { state: { ...state, notice: notice.moveFirst } };
  if (state.chosen.length > 0 || menu.mayBeNone) return choose(state.chosen);
  return { state: { ...state, notice: item ? notice.tickFirst : notice.moveAndTick } };
}

function choose(ids: readonly string[]): Pressed {
  return { reply: { kind: 'chosen', ids } };
}

function tick(menu: Menu, state: MenuState): MenuState {
  const item = menu.items[state.cursor ?? -1];
  return item
    ? { ...state, chosen: menu.toggled(state.chosen, item.id) }
    : { ...state, notice: menu.words.terminal.notice.moveToTick };
}

/** Opens a panel, or closes it where it is open. */
function togglePanel(state: MenuState, kind: Panel): MenuState {
  return state.panel?.kind === kind ? closePanel(state) : { ...state, panel: { kind } };
}

function closePanel({ panel: _panel, ...state }: MenuState): MenuState {
  return state;
}

/** Turns the pages of a panel that fills the screen; past its ends is the list again. */
function turnPage(state: MenuState, key: Key, { page, pages }: { page: number; pages: number }): MenuState {
  const { panel } = state;
  if (!panel) return state;
  const to = (next: number): MenuState =>
    next < 0 || next >= pages ? closePanel(state) : { ...state, panel: { ...panel, page: next } };
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
      return closePanel(state);
    default:
      return state;
  }
}
