import { resolve } from 'node:path';
import { visible } from '../../document/visible.ts';
import { Stopped, watchForStop } from '../terminal/interrupted.ts';
import { checkOutput } from './output.ts';
import { openForm, type Form } from '../terminal/form.ts';
import { appearance } from '../terminal/stage.ts';
import { isUserError } from '../user-error.ts';
import type { Asking } from './write-or-ask.ts';

/** Asks for another file after one could not be written; undefined where the person wants none, or stops. */
export async function askFile(
  problem: string,
  { what, options, other }: Asking,
): Promise<string | undefined> {
  const stop = watchForStop(process.stdin);
  let form: Form | undefined;
  try {
    const streams = { input: process.stdin, output: process.stderr, signal: stop.signal };
    form = await openForm({ ...appearance(options), ...streams });
    form.say('', visible(problem), `Nothing is lost yet. Name another file for ${what}.`);
    const name = await form.text({
      message: 'Which file? (empty: none)',
      check: (line) => (line.trim() === '' ? undefined : problemOf(line.trim(), other)),
    });
    return name.trim() || undefined;
  } catch (error) {
    if (error instanceof Stopped) return undefined;
    throw error;
  } finally {
    form?.end();
    stop.end();
  }
}

async function problemOf(file: string, other: string | undefined): Promise<string | undefined> {
  if (other !== undefined && resolve(file) === resolve(other)) return 'That file is for something else.';
  try {
    await checkOutput(file, false);
    return undefined;
  } catch (error) {
    if (isUserError(error)) return visible(error.message);
    throw error;
  }
}
