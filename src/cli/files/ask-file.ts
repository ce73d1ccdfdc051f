import { resolve } from 'node:path';
import { visible } from '../../document/visible.ts';
import { stoppedWith, terminalFor, withTerminal } from '../terminal/open.ts';
import { checkOutput } from './output.ts';
import { isUserError } from '../user-error.ts';
import type { Asking } from './write-or-ask.ts';

/**
 * Asks for another file after one could not be written; undefined where the person wants none.
 *
 * @throws UserError where they stop.
 */
export async function askFile(
  problem: string,
  { what, options, other }: Asking,
): Promise<string | undefined> {
  return withTerminal(
    terminalFor(options),
    async ({ say, text }) => {
      say('', visible(problem), `Nothing is lost yet. Name another file for ${what}.`);
      const name = await text({
        message: 'Which file? (empty: none)',
        check: (line) => (line.trim() === '' ? undefined : problemOf(line.trim(), other)),
      });
      return name.trim() || undefined;
    },
    stoppedWith(`${what.charAt(0).toUpperCase()}${what.slice(1)} could not be saved.`),
  );
}

async function problemOf(file: string, other: string | undefined): Promise<string | undefined> {
  if (other !== undefined && resolve(file) === resolve(other)) return 'That file is for something else.';
  return refusalOf(() => checkOutput(file, false));
}

/** Why something is refused that somebody typed, or undefined. */
export async function refusalOf(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (isUserError(error)) return visible(error.atPrompt);
    throw error;
  }
}
