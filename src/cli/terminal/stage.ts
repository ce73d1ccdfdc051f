import type { Question } from '../../engine/index.ts';
import type { UrgentOptions } from '../../document/urgent.ts';
import type { HelpBlock } from './help.ts';
import type { MenuReply } from './menu.ts';
import { isPlain, screenOf } from './screen.ts';
import { UserError } from '../user-error.ts';

/** Something to choose, asked in the same way as the questions of the interview. */
export interface Asked {
  /** Small print above it: where the person is. */
  readonly place: string;
  readonly question: Question;
  readonly hint?: string;
  /** What was chosen before. */
  readonly chosen: readonly string[];
  readonly canGoBack: boolean;
  /** Asked before leaving. */
  readonly sure: string;
  /** The case, to read it once more. */
  readonly again: (width: number) => readonly HelpBlock[];
}

/** A stop between two things that are shown. */
export interface Pause {
  readonly place?: string;
  /** Stands out above the rest, where what is urgent may have scrolled away. */
  readonly reminder?: string;
  /** What Enter and Space do: `Go on`. */
  readonly label: string;
  readonly canGoBack: boolean;
  readonly leave: { readonly does: string; readonly sure?: string };
  /** Go on without a key after so many seconds. */
  readonly seconds?: number;
}

export type Paused = 'on' | 'back' | 'leave';

/** A terminal on which a case is shown and decided. Every wait is rejected with `Stopped` when the person stops. */
export interface Stage {
  readonly plain: boolean;
  /** How text is to be laid out now: terminals change their size. */
  readonly layout: () => UrgentOptions;
  /** Rows of the screen; undefined where nothing is laid out by the screen. */
  readonly rows: () => number | undefined;
  /** Begins an empty screen; what stood there scrolls away and is kept. */
  readonly clear: () => void;
  readonly show: (text: string) => void;
  readonly ask: (asked: Asked) => Promise<MenuReply>;
  readonly pause: (pause: Pause) => Promise<Paused>;
  readonly end: () => void;
}

export interface StageOptions {
  readonly plain: boolean;
  readonly colour: boolean;
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly signal: AbortSignal;
}

/** Whether to show plain lines, and in colour: for what is shown on standard error. */
export function appearance(flags: { readonly plain?: true; readonly color: boolean }): {
  readonly plain: boolean;
  readonly colour: boolean;
} {
  const plain = isPlain(flags.plain === true, process.stderr, process.env) || !process.stderr.isTTY;
  return { plain, colour: screenOf(process.stderr, { color: flags.color, plain }, process.env).colour };
}

/** Refuses to begin without somebody who can answer. */
export function needTerminal(what: string, instead: string): void {
  if (!process.stdin.isTTY) throw new UserError(`${what} needs a terminal. ${instead}`);
}

/** Opens the terminal: drawn prompts, or plain lines. */
export async function openStage(options: StageOptions): Promise<Stage> {
  if (options.plain) return (await import('./plain-stage.ts')).plainStage(options);
  return (await import('./drawn-stage.ts')).drawnStage(options);
}
