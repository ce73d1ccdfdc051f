import type { HelpBlock } from './help.ts';

/** Blocks in pages of at most so many rows (a blank line after each). A block is split only where it is longer than a page. */
export function pagesOf(blocks: readonly HelpBlock[], rows: number): readonly (readonly HelpBlock[])[] {
  const pages: HelpBlock[][] = [];
  let page: HelpBlock[] = [];
  let used = 0;
  for (const block of blocks.flatMap((whole) => pieces(whole, rows))) {
    const height = heightOf(block);
    if (used > 0 && used + height > rows) {
      pages.push(page);
      page = [];
      used = 0;
    }
    page.push(block);
    used += height;
  }
  return page.length > 0 ? [...pages, page] : pages;
}

function pieces(block: HelpBlock, rows: number): readonly HelpBlock[] {
  if (heightOf(block) <= rows) return [block];
  const room = Math.max(1, rows - block.heading.length - 1);
  const count = Math.ceil(block.lines.length / room);
  return Array.from({ length: count }, (_, at) => ({
    ...block,
    lines: block.lines.slice(at * room, (at + 1) * room),
  }));
}

function heightOf({ heading, lines }: HelpBlock): number {
  return heading.length + lines.length + 1;
}
