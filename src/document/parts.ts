import type { Group, Item, Line, Report, Section, Table } from './model.ts';

/** The heading of a sheet, with what stands right under it. */
export function heading(title: string, ...lines: readonly Line[]): Section {
  return { id: 'headline', title, lines, groups: [] };
}

/** The sheet with a main heading: that of its plan, its headline, or else what it begins with. */
export function headed(sheet: Report): Report {
  const [first, ...rest] = sheet.sections;
  if (!first || sheet.plan || sheet.sections.some(({ id }) => id === 'headline')) return sheet;
  return { ...sheet, sections: [{ ...first, id: 'headline' }, ...rest] };
}

/** A part of a sheet under a heading of its own; none where it would be empty. */
export function part(
  title: string,
  {
    lines = [],
    items = [],
    groups = [],
  }: { lines?: readonly Line[]; items?: readonly Item[]; groups?: readonly Group[] },
): readonly Section[] {
  const all = [
    ...(items.length > 0 ? [{ lines: [], items }] : []),
    ...groups.filter((group) => group.items.length + group.lines.length > 0 || group.table),
  ];
  return lines.length + all.length === 0 ? [] : [{ id: 'part', title, lines, groups: all }];
}

/** A paragraph. */
export function words(text: string): Line {
  return { role: 'plain', text };
}

/** `label: text` */
export function labelled(label: string, text: string): Line {
  return { role: 'answer', label, text };
}

/** What is to be copied, or read as it stands. */
export function code(text: string, syntax?: Line['syntax']): Line {
  return { role: 'code', text, ...(syntax && { syntax }) };
}

/** A table, with what its numbers mean above it; none where it has no rows. */
export function tabled(table: Table, ...lines: readonly Line[]): readonly Group[] {
  return table.rows.length === 0 ? [] : [{ lines, table, items: [] }];
}

/** Texts as a plain list. */
export function listed(texts: readonly string[]): readonly Item[] {
  return texts.map((text) => ({ id: '', text, plain: true, lines: [] }));
}

/** Texts as a numbered list, from a number on. */
export function numbered(texts: readonly string[], from = 1): readonly Item[] {
  return texts.map((text, at) => ({ id: '', number: from + at, text, plain: true, lines: [] }));
}

/** Texts with a box each, to tick on paper; numbered where `from` is given. */
export function boxes(texts: readonly string[], from?: number): readonly Item[] {
  return texts.map((text, at) => ({
    id: '',
    ...(from === undefined ? {} : { number: from + at }),
    box: true,
    plain: true,
    text,
    lines: [],
  }));
}

/** Empty lines, to write on. */
export function room(lines: number): readonly Line[] {
  return Array.from({ length: lines }, () => ({ role: 'write', text: '' }) as const);
}
