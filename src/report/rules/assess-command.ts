import { visible } from '../../document/visible.ts';

/**
 * The command that takes answers, with the rules that a report is about: without `--pack` it would use those that ship.
 *
 * @param folder the folder of the pack, as somebody named it; undefined for the rules that ship.
 */
export function assessCommand(folder: string | undefined): string {
  return `safeguard assess -${folder === undefined ? '' : ` --pack ${shellWord(visible(folder))}`}`;
}

/** A text as one word for a shell. */
function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
