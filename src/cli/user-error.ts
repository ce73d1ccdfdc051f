/**
 * A mistake on the user's side: a wrong flag, a missing file, answers that cannot be read.
 * The message is all that is shown; it may run over several lines.
 */
export class UserError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT.usage) {
    super(message);
    this.name = 'UserError';
    this.exitCode = exitCode;
  }
}

/** Whether an error is the user's. It may come from a part of the program that was bundled apart, with its own class. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError';
}

/** Exit codes of every command. `--exit-level` adds its own (see `assess`). */
export const EXIT = { done: 0, failed: 1, usage: 2, bug: 70, interrupted: 130 } as const;
