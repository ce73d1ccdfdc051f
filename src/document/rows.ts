import type { Rows } from './model.ts';

type Cell = string | number | readonly string[] | undefined;

/** Things that are alike as rows for a spreadsheet, under the names of their columns. Lists are parted by blanks. */
export function rowsOf<Thing>(
  things: readonly Thing[],
  columns: Readonly<Record<string, (thing: Thing) => Cell>>,
): Rows {
  const cell = (of: Cell): string | number => (typeof of === 'object' ? of.join(' ') : (of ?? ''));
  return [
    Object.keys(columns),
    ...things.map((thing) => Object.values(columns).map((column) => cell(column(thing)))),
  ];
}
