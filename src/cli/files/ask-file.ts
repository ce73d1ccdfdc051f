import { resolve } from 'node:path';
import { visible } from '../../document/visible.ts';
import type { Words } from '../../words/index.ts';
import { stopped, terminalFor, withTerminal } from '../terminal/open.ts';
import { ENGLISH, type Speech } from '../terminal/speech.ts';
import { checkOutput } from './output.ts';
import { isUserError, type UserError } from '../user-error.ts';

export interface Asking {
  /** What is written. */
  readonly what: keyof Words['terminal']['file']['another'];
  /** English where it is left out. */
  readonly speech?: Speech;
  readonly options: { readonly plain?: true; readonly color: boolean };
  /** Whether somebody can be asked. */
  readonly stop: { readonly somebodyThere: () => boolean };
  /** A file that is spoken for. */
  readonly other?: string | undefined;
}

/**
 * Asks for another file after one could not be written; undefined where the person wants none. An empty line is asked about
 * once more: one Enter too many would lose what they entered.
 *
 * @throws UserError where they stop.
 */
export async function askFile(
  problem: UserError,
  { what, options, other, speech = ENGLISH }: Asking,
): Promise<string | undefined> {
  const words = speech.words();
  const { file } = words.terminal;
  return withTerminal(
    terminalFor(options, speech),
    async ({ say, text }) => {
      say('', visible(problem.saysAtPrompt(words)), file.another[what]);
      let told = false;
      const name = await text({
        message: file.which,
        anew: true,
        check: (line) => {
          const sure = told;
          told = line.trim() === '' && !told;
          if (told) return file.without[what];
          return sure && line.trim() === '' ? undefined : problemOf(line.trim(), other, words);
        },
      });
      return name.trim() || undefined;
    },
    () => stopped(words, file.notSaved[what]),
  );
}

async function problemOf(file: string, other: string | undefined, words: Words): Promise<string | undefined> {
  if (other !== undefined && resolve(file) === resolve(other)) return words.terminal.file.taken;
  return refusalOf(() => checkOutput(file, false), words);
}

/** Why something is refused that somebody typed, or undefined. */
export async function refusalOf(work: () => Promise<unknown>, words: Words): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (isUserError(error)) return visible(error.saysAtPrompt(words));
    throw error;
  }
}
