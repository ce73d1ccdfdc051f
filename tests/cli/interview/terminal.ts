import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

export interface TerminalOptions {
  readonly cols?: number;
  readonly rows?: number;
  /** Added to the environment of the tests; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
}

/** A command in a real pseudo-terminal, with the screen as a person would see it. */
export interface Terminal {
  /** What is on the screen now: one string, a line for each row, blanks at the ends of lines left out. */
  readonly screen: () => string;
  /** Everything that was written, what has scrolled away included, with wrapped rows as they stand. */
  readonly everything: () => string;
  /** The bytes as they came, terminal codes included. */
  readonly bytes: () => string;
  readonly cursorVisible: () => boolean;
  /** Rows that the terminal had to break because a line was too long for it. */
  readonly overflows: () => readonly string[];
  /** Sends keys as they are: `y`, `KEYS.enter`. */
  readonly type: (keys: string) => void;
  readonly resize: (cols: number, rows: number) => void;
  /** Waits until the screen holds a text; fails with the screen as it is after the time limit. */
  readonly waitFor: (text: string | RegExp, milliseconds?: number) => Promise<string>;
  /** Waits until the screen no longer holds a text. */
  readonly waitForNo: (text: string | RegExp, milliseconds?: number) => Promise<string>;
  /** The exit code, once the command has ended and all of its output is on the screen. What waits under a plan is ended. */
  readonly exit: () => Promise<number>;
  /** The window is closed: the terminal is gone, and the command is left to itself. */
  readonly vanish: () => void;
  /** Ends the command if it still runs. */
  readonly close: () => void;
}

export const KEYS = {
  enter: '\r',
  space: ' ',
  up: '\u001b[A',
  down: '\u001b[B',
  left: '\u001b[D',
  escape: '\u001b',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
} as const;

const PATIENCE = 30_000;
/** How long a screen stays the same before it is taken to be whole, in milliseconds. */
const QUIET = 40;
/**
 * The command runs under a shell that outlives it and then says its exit code in a sequence that no screen shows. What
 * comes before the sequence is all that the command wrote: nothing is lost to a terminal that closes too soon.
 */
const SHELL = ['-c', 'trap : INT QUIT; "$@"; printf "\\033]999;%d\\007" "$?"; read -r _', 'sh'];
// oxlint-disable-next-line no-control-regex -- the sequence is made of them
const ENDED = /\u001b\]999;(\d+)\u0007/;

/** Starts a command in a pseudo-terminal of the size given (80 columns, 24 rows). */
export function openTerminal(
  command: string,
  args: readonly string[],
  { cols = 80, rows = 24, env = {}, cwd = process.cwd() }: TerminalOptions = {},
): Terminal {
  const screen = new xterm.Terminal({ cols, rows, scrollback: 5000, allowProposedApi: true });
  const pty = spawn('sh', [...SHELL, command, ...args], {
    name: 'xterm-256color',
    cols,
    rows,
    cwd,
    env: { ...process.env, ...env },
  });
  let bytes = '';
  let cursorVisible = true;
  let exitCode: number | undefined;
  const waiting = new Set<() => void>();
  const changed = (): void => {
    for (const look of waiting) look();
  };
  pty.onData((data) => {
    bytes += data;
    screen.write(data, () => {
      cursorVisible = bytes.lastIndexOf('\u001b[?25h') >= bytes.lastIndexOf('\u001b[?25l');
      const ended = ENDED.exec(bytes);
      if (ended) exitCode = Number(ended[1]);
      changed();
    });
  });

  const rowsOf = (from: number): string => {
    const { active } = screen.buffer;
    const lines: string[] = [];
    for (let at = from; at < active.length; at += 1)
      lines.push(active.getLine(at)?.translateToString(true) ?? '');
    return lines.join('\n').trimEnd();
  };
  const onScreen = (): string => rowsOf(screen.buffer.active.baseY);

  function until(holds: () => boolean, what: string, milliseconds: number): Promise<string> {
    return new Promise((resolve, reject) => {
      let settled: NodeJS.Timeout | undefined;
      const finish = (): void => {
        waiting.delete(look);
        clearTimeout(limit);
        clearTimeout(settled);
      };
      // A frame may come in pieces: it counts once nothing has changed for a moment.
      const look = (): void => {
        clearTimeout(settled);
        if (!holds()) return;
        settled = setTimeout(() => {
          finish();
          resolve(onScreen());
        }, QUIET);
      };
      const limit = setTimeout(() => {
        finish();
        const state = exitCode === undefined ? 'still running' : `ended with ${exitCode}`;
        reject(new Error(`${what}; the command is ${state}. The screen:\n${onScreen()}`));
      }, milliseconds);
      waiting.add(look);
      look();
    });
  }
  const holds = (text: string | RegExp): boolean =>
    typeof text === 'string' ? onScreen().includes(text) : text.test(onScreen());

  return {
    screen: onScreen,
    everything: () => rowsOf(0),
    bytes: () => bytes,
    cursorVisible: () => cursorVisible,
    overflows: () => {
      const { active } = screen.buffer;
      const rows = Array.from({ length: active.length }, (_, at) => active.getLine(at));
      return rows.filter((row) => row?.isWrapped).map((row) => row!.translateToString(true));
    },
    type: (keys) => pty.write(keys),
    resize: (columns, lines) => {
      screen.resize(columns, lines);
      pty.resize(columns, lines);
    },
    waitFor: (text, milliseconds = PATIENCE) =>
      until(() => holds(text), `${text} did not appear`, milliseconds),
    waitForNo: (text, milliseconds = PATIENCE) =>
      until(() => !holds(text), `${text} did not go`, milliseconds),
    exit: async () => {
      // A plan stays until somebody presses Enter.
      const stays = (): boolean =>
        exitCode === undefined &&
        /Enter (?:done|gorffen)|Enter: (?:done|gorffen)[^]*(?:Your choice|Eich dewis):$/.test(
          onScreen().trimEnd(),
        );
      await until(() => exitCode !== undefined || stays(), 'the command did not end', PATIENCE);
      if (stays()) pty.write(KEYS.enter);
      await until(() => exitCode !== undefined, 'the command did not end', PATIENCE);
      return exitCode!;
    },
    // The types leave it out.
    vanish: () => (pty as unknown as { readonly destroy: () => void }).destroy(),
    close: () => pty.kill(),
  };
}
