import { styleFor } from './style.ts';
import type { UrgentOptions } from './urgent.ts';
import { oneLine } from './visible.ts';
import { boundedWidth, wrap } from './wrap.ts';

/** Things under headings, each with lines that say more. */
export interface ListGroup {
  readonly title: string;
  readonly items: readonly { readonly text: string; readonly lines: readonly string[] }[];
}

/** A plain list for a terminal; ends with a line feed. No line is wider than the width. */
export function renderList(groups: readonly ListGroup[], options: UrgentOptions): string {
  const width = boundedWidth(options.width);
  const style = styleFor(options.colour);
  const blocks = groups.map(({ title, items }) => [
    ...wrap(oneLine(title), width).map(style.heading),
    ...items.flatMap(({ text, lines }) => [
      ...wrap(oneLine(text), width, '  ').map(style.strong),
      ...lines.flatMap((line) => wrap(oneLine(line), width, '    ')),
    ]),
  ]);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
