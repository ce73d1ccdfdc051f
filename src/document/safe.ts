import type { Group, Item, Line, Section } from './model.ts';
import { oneLine } from './visible.ts';

/** The section with every text in it as one visible line. */
export function safeSection(section: Section): Section {
  return {
    ...section,
    title: oneLine(section.title),
    lines: section.lines.map(safeLine),
    groups: section.groups.map(safeGroup),
    ...(section.picture && { picture: { ...section.picture, alt: oneLine(section.picture.alt) } }),
  };
}

function safeGroup(group: Group): Group {
  return {
    ...(group.title !== undefined && { title: oneLine(group.title) }),
    lines: group.lines.map(safeLine),
    items: group.items.map(safeItem),
  };
}

function safeItem(item: Item): Item {
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
    text: oneLine(line.text),
    ...(line.links && { links: line.links.map((link) => ({ ...link, text: oneLine(link.text) })) }),
    ...(line.mark && { mark: { ...line.mark, text: oneLine(line.mark.text) } }),
  };
}
