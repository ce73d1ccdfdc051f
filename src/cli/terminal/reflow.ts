import { stripVTControlCharacters } from 'node:util';
import { displayWidth } from '../../document/wrap.ts';

/** Erases the line of the cursor and goes to the one above; at the top of the screen it stays there. */
const ERASE_UP = '\u001b[2K\u001b[1A';

/** What stands on a screen after its size has changed, and how to get rid of it. */
export interface Reflow {
  /** Written first, it takes away the rows that are more than there were lines. */
  readonly erase: string;
  /** The lines that have left the screen at its top. They come back when it becomes wider. */
  readonly gone: readonly string[];
}

/**
 * A terminal that becomes narrower breaks the lines that stand on it; whoever then erases as many rows as there were lines
 * leaves the first ones standing.
 *
 * @param gone lines above those drawn that had left the screen before.
 * @param drawn the lines that were drawn last; the cursor is at their end.
 */
export function reflow(
  gone: readonly string[],
  drawn: readonly string[],
  { columns, rows }: { readonly columns: number; readonly rows: number },
): Reflow {
  const lines = [...gone, ...drawn];
  const heights = lines.map((line) => heightOf(line, columns));
  const height = heights.reduce((sum, one) => sum + one, 0);
  let above = height - rows;
  const notOnScreen = heights.filter((one) => {
    const begins = above > 0;
    above -= one;
    return begins;
  });
  return {
    erase: ERASE_UP.repeat(Math.max(0, height - drawn.length)),
    gone: lines.slice(0, notOnScreen.length),
  };
}

function heightOf(line: string, columns: number): number {
  return Math.max(1, Math.ceil(displayWidth(stripVTControlCharacters(line)) / columns));
}
