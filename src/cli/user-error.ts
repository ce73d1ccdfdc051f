/**
 * A mistake on the user's side: a wrong flag, a missing file, answers that cannot be read.
 * The message is all that is shown; it may run over several lines.
 */
export class UserError extends Error {
  readonly exitCode: number;
  /** The same for somebody at a prompt, who can type something else and give no option. */
  readonly atPrompt: string;

  constructor(message: string, exitCode: number = EXIT.usage, atPrompt = message) {
    super(message);
    this.name = 'UserError';
    this.exitCode = exitCode;
    this.atPrompt = atPrompt;
  }
}

/** Whether an error is the user's. It may come from a part of the program that was bundled apart, with its own class. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError';
}

/** Exit codes of every command. `--exit-level` adds its own (see `assess`). */
export const EXIT = { done: 0, failed: 1, usage: 2, bug: 70, interrupted: 130 } as const;

const KNOWN: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EEXIST: 'something else has that name',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EBADF: 'it is not open for that',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EFBIG: 'it would be too large',
  EIO: 'the disk or the connection to it failed',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ELOOP: 'its links go in a circle',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
};

/**
 * What the system says went wrong, in few words.
 *
 * @throws the error itself if it does not come from the system: then it is a bug and keeps its stack.
 */
export function reason(error: unknown): string {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
  return KNOWN[String(error.code)] ?? String(error.code);
}
