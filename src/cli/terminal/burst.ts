import { press, type Key } from './keys.ts';
import type { Menu, MenuReply, MenuState, PanelRoom } from './menu.ts';
import { inputRead, QUIET } from './quiet.ts';

/** Keys so soon after each other were not pressed one by one, in milliseconds. */
const AT_ONCE = 20;

const ENTER = 'return';

/** The keys that come at once in one menu. */
export interface Burst {
  /** The reply that they lead to, as long as nothing may follow that makes a text of them. */
  readonly reply: () => MenuReply | undefined;
  /** Takes the next key; returns the state that it leads to. */
  readonly next: (key: Key, menu: Menu, state: MenuState, room: PanelRoom) => MenuState;
  readonly end: () => void;
}

/**
 * Tells keys from a text that is pasted where the terminal does not say so. A number, Space, arrows and then Enter or
 * a letter may come at once, and so may one key several times; anything else is a text: nothing of it counts.
 *
 * @param done called with a reply once nothing has followed it for a moment.
 */
export function burst(done: (reply: MenuReply) => void): Burst {
  let keys: Key[] = [];
  let before: MenuState | undefined;
  let reply: MenuReply | undefined;
  let isText = false;
  let stopWaiting = (): void => {};
  const over = (): void => {
    keys = [];
    isText = false;
    if (reply) done(reply);
  };
  return {
    reply: () => reply,
    next: (named, menu, state, room) => {
      const key = named === 'enter' ? ENTER : named;
      stopWaiting();
      if (keys.length === 0) before = state;
      keys.push(key);
      let after = state;
      if (isText) {
        // Nothing more can come of it.
      } else if ((menu.finds ? enteredIn(keys) : textIn(keys)) || (reply && key !== keys.at(-2))) {
        isText = true;
        reply = undefined;
        after = { ...before!, notice: menu.words.terminal.notice.severalKeys };
      } else if (!reply) {
        const pressed = press(menu, state, key, room);
        if ('reply' in pressed) reply = pressed.reply;
        else after = pressed.state;
      }
      stopWaiting = inputRead(reply || isText ? QUIET : AT_ONCE, over);
      return after;
    },
    end: () => stopWaiting(),
  };
}

/** Whether a text comes with Enter: letters alone only narrow a list down. */
function enteredIn(keys: readonly Key[]): boolean {
  return keys.includes(ENTER) && keys.some(isSign);
}

/** Whether anything comes behind Enter, or behind a letter or the like, but the same key. */
function textIn(keys: readonly Key[]): boolean {
  const last = keys.findIndex((key) => key === ENTER || isSign(key));
  return last >= 0 && keys.slice(last).some((key) => key !== keys[last]);
}

/** Keys such as `up` have longer names. */
function isSign(key: Key): boolean {
  return !/^(?:\d|[a-z][a-z0-9]+)$/.test(key);
}
