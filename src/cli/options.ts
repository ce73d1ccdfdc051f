import { InvalidArgumentError, Option, Help } from 'commander';
import { suggest } from '../pack/checks/suggest.ts';
import { visible } from '../document/visible.ts';
import { UserError } from './user-error.ts';

/** An option that takes one of a few words. Any other is refused, with the word that was probably meant. */
export function choice(flags: string, description: string, words: readonly string[]): Option {
  return new Option(flags, description).choices(words).argParser((word) => {
    if (words.includes(word)) return word;
    const near = suggest(word, words);
    throw new InvalidArgumentError(
      `${near ? `Did you mean ${near}? ` : ''}It is one of: ${words.join(', ')}.`,
    );
  });
}

/** Text is wrapped down to this width, in columns; commander would stop at twice as much. */
export const NARROWEST = 20;

/** An option or a command and what it does; on a narrow screen that stands under it, because beside it is no room. */
export function helpItem(term: string, termWidth: number, description: string, helper: Help): string {
  const width = helper.helpWidth ?? 80;
  if (description === '' || width - termWidth - BETWEEN >= NARROWEST) {
    return Help.prototype.formatItem.call(helper, term, termWidth, description, helper);
  }
  const wrapped = helper.boxWrap(description, width - UNDER.length);
  return `  ${term}\n${wrapped.replace(/^/gm, UNDER)}`;
}

/** The blanks before an option, and those between it and what it does. */
const BETWEEN = 4;
const UNDER = ' '.repeat(6);

const LONGEST = 86_400;

/** The time limit that `--timeout` names in seconds, in milliseconds; at most a day. */
export function timeLimit(text: string): number {
  const seconds = Number(text);
  if (seconds > 0 && seconds <= LONGEST) return seconds * 1000;
  throw new UserError(`--timeout takes a number of seconds, such as 60, and not ${visible(text)}.`);
}
