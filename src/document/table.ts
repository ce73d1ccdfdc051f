import type { Table, Column } from './model.ts';
import type { UrgentOptions } from './urgent.ts';
import { styleFor } from './style.ts';
import { boundedWidth, displayWidth, wrap } from './wrap.ts';

const GAP = '  ';

/**
 * A table whose texts are safe to show (`safeSection`) for a terminal, as lines no wider than the width. Columns that allow it are made narrower until all fit, then
 * optional ones are left out; where even that does not help, each row becomes a short list of its own.
 */
export function layOutTable({ columns, rows: cells }: Table, options: UrgentOptions): readonly string[] {
  const width = boundedWidth(options.width);
  const { heading, strong } = styleFor(options.colour);
  const all = columns.map((_, at) => at);
  const needed = all.filter((at) => !columns[at]!.optional);
  for (const shown of options.box === false ? [] : [all, needed]) {
    const own = shown.map((at) => columns[at]!);
    const picked = cells.map((cell) => shown.map((at) => cell[at] ?? ''));
    const widths = fitted(own, picked, width);
    if (!widths) continue;
    const titles = own.map(({ title }) => title);
    const rule = (options.symbols ? '─' : '-').repeat(sum(widths));
    return [
      ...[...row(titles, own, widths), rule].map(heading),
      ...picked.flatMap((cell) => row(cell, own, widths)),
    ];
  }
  const [first] = columns;
  const head = first === undefined || first.title === '' ? [] : wrap(first.title, width).map(heading);
  return [...head, ...stacked(columns, cells, width, strong)];
}

/** Column widths that fit together, or undefined where there are none. */
function fitted(
  columns: readonly Column[],
  cells: readonly (readonly string[])[],
  width: number,
): readonly number[] | undefined {
  const widths = columns.map(({ title }, at) =>
    Math.max(displayWidth(title), ...cells.map((cell) => displayWidth(cell[at] ?? ''))),
  );
  while (sum(widths) > width) {
    const spare = columns.map(({ least, title }, at) =>
      least === undefined ? 0 : widths[at]! - Math.max(least, displayWidth(title)),
    );
    const most = Math.max(...spare);
    if (most <= 0) return undefined;
    widths[spare.indexOf(most)]! -= 1;
  }
  return widths;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, one) => total + one, 0) + GAP.length * (widths.length - 1);
}

function row(
  cell: readonly string[],
  columns: readonly Column[],
  widths: readonly number[],
): readonly string[] {
  const wrapped = widths.map((each, at) => wrap(cell[at] ?? '', each));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((each, at) => padded(wrapped[at]![line] ?? '', each, columns[at]!.right === true))
      .join(GAP)
      .trimEnd(),
  );
}

function padded(text: string, width: number, right: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return right ? blanks + text : text + blanks;
}

/** The first cell as a heading, the others named under it. */
function stacked(
  columns: readonly Column[],
  cells: readonly (readonly string[])[],
  width: number,
  strong: (text: string) => string,
): readonly string[] {
  return cells.flatMap(([first = '', ...others]) => [
    ...wrap(first === '' ? '-' : first, width).map(strong),
    ...wrap(
      others
        .map((text, at) => (text === '' ? '' : `${columns[at + 1]!.title}: ${text}`))
        .filter((text) => text !== '')
        .join('; '),
      width,
      '  ',
    ),
  ]);
}
