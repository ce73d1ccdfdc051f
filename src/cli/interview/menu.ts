import type { HelpBlock } from './help.ts';

/** A list to choose from, as everything in the drawn interview is: a question, the summary, the pause after 999. */
export interface Menu {
  /** Small print above the title: where the person is. */
  readonly place?: string;
  /** One line that stays above everything else while something urgent is required. */
  readonly reminder?: string;
  /** Without a title the menu is as short as can be: what it is about stands above it. */
  readonly title?: string;
  readonly hint?: string;
  readonly items: readonly Item[];
  /** Whether several can be chosen: then lines are ticked, and Enter confirms them. */
  readonly several: boolean;
  /** What is chosen when the menu opens. */
  readonly chosen: readonly string[];
  /** The choice after one more line was ticked or unticked. */
  readonly toggled: (chosen: readonly string[], id: string) => readonly string[];
  readonly why?: (width: number) => readonly HelpBlock[];
  /** What w shows, in a word; "why" where it is left out. */
  readonly whyIs?: string;
  readonly examples?: (width: number) => readonly HelpBlock[];
  readonly canGoBack: boolean;
  readonly canReview: boolean;
  /** What Enter does, in one or two words. */
  readonly enter: string;
  /** What q does; `sure` is asked before it, because q stands beside w. */
  readonly leave: { readonly does: string; readonly sure?: string };
  /** Whether Ctrl-X hides everything at once. */
  readonly hides?: boolean;
}

export interface Item {
  readonly id: string;
  readonly label: string;
  /** Follows the label and stands out: the answer given. */
  readonly answer?: string;
  /** The key that chooses it at once. */
  readonly key?: string;
}

export type Panel = 'why' | 'examples';

interface OpenPanel {
  readonly kind: Panel;
  /** From 0; until the person leafs, the page about the line at the cursor. */
  readonly page?: number;
}

/** What changes while the menu is open. */
export interface MenuState {
  readonly cursor: number;
  readonly chosen: readonly string[];
  readonly panel?: OpenPanel;
  /** Said once, above the keys. */
  readonly notice?: string;
  readonly leaving: boolean;
}

export type MenuReply =
  | { readonly kind: 'chosen'; readonly ids: readonly string[] }
  | { readonly kind: 'back' }
  | { readonly kind: 'review' }
  | { readonly kind: 'leave' };

/** How an open panel is shown: above the items, or instead of them in pages where there is no room for both. */
export type PanelRoom =
  | { readonly shown: 'none' | 'above' }
  | { readonly shown: 'alone'; readonly page: number; readonly pages: number };

/** A menu as it opens: the cursor on the first line that is chosen. */
export function open({ items, chosen }: Menu): MenuState {
  const first = items.findIndex(({ id }) => chosen.includes(id));
  return { cursor: Math.max(0, first), chosen, leaving: false };
}
