import { styleFor, type Style } from '../../document/style.ts';
import type { UrgentOptions } from '../../document/urgent.ts';
import { oneLine, visibleJson } from '../../document/visible.ts';
import { boundedWidth, displayWidth, wrap } from '../../document/wrap.ts';
import type { Block, BlockItem } from './diff-model.ts';

interface Layout {
  readonly width: number;
  readonly style: Style;
  readonly symbols: boolean;
}

/** Blocks for a terminal; ends with a line feed. No line is wider than the width, but for what is to be copied. */
export function renderDiffText(blocks: readonly Block[], options: UrgentOptions): string {
  const layout = {
    width: boundedWidth(options.width),
    style: styleFor(options.colour),
    symbols: options.symbols && options.box !== false,
  };
  const parts = blocks.map((block, at) => {
    const close = at > 0 && belongsTo(blocks[at - 1]!, block);
    return `${at === 0 || close ? '' : '\n'}${blockLines(block, layout).join('\n')}`;
  });
  return `${parts.join('\n')}\n`;
}

/** Whether a block stands right under the one before: what a heading heads, and words with what they lead to. */
function belongsTo(before: Block, block: Block): boolean {
  if (before.kind === 'heading') return block.kind !== 'heading' || before.level < block.level;
  if (block.kind === 'heading' || before.kind === 'answers') return false;
  return block.kind === 'words' || (block.kind !== 'answers' && before.kind === 'words');
}

function blockLines(block: Block, { width, style, symbols }: Layout): readonly string[] {
  switch (block.kind) {
    case 'heading': {
      const lines = wrap(oneLine(block.level === 3 ? `${block.text}:` : block.text), width);
      const paint = block.alarm ? style.warning : style.heading;
      if (block.level === 3) return lines.map(paint);
      const sign = symbols ? (block.level === 1 ? '═' : '─') : block.level === 1 ? '=' : '-';
      return [...lines, sign.repeat(Math.max(...lines.map(displayWidth)))].map(paint);
    }
    case 'words': {
      const paint = block.tone === undefined ? (text: string) => text : style[block.tone];
      return wrap(oneLine(block.text), width).map(paint);
    }
    case 'items':
      return block.items.flatMap((item) => itemLines(item, { width, style, symbols }));
    case 'command':
      return [`  ${block.command}`];
    case 'answers':
      // Not wrapped: it is there to be copied.
      return [`  ${visibleJson(JSON.stringify(block.answers))}`];
  }
}

function itemLines({ text, lines }: BlockItem, { width, style, symbols }: Layout): readonly string[] {
  const paint = lines.length > 0 ? style.strong : (words: string) => words;
  return [
    ...wrap(oneLine(text), width, symbols ? '• ' : '- ', '  ').map(paint),
    ...lines.flatMap((line) =>
      wrap(oneLine(`${line.label === undefined ? '' : `${line.label}: `}${line.text}`), width, '  ', '    '),
    ),
  ];
}
