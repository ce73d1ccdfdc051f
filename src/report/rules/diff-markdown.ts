import { escaped } from '../../document/markdown.ts';
import { oneLine, visibleJson } from '../../document/visible.ts';
import type { Block, BlockItem } from './diff-model.ts';

/** Blocks as CommonMark, for a change request; ends with a line feed. Whatever a text holds is shown and not acted on. */
export function renderDiffMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(blockText).join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${words(block.text)}`;
    case 'words':
      return block.tone === undefined ? words(block.text) : `**${words(block.text)}**`;
    case 'items':
      return block.items.map(itemText).join('\n');
    case 'command':
      return fenced('sh', block.command);
    case 'answers':
      return fenced('json', visibleJson(JSON.stringify(block.answers)));
  }
}

/** A block of code, whatever it holds. */
function fenced(language: string, code: string): string {
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}${language}\n${code}\n${fence}`;
}

function itemText({ text, lines }: BlockItem): string {
  return [
    `- ${words(text)}`,
    ...lines.map(
      (line) => `  - ${line.label === undefined ? '' : `*${words(line.label)}:* `}${words(line.text)}`,
    ),
  ].join('\n');
}

function words(text: string): string {
  return escaped(oneLine(text));
}
