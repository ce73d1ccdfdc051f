import type { Chart, Group, Item, Line, Report, Section, Table } from './model.ts';
import { oneLine, visible } from './visible.ts';

/** A sheet with every text in it as one visible line; of what cannot wait, that is so already. */
export function safeSheet(sheet: Report): Report {
  return { ...sheet, sections: sheet.sections.map(safeSection) };
}

/** The section with every text in it as one visible line. */
export function safeSection(section: Section): Section {
  return {
    ...section,
    title: oneLine(section.title),
    lines: section.lines.map(safeLine),
    groups: section.groups.map(safeGroup),
    ...(section.picture && { picture: { ...section.picture, alt: oneLine(section.picture.alt) } }),
    ...(section.chart && { chart: safeChart(section.chart) }),
  };
}

function safeChart({ alt, columns, rows, ...chart }: Chart): Chart {
  return {
    ...chart,
    alt: oneLine(alt),
    columns: columns.map(oneLine),
    rows: rows.map(({ label, shares }) => ({ label: oneLine(label), shares })),
  };
}

function safeGroup(group: Group): Group {
  return {
    ...group,
    ...(group.title !== undefined && { title: oneLine(group.title) }),
    lines: group.lines.map(safeLine),
    ...(group.table && { table: safeTable(group.table) }),
    items: group.items.map(safeItem),
  };
}

function safeTable({ columns, rows }: Table): Table {
  return {
    columns: columns.map((column) => ({ ...column, title: oneLine(column.title) })),
    rows: rows.map((row) => row.map(oneLine)),
  };
}

/** An item with every text in it as one visible line. */
export function safeItem(item: Item): Item {
  return {
    ...item,
    text: oneLine(item.text),
    lines: item.lines.map(safeLine),
    ...(item.mark && { mark: { ...item.mark, text: oneLine(item.mark.text) } }),
  };
}

function safeLine(line: Line): Line {
  return {
    ...line,
    ...(line.label !== undefined && { label: oneLine(line.label) }),
    text: line.role === 'code' ? safeCode(line.text) : oneLine(line.text),
    ...(line.links && { links: line.links.map((link) => ({ ...link, text: oneLine(link.text) })) }),
    ...(line.mark && { mark: { ...line.mark, text: oneLine(line.mark.text) } }),
  };
}

/** Line breaks and tabs are all that stays of what acts. */
function safeCode(text: string): string {
  return text.replace(/[^\n\t]+/g, visible);
}
