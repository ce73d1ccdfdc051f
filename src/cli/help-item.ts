import { Help } from 'commander';

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
