import type { Question } from '../../engine/index.ts';
import type { Choice } from '../../interview/choices.ts';
import type { UrgentOptions } from '../../document/urgent.ts';
import type { HelpBlock } from './help.ts';
import type { MenuReply } from './menu.ts';
import type { PagesLeft } from './pager.ts';
import type { Said, Speech } from './speech.ts';

/** Whoever sits at the terminal, asked with prompts that are drawn or in plain lines. Every wait is rejected with `Stopped`. */
export interface Terminal {
  readonly plain: boolean;
  /** How text is to be laid out now: terminals change their size. */
  readonly layout: () => UrgentOptions;
  /** Rows of the screen; undefined where nothing is laid out by the screen. */
  readonly rows: () => number | undefined;
  /** Begins an empty screen; what stood there scrolls away and is kept. */
  readonly clear: () => void;
  readonly say: (...paragraphs: readonly string[]) => void;
  /** Writes a text as it is. */
  readonly show: (text: string) => void;
  /** Leaves an answer standing on the screen. */
  readonly said: (question: string, answer: string) => void;
  /** A question with its help, as the guide's are asked. It is said again where the language is changed meanwhile. */
  readonly ask: (asked: Said<Asked>) => Promise<Replied>;
  /** A stop between two things, where something else can be opened too. Likewise; it goes on by itself after `seconds`. */
  readonly pause: (pause: Said<Pause>, seconds?: number) => Promise<Paused>;
  /** One of a list, in a form. Likewise. */
  readonly one: (ask: Said<One>) => Promise<string>;
  /** One of a long list, found by a part of it; or the one that stands for nothing known. Likewise. */
  readonly find: (ask: Said<Find>) => Promise<string>;
  /** Some of a list, or none. */
  readonly many: (ask: {
    readonly message: string;
    readonly choices: readonly Choice[];
    readonly chosen: readonly string[];
    readonly check: Validate<readonly string[]>;
  }) => Promise<readonly string[]>;
  /** A line of text. */
  readonly text: (ask: {
    readonly message: string;
    /** What stands there already. */
    readonly initial?: string;
    /** What was refused makes room for what is typed next, so that nobody names a file by adding to the name of another. */
    readonly anew?: true;
    readonly check: Validate<string>;
  }) => Promise<string>;
  /** A line that is not shown. */
  readonly secret: (label: string) => Promise<string>;
  /** A text page by page on a screen that keeps nothing. */
  readonly pages: (text: string) => Promise<PagesLeft>;
  readonly close: () => void;
}

export interface One {
  readonly message: string;
  readonly choices: readonly Choice[];
  readonly chosen?: string;
}

export interface Find {
  readonly message: string;
  /** Those in which a text is found; all for an empty one. */
  readonly like: (typed: string) => readonly Choice[];
  readonly unknown: Choice;
}

/** What somebody did at a question. */
export type Replied = Exclude<MenuReply, { readonly kind: 'language' }>;

export interface Asked {
  readonly question: Question;
  /** Small print above it: where the person is. */
  readonly place?: string;
  /** One line that stands out, while something urgent is required. */
  readonly reminder?: string;
  readonly hint?: string;
  /** What was chosen before. */
  readonly chosen: readonly string[];
  readonly why: (width: number) => readonly HelpBlock[];
  /** What that shows, in a word, where it is not why. */
  readonly whyIs?: string;
  readonly examples?: (width: number) => readonly HelpBlock[];
  readonly canGoBack: boolean;
  readonly canReview: boolean;
  /** `sure` is asked before leaving. */
  readonly leave: { readonly does: string; readonly sure?: string };
  /** In plain lines, which words can be typed as well: said with every question, or when somebody types help. */
  readonly also: { readonly said: 'always' | 'on help'; readonly lines: readonly string[] };
}

export interface Pause {
  readonly place?: string;
  readonly reminder?: string;
  readonly title?: string;
  /** What Enter does, as a line of the menu. */
  readonly goOn: string;
  /** What else can be opened, by its number in plain lines. */
  readonly parts?: readonly (Choice & { readonly answer?: string })[];
  /** Keys that open something at once, in one line under what stands there; there is no list then. */
  readonly keys?: readonly { readonly key: string; readonly does: string; readonly id: string }[];
  /** What can be read once more, and what that is in a word. */
  readonly why?: (width: number) => readonly HelpBlock[];
  readonly whyIs?: string;
  readonly canGoBack: boolean;
  readonly leave: { readonly does: string; readonly sure?: string };
  /** In plain lines: what is said under all that, and what stands before the line that is typed. */
  readonly lines: { readonly said?: readonly string[]; readonly prompt: string };
}

export type Paused =
  { readonly kind: 'on' | 'back' | 'leave' } | { readonly kind: 'open'; readonly id: string };

/** What is wrong with something that was entered, or undefined. */
export type Validate<T> = (value: T) => string | undefined | Promise<string | undefined>;

export interface TerminalOptions {
  readonly plain: boolean;
  readonly colour: boolean;
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  /** A key that hides everything at once is offered, and this is called when it is pressed. */
  readonly onHide?: () => void;
  /** English where it is left out. */
  readonly speech?: Speech;
}

/** What a face of the terminal needs. */
export type FaceOptions = TerminalOptions & { readonly signal: AbortSignal; readonly speech: Speech };
