import { visible } from '../document/visible.ts';
import { UserError } from './user-error.ts';

const LONGEST = 86_400;

/** The time limit that `--timeout` names in seconds, in milliseconds; at most a day. */
export function timeLimit(text: string): number {
  const seconds = Number(text);
  if (seconds > 0 && seconds <= LONGEST) return seconds * 1000;
  throw new UserError(`--timeout takes a number of seconds, such as 60, and not ${visible(text)}.`);
}
