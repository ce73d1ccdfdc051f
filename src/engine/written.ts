/**
 * How answers are written where each is a text of its own: in a cell of CSV, in a column of a database. Both are read by what
 * stands here, so that one table means the same to both. In JSON and YAML a value is exactly what stands there.
 */

/** What may stand around a value and means nothing. Whatever else cannot be seen makes it another value. */
export const BLANKS = '\t\n\r \u00a0';

/** Between several answers to one question. */
export const SEPARATOR = ';';

/** How spreadsheets, programs and Boolean columns made into text write yes and no. */
export const ALSO: ReadonlyMap<string, readonly string[]> = new Map([
  ['yes', ['true', 'True', 'TRUE']],
  ['no', ['false', 'False', 'FALSE']],
]);

/** A text without the blanks around it. */
export function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && BLANKS.includes(text[from]!)) from++;
  while (from < to && BLANKS.includes(text[to - 1]!)) to--;
  return text.slice(from, to);
}
