import type { Document, Rows } from './model.ts';
import { oneLine } from './visible.ts';

/** What a spreadsheet would take for the beginning of a formula, in any of its widths. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** The table of a document. */
export function render({ title, rows }: Document): string {
  if (!rows) throw new Error(`"${title}" has no table.`);
  return renderCsv(rows());
}

/**
 * Rows as CSV (RFC 4180: commas, double quotes, CRLF). Texts are one visible line each; one that a spreadsheet would read
 * as a formula gets an apostrophe before it.
 */
export function renderCsv(rows: Rows): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const line = oneLine(cell);
  const safe = FORMULA.test(line) ? `'${line}` : line;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
