import { afterEach } from 'vitest';
import { openTerminal, type Terminal, type TerminalOptions } from '../interview/terminal.ts';
import { EXECUTABLE } from '../safeguard.ts';

/** Says on the way out how the terminal was left: `icanon` and `isig`, or `-icanon` and `-isig`. */
const SCRIPT = '"$0" "$@"; code=$?; stty -a | grep -oE -e "-?(icanon|isig)\\b"; exit $code';

/**
 * Clears up after the tests of a file.
 *
 * @returns a function that runs `safeguard scenario` in a pseudo-terminal.
 */
export function scenarioForTests(): (args: readonly string[], options?: TerminalOptions) => Terminal {
  const terminals: Terminal[] = [];
  afterEach(() => {
    for (const terminal of terminals.splice(0)) terminal.close();
  });
  return (args, options) => {
    const command = ['-c', SCRIPT, process.execPath, EXECUTABLE, 'scenario', ...args];
    const terminal = openTerminal('bash', command, options);
    terminals.push(terminal);
    return terminal;
  };
}

/** Whether the terminal takes lines and keys as it did before, and shows its cursor. */
export function isInOrder(terminal: Terminal): boolean {
  const rows = new Set(terminal.everything().split('\n'));
  return rows.has('icanon') && rows.has('isig') && terminal.cursorVisible();
}

/** Whether anything was written in colour or bold. */
export function usesColour(terminal: Terminal): boolean {
  return terminal
    .bytes()
    .split('\u001b[')
    .some((rest) => /^[\d;]*m/.test(rest) && !/^0?m/.test(rest));
}
