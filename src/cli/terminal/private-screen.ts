import { CLEAR, isDumb } from './screen.ts';
import { EXIT, UserError } from '../user-error.ts';

/** The other screen of a terminal, which has no scrollback: what stood on it is gone once it is left. */
export interface PrivateScreen {
  /** Empties it at once. */
  readonly clear: () => void;
  /** Leaves it, emptied. What is written next stands where the command was typed. */
  readonly end: () => void;
}

const ENTER = `\u001b[?1049h${CLEAR}`;
const LEAVE = `${CLEAR}\u001b[?1049l\u001b[?25h`;
const SIGNALS = ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const;

/**
 * Turns to the other screen of a terminal, and sees to it that it is left whatever ends the program: an error, a signal
 * (but for SIGKILL, which nobody can act on), or Ctrl-Z, which comes back to it with `fg`.
 *
 * @throws UserError where the terminal has no other screen.
 */
export function openPrivateScreen(output: NodeJS.WriteStream, env: NodeJS.ProcessEnv): PrivateScreen {
  if (!output.isTTY || isDumb(env)) {
    throw new UserError(({ refusal }) => refusal.privateScreen);
  }
  let open = true;
  const clear = (): void => void output.write(CLEAR);
  const leave = (): void => {
    if (open) output.write(LEAVE);
    open = false;
  };
  const onSignal = (name: NodeJS.Signals): void => {
    clear();
    // Somebody else listens: the interview puts the terminal in order, and then this screen is ended.
    if (process.listenerCount(name) > 1) return;
    leave();
    process.exit(EXIT.interrupted);
  };
  // Who asks stops the program after this, and says when it goes on (see `suspend.ts`).
  const onStop = (): void => void output.write(LEAVE);
  const onContinue = (): void => void output.write(ENTER);

  for (const name of SIGNALS) process.on(name, onSignal);
  process.on('SIGTSTP', onStop);
  process.on('SIGCONT', onContinue);
  process.on('exit', leave);
  process.prependListener('uncaughtException', leave);
  output.write(ENTER);
  return {
    clear,
    end: () => {
      leave();
      for (const name of SIGNALS) process.off(name, onSignal);
      process.off('SIGTSTP', onStop);
      process.off('SIGCONT', onContinue);
      process.off('exit', leave);
      process.off('uncaughtException', leave);
    },
  };
}
