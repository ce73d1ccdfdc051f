import { joined, markup, type Markup } from './markup.ts';
import type { Chart } from './model.ts';

/** Sizes in the units of the picture, which are pixels where there is room. */
const SIZE = { label: 230, cell: 34, row: 22, head: 22, bar: 320, number: 44, gap: 6 };

/** From the lowest shares to the highest: what a field is filled with, and its number is written in. No meaning is in colour alone. */
const SHADES = [
  { below: 0.25, fill: '#08306b', text: '#ffffff' },
  { below: 0.5, fill: '#2171b5', text: '#ffffff' },
  { below: 0.75, fill: '#6baed6', text: '#111111' },
  { below: 1, fill: '#c6dbef', text: '#111111' },
  { below: Infinity, fill: '#f7fbff', text: '#111111' },
] as const;

/** A chart as a drawing in the page itself. Its texts must be safe to show (`safeSection`). */
export function drawChart(chart: Chart): Markup {
  const { columns, rows, alt, kind } = chart;
  const inner = kind === 'grid' ? columns.length * SIZE.cell : SIZE.bar + SIZE.number;
  const width = SIZE.label + SIZE.gap + inner;
  const height = (kind === 'grid' ? SIZE.head : 0) + rows.length * SIZE.row;
  const parts = kind === 'grid' ? gridParts(chart) : barParts(chart);
  return markup`<figure class="chart"><svg role="img" aria-label="${alt}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Arial, Helvetica, sans-serif" font-size="12">
${joined(parts, '\n')}
</svg></figure>`;
}

function gridParts({ columns, rows }: Chart): readonly Markup[] {
  const left = (column: number): number => SIZE.label + SIZE.gap + column * SIZE.cell;
  return [
    ...columns.map((title, at) => centred(left(at) + SIZE.cell / 2, SIZE.head - 7, title, '#111111')),
    ...rows.flatMap(({ label, shares }, at) => {
      const top = SIZE.head + at * SIZE.row;
      return [
        rowLabel(label, top),
        ...shares.map((share, column) => {
          const { fill, text } = share === null ? { fill: '#ffffff', text: '#555555' } : shadeOf(share);
          return markup`<rect x="${left(column)}" y="${top}" width="${SIZE.cell}" height="${SIZE.row}" fill="${fill}" stroke="#767676"/>${centred(left(column) + SIZE.cell / 2, top + 15, inPercent(share), text)}`;
        }),
      ];
    }),
  ];
}

function barParts({ rows }: Chart): readonly Markup[] {
  const left = SIZE.label + SIZE.gap;
  return rows.flatMap(({ label, shares: [share = null] }, at) => {
    const top = at * SIZE.row;
    const width = Math.round((share ?? 0) * SIZE.bar);
    return [
      rowLabel(label, top),
      markup`<rect x="${left}" y="${top + 3}" width="${SIZE.bar}" height="${SIZE.row - 6}" fill="#ffffff" stroke="#767676"/><rect x="${left}" y="${top + 3}" width="${width}" height="${SIZE.row - 6}" fill="#2171b5"/>`,
      markup`<text x="${left + SIZE.bar + SIZE.gap}" y="${top + 15}" fill="#111111">${inPercent(share)}</text>`,
    ];
  });
}

function rowLabel(label: string, top: number): Markup {
  return markup`<text x="${SIZE.label}" y="${top + 15}" text-anchor="end" fill="#111111">${label}</text>`;
}

function centred(x: number, y: number, text: string, colour: string): Markup {
  return markup`<text x="${x}" y="${y}" text-anchor="middle" fill="${colour}">${text}</text>`;
}

function shadeOf(share: number): (typeof SHADES)[number] {
  return SHADES.find(({ below }) => share < below)!;
}

function inPercent(share: number | null): string {
  return share === null ? '–' : String(Math.round(share * 100));
}
