import { anchorName, cutAtLinks } from './cut-at-links.ts';
import { levelRowTexts } from './level-row.ts';
import type {
  Document,
  Group,
  Item,
  Line,
  LinkTarget,
  SourceMark,
  Report,
  Section,
  Sheets,
  Table,
  UrgentBlock,
} from './model.ts';
import { headed } from './parts.ts';
import { planSection } from './plan-section.ts';
import { safeSheet } from './safe.ts';

/** A document as CommonMark. */
export async function render({ sheets }: Document): Promise<string> {
  return renderSheets(await sheets());
}

/** Sheets with a rule between them; ends with a line feed. */
export function renderSheets(sheets: Sheets): string {
  return sheets.map((sheet) => renderReportMarkdown(headed(safeSheet(sheet)))).join('\n---\n\n');
}

/**
 * A report as CommonMark: the parts and words of the text for the terminal, with links for web addresses, telephone
 * numbers and e-mail. Whatever a text holds, it is shown and not acted on: no HTML, no link of its own.
 */
export function renderReportMarkdown({ urgent, plan, sections }: Report): string {
  const first = urgent ? `${urgentLines(urgent).join('\n')}\n\n` : '';
  return first + renderSectionsMarkdown(plan ? [planSection(plan), ...sections] : sections);
}

/** Sections one after the other; ends with a line feed. Their texts must be safe to show (`safeSection`). */
export function renderSectionsMarkdown(sections: readonly Section[]): string {
  return `${sections.map((section) => sectionLines(section).join('\n')).join('\n\n')}\n`;
}

function urgentLines({ title, parts }: UrgentBlock): readonly string[] {
  const lines = parts.flatMap((part) => [
    '',
    ...(part.title === undefined ? [] : [`**${escaped(part.title)}**`, '']),
    ...part.items.map((item, at) => `${part.ordered ? `${at + 1}.` : '-'} ${escaped(item)}`),
  ]);
  return [`# ${escaped(title)}`, ...lines].map((line) => (line === '' ? '>' : `> ${line}`));
}

function sectionLines(section: Section): readonly string[] {
  const { picture } = section;
  return [
    `${section.id === 'headline' ? '#' : '##'} ${anchored(section.anchor)}${escaped(section.title)}`,
    ...section.lines.flatMap((line) => ['', lineWords(line)]),
    ...(picture ? ['', `![${escaped(picture.alt)}](<${picture.file}>)`] : []),
    ...section.groups.flatMap(groupLines),
  ];
}

function groupLines({ title, lines, table, items }: Group): readonly string[] {
  return [
    ...(title === undefined ? [] : ['', `### ${escaped(title)}`]),
    ...lines.flatMap((line) => ['', lineWords(line)]),
    ...(table ? ['', ...tableLines(table)] : []),
    ...(items.length === 0 ? [] : ['', ...items.flatMap(itemLines)]),
  ];
}

function tableLines({ columns, rows }: Table): readonly string[] {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(({ title }) => escaped(title))),
    row(columns.map(({ right }) => (right ? '--:' : '---'))),
    ...rows.map((cells) => row(cells.map(escaped))),
  ];
}

/** Markdown has no anchors of its own; this one piece of HTML is understood everywhere. */
function anchored(anchor: string | undefined): string {
  const name = anchorName(anchor);
  return name === undefined ? '' : `<a id="${name}"></a>`;
}

function itemLines({ number, box, plain, inOneLine, text, mark, lines, anchor }: Item): readonly string[] {
  if (inOneLine) return [`- ${[`**${escaped(text)}**`, ...lines.map(lineWords)].join('; ')}`];
  const sign = number === undefined ? '- ' : `${number}. `;
  const indent = ' '.repeat(sign.length);
  return [
    `${sign}${box ? '[ ] ' : ''}${anchored(anchor)}${plain ? escaped(text) : `**${escaped(text)}**`}${marked(mark)}`,
    ...lines.map((line) => (line.role === 'code' ? fenced(line, indent) : `${indent}- ${lineWords(line)}`)),
  ];
}

/** A block of code, whatever it holds. */
function fenced({ text, syntax }: Line, indent: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return [`${fence}${syntax ?? ''}`, ...text.split('\n'), fence].map((line) => indent + line).join('\n');
}

function lineWords(line: Line): string {
  const { role, label, text, mark, href, links, levels } = line;
  // Drawn, and in words under it.
  if (levels) return `${escaped(levelRowTexts(levels)[0])}\\\n${escaped(text)}`;
  if (role === 'code') return fenced(line, '');
  const name = label === undefined ? '' : `*${linked(label, links)}:* `;
  if (role === 'write') return name + escaped('_'.repeat(40));
  const words =
    href === undefined ? linked(text, links) : `[${escaped(text)}](<${href.replaceAll('&', '&amp;')}>)`;
  const strong = (role === 'strong' || role === 'alarm') && text !== '' ? `**${words}**` : words;
  return `${name}${strong}${marked(mark)}`;
}

function linked(text: string, links: Line['links']): string {
  return cutAtLinks(text, links)
    .map(({ text: words, to }) =>
      // An exclamation mark before a link would make a picture of it.
      to ? `[${escaped(words)}](<${address(to)}>)` : escaped(words).replace(/!$/, '\\!'),
    )
    .join('');
}

function address({ page, anchor }: LinkTarget): string {
  return `${page}.md${anchor === undefined ? '' : `#${anchor}`}`;
}

function marked(mark: SourceMark | undefined): string {
  return mark ? ` [${escaped(mark.text)}]` : '';
}

/**
 * Text that Markdown and HTML leave as it is, wherever in a line it stands. With every square bracket escaped nothing can
 * define or open a link, so that the brackets of a mark need no escape.
 */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]#|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
