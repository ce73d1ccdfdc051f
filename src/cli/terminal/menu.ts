import type { Words } from '../../words/index.ts';
import type { HelpBlock } from './help.ts';

/** A list to choose from, as everything in the drawn interview is: a question, the summary, the pause after 999. */
export interface Menu {
  /** What stands around it. */
  readonly words: Words;
  /** The language that a key changes to, by its own name. */
  readonly language?: string | undefined;
  /** Small print above the title: where the person is. */
  readonly place?: string;
  /** One line that stays above everything else while something urgent is required. */
  readonly reminder?: string;
  /** Without a title the menu is as short as can be: what it is about stands above it. */
  readonly title?: string;
  readonly hint?: string;
  readonly items: readonly MenuItem[];
  /** Whether several can be chosen: then lines are ticked, and Enter confirms them. */
  readonly several: boolean;
  /** Whether several can also be none: then Enter goes on with nothing ticked. */
  readonly mayBeNone?: true;
  /**
   * What is chosen when the menu opens, and marked: what the person answered earlier, or the line that only goes on. Where
   * it is empty no line is marked, and Enter does nothing until one is.
   */
  readonly chosen: readonly string[];
  /** Said above the keys when the menu opens. */
  readonly notice?: string;
  /** The choice after one more line was ticked or unticked. */
  readonly toggled: (chosen: readonly string[], id: string) => readonly string[];
  readonly why?: (width: number) => readonly HelpBlock[];
  /** What w shows, in a word; "why" where it is left out. */
  readonly whyIs?: string;
  readonly examples?: (width: number) => readonly HelpBlock[];
  /** Keys that choose something that stands in no line. */
  readonly keys?: readonly { readonly key: string; readonly does: string; readonly id: string }[];
  readonly canGoBack: boolean;
  readonly canReview: boolean;
  /** What Enter does, in one or two words. */
  readonly enter: string;
  /** What q does; `sure` is asked before it, because q stands beside w. */
  readonly leave: { readonly does: string; readonly sure?: string };
  /** Of a long list: the items in which a text is found that somebody types. Letters are then no commands. */
  readonly finds?: (typed: string) => readonly MenuItem[];
  /** Whether Ctrl-X hides everything at once. */
  readonly hides?: boolean;
}

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** Follows the label and stands out: the answer given. */
  readonly answer?: string;
  /** The number that moves the mark to it. */
  readonly key?: string;
}

export type Panel = 'why' | 'examples';

interface OpenPanel {
  readonly kind: Panel;
  /** From 0; until a page is turned, the one about the line at the cursor. */
  readonly page?: number;
}

/** What changes while the menu is open. */
export interface MenuState {
  /** The line that is marked. */
  readonly cursor: number | undefined;
  readonly chosen: readonly string[];
  readonly panel?: OpenPanel;
  /** Said once, above the keys. */
  readonly notice?: string;
  /** The number typed last, and when: another digit may belong to it. */
  readonly digits?: { readonly typed: string; readonly at: number };
  readonly leaving: boolean;
  /** What was typed to find an item. */
  readonly typed?: string;
}

export type MenuReply =
  | { readonly kind: 'chosen'; readonly ids: readonly string[] }
  | { readonly kind: 'back' }
  | { readonly kind: 'review' }
  | { readonly kind: 'leave' }
  /** Go on in the other language, with what is marked and chosen. */
  | { readonly kind: 'language'; readonly state: MenuState };

/** How an open panel is shown: above the items, or instead of them in pages where there is no room for both. */
export type PanelRoom =
  | { readonly shown: 'none' | 'above' }
  | { readonly shown: 'alone'; readonly page: number; readonly pages: number };

/** A menu as it opens: the mark on the first line that is chosen, or on none. */
export function open({ items, chosen, notice }: Menu): MenuState {
  const first = items.findIndex(({ id }) => chosen.includes(id));
  return {
    cursor: first < 0 ? undefined : first,
    chosen,
    leaving: false,
    ...(notice === undefined ? {} : { notice }),
  };
}

/** A menu with the items that are found, and with what was typed. */
export function narrowed(menu: Menu, { typed = '' }: Pick<MenuState, 'typed'>): Menu {
  if (!menu.finds) return menu;
  const { find } = menu.words.terminal;
  const hint = typed === '' ? find.hint : find.typed(typed);
  return { ...menu, hint, items: menu.finds(typed) };
}
