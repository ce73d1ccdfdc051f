import type { Item, Line } from '../../document/model.ts';
import { UNSEEN } from '../../document/visible.ts';

/** Any bracket but round and curly ones; what Unicode counts as brackets among quotation marks is left as it is. */
const OPENING = /(?![({‚„])\p{Ps}/gu;
const CLOSING = /(?![)}])\p{Pe}/gu;
const BLANKS = new RegExp(`[\\s${UNSEEN}]+`, 'gu');

/** What says in which language a text is, in a page in the other one; it holds no brackets. */
const IN_OTHER = /(\[(?:Saesneg|Welsh): [^[\]]*\])/;

/**
 * What local settings say, fit to be drawn beside what the guide says. Square brackets are ours: they say where a line comes
 * from, or in which language it is, so others come out as round ones. No row of blanks can move the rest of a text to where a
 * line of its own would begin.
 */
export function localWords(text: string): string {
  return text
    .split(IN_OTHER)
    .map((piece, at) => (at % 2 === 1 ? `[${ours(piece.slice(1, -1))}]` : ours(piece)))
    .join('');
}

function ours(text: string): string {
  return text.replace(OPENING, '(').replace(CLOSING, ')').replace(BLANKS, ' ');
}

/** An item of which something comes from local settings. */
export function localItem(item: Item): Item {
  return { ...item, text: localWords(item.text), lines: item.lines.map(localLine) };
}

function localLine(line: Line): Line {
  return { ...line, text: localWords(line.text) };
}
