/**
 * How answers are written. What is blank is blank in every way in: JSON, YAML, CSV, a column of a database. The rest is for
 * those where an answer is one text, whatever it holds: a cell, a column.
 */

/**
 * What may stand around a value and means nothing; alone it says nothing. Whatever else cannot be seen makes it another value.
 */
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
