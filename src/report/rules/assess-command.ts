import type { Line } from '../../document/model.ts';
import { code } from '../../document/parts.ts';
import { visible, visibleJson } from '../../document/visible.ts';
import type { Answers } from '../../engine/assessment.ts';

/**
 * The command that takes answers, with the rules that a report is about: without `--pack` it would use those that ship.
 *
 * @param folder the folder of the pack, as somebody named it; undefined for the rules that ship.
 */
export function assessCommand(folder: string | undefined): string {
  return `safeguard assess -${folder === undefined ? '' : ` --pack ${shellWord(visible(folder))}`}`;
}

/** The same, and what it is given, each as a line to be copied. */
export function commandLine(folder: string | undefined): Line {
  return code(assessCommand(folder), 'sh');
}

export function answersLine(answers: Answers): Line {
  return code(visibleJson(JSON.stringify(answers)), 'json');
}

/** A text as one word for a shell. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
