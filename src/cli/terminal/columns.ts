import { displayWidth, wrap } from '../../document/wrap.ts';

export interface TextColumn {
  readonly title: string;
  readonly text: string;
}

const NARROWEST = 22;
const GAP = ' | ';

/** Columns beside each other, titles first, or undefined where they would be too narrow to read. */
export function sideBySide(columns: readonly TextColumn[], width: number): readonly string[] | undefined {
  const each = Math.floor((width - GAP.length * (columns.length - 1)) / columns.length);
  if (each < NARROWEST) return undefined;
  const rule = columns.map(() => '-'.repeat(each)).join('-+-');
  return [
    ...rows(
      columns.map(({ title }) => wrap(title, each)),
      each,
    ),
    rule,
    ...rows(
      columns.map(({ text }) => wrap(text, each)),
      each,
    ),
    rule,
  ];
}

function rows(cells: readonly (readonly string[])[], each: number): readonly string[] {
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, row) =>
    cells
      .map((cell) => pad(cell[row] ?? '', each))
      .join(GAP)
      .trimEnd(),
  );
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
