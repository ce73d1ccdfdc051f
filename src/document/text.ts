import type { Document, Group, Item, Line, SourceMark, Report, Section, SectionId, Sheets } from './model.ts';
import { levelRowTexts } from './level-row.ts';
import { layOutPlan } from './plan-text.ts';
import { safeItem, safeSheet } from './safe.ts';
import { styleFor, type Style } from './style.ts';
import { layOutTable } from './table.ts';
import { layOutUrgent, type UrgentOptions } from './urgent.ts';
import { boundedWidth, displayWidth, wrap } from './wrap.ts';

interface Layout extends UrgentOptions {
  readonly style: Style;
  readonly drawn: boolean;
}

/** The kind of source stays on one line with the first source, so that the two are read together. */
const FIRST_SOURCE = /^(?:guide|procedures|our reading of) /;

type Paint = (text: string) => string;

const asItIs: Paint = (text) => text;

/** A document for a terminal. */
export async function render({ sheets }: Document, options: UrgentOptions): Promise<string> {
  return renderSheets(await sheets(), options);
}

/** Sheets with a rule between them; ends with a line feed. */
export function renderSheets(sheets: Sheets, options: UrgentOptions): string {
  const { width, symbols, drawn } = layoutFor(options);
  const rule = (symbols && drawn ? '━' : '=').repeat(width);
  return sheets.map((sheet) => renderReport(safeSheet(sheet), options)).join(`\n${rule}\n\n`);
}

/** A report for a terminal; ends with a line feed. No line is wider than the width, and no meaning is in colour alone. */
export function renderReport({ urgent, plan, sections }: Report, options: UrgentOptions): string {
  const blocks = [
    ...(urgent ? [`${layOutUrgent(urgent, options).join('\n')}\n`] : []),
    ...(plan ? [`${layOutPlan(plan, options).join('\n')}\n`] : []),
    ...(sections.length > 0 ? [renderSections(sections, options)] : []),
  ];
  return blocks.join('\n');
}

/** Sections one after the other; ends with a line feed. Their texts must be safe to show (`safeSection`). */
export function renderSections(sections: readonly Section[], options: UrgentOptions): string {
  const layout = layoutFor(options);
  return `${sections.map((section) => sectionLines(section, layout).join('\n')).join('\n\n')}\n`;
}

/** One item by itself, of a list that is shown as it grows. */
export function renderItem(item: Item, options: UrgentOptions): string {
  return `${itemLines(safeItem(item), 'part', layoutFor(options)).join('\n')}\n`;
}

function layoutFor(options: UrgentOptions): Layout {
  return {
    ...options,
    width: boundedWidth(options.width),
    style: styleFor(options.colour),
    drawn: options.box !== false,
  };
}

function sectionLines(section: Section, layout: Layout): readonly string[] {
  const blocks = section.groups.map((group) => groupLines(group, section.id, layout));
  const intro = section.lines.flatMap((line) => lineLines(line, '', layout));
  return [...headingLines(section, layout), ...spaced([...(intro.length > 0 ? [intro] : []), ...blocks])];
}

function headingLines({ id, title }: Section, { width, style, symbols, drawn }: Layout): readonly string[] {
  const paint = id === 'do-not' ? style.warning : style.heading;
  if (!drawn) return wrap(id === 'headline' ? title : `${title}:`, width).map(paint);
  const lines = wrap(title, width);
  const [heavy, light] = symbols ? ['═', '─'] : ['=', '-'];
  const rule = (id === 'headline' ? heavy : light).repeat(Math.max(...lines.map(displayWidth)));
  return [...lines, rule].map(paint);
}

function groupLines(group: Group, section: SectionId, layout: Layout): readonly string[] {
  const head = [
    ...(group.title === undefined
      ? []
      : wrap(group.title.endsWith('?') ? group.title : `${group.title}:`, layout.width).map(
          group.alarm ? layout.style.warning : layout.style.heading,
        )),
    ...group.lines.flatMap((line) => lineLines(line, '', layout)),
    ...(group.table ? [...(group.lines.length > 0 ? [''] : []), ...layOutTable(group.table, layout)] : []),
  ];
  const items = group.items.map((item) => itemLines(item, section, layout));
  const airy = items.some((lines, at) => lines.length > 2 && !group.items[at]!.inOneLine);
  return [...head, ...(airy ? spaced(items) : items.flat())];
}

function itemLines(item: Item, section: SectionId, layout: Layout): readonly string[] {
  const sign = signOf(item, section, layout);
  const indent = ' '.repeat(displayWidth(sign));
  if (item.inOneLine) {
    const words = item.lines.map(({ label, text }) => `${label === undefined ? '' : `${label}: `}${text}`);
    return wrap([item.text, words.join('; ')].filter(Boolean).join('. '), layout.width, sign, indent);
  }
  return [
    ...wrap(`${item.text}${marked(item.mark)}`, layout.width, sign, indent).map(
      item.alarm ? layout.style.warning : item.plain ? asItIs : layout.style.strong,
    ),
    ...waysInOneLine(item.lines).flatMap((line) => lineLines(line, indent, layout)),
  ];
}

/** Ways to reach somebody, side by side: `Phone: 0800 1111; Web: www.childline.org.uk`. */
function waysInOneLine(lines: readonly Line[]): readonly Line[] {
  const ways = lines.filter(({ role }) => role === 'way');
  if (ways.length < 2) return lines;
  const text = ways.map(({ label, text: way }) => `${label}: ${way}`).join('; ');
  return [{ role: 'way', text }, ...lines.filter(({ role }) => role !== 'way')];
}

function signOf({ number, box }: Item, section: SectionId, { symbols, drawn }: Layout): string {
  if (box) return `${symbols && drawn ? '☐' : '[ ]'} ${number === undefined ? '' : `${number}. `.padEnd(4)}`;
  if (number !== undefined) return `${number}. `.padEnd(4);
  if (!symbols || !drawn) return '- ';
  return section === 'do-not' ? '✗ ' : '• ';
}

function lineLines(
  { role, label, text, mark, levels }: Line,
  indent: string,
  { width, style, drawn }: Layout,
): readonly string[] {
  if (levels && drawn) return wrap(levelRowTexts(levels)[0], width, indent);
  if (role === 'code') return text.split('\n').map((line) => `${indent || '  '}${line}`);
  if (role === 'write') return [`${indent}${label === undefined ? '' : `${label}: `}`.padEnd(width, '_')];
  const words = `${label === undefined ? '' : `${label}: `}${text}${marked(mark)}`;
  const hanging = label === undefined ? indent : `${indent}  `;
  return wrap(words, width, indent, hanging).map(paintFor(role, mark, style));
}

function paintFor(role: Line['role'], mark: SourceMark | undefined, style: Style): Paint {
  if (role === 'strong') return style.strong;
  if (role === 'caution' || role === 'alarm') return style.warning;
  if (role === 'rationale' || mark?.basis === 'interpretation') return style.reading;
  return mark?.basis === 'procedures' ? style.procedures : asItIs;
}

function marked(mark: SourceMark | undefined): string {
  return mark ? ` [${mark.text.replace(FIRST_SOURCE, (words) => words.replaceAll(' ', '\u00a0'))}]` : '';
}

function spaced(blocks: readonly (readonly string[])[]): readonly string[] {
  return blocks.flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]));
}
