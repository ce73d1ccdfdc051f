import { wordsOf, type Words } from '../words/index.ts';

/** A message in whichever language it is shown. Where it is a text, it is for those who write rules and files, and in English. */
export type Message = string | ((words: Words) => string);

/**
 * A mistake on the user's side: a wrong flag, a missing file, answers that cannot be read.
 * The message is all that is shown; it may run over several lines.
 */
export class UserError extends Error {
  readonly exitCode: number;
  readonly #says: Message;
  readonly #atPrompt: Message;

  constructor(says: Message, exitCode: number = EXIT.usage, atPrompt = says) {
    super(said(says, wordsOf('en')));
    this.name = 'UserError';
    this.exitCode = exitCode;
    this.#says = says;
    this.#atPrompt = atPrompt;
  }

  says(words: Words): string {
    return said(this.#says, words);
  }

  /** The same for somebody at a prompt, who can type something else and give no option. */
  saysAtPrompt(words: Words): string {
    return said(this.#atPrompt, words);
  }
}

function said(message: Message, words: Words): string {
  return typeof message === 'string' ? message : message(words);
}

/** Whether an error is the user's. It may come from a part of the program that was bundled apart, with its own class. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError';
}

/** Exit codes of every command. `--exit-level` adds its own (see `assess`). */
export const EXIT = { done: 0, failed: 1, usage: 2, bug: 70, interrupted: 130 } as const;

/**
 * What the system says went wrong, in few words.
 *
 * @throws the error itself if it does not come from the system: then it is a bug and keeps its stack.
 */
export function reason(error: unknown, { refusal }: Words): string {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
  const known: Readonly<Record<string, string>> = refusal.system;
  return known[String(error.code)] ?? String(error.code);
}
