import { levelLine } from './level-row.ts';
import type { Group, Line, PlanBlock, PlanItem, PlanNumber, Section } from './model.ts';

/** A plan as a section: for a sheet, or a layout that draws no plans of its own. */
export function planSection(plan: PlanBlock): Section {
  const { title, danger, levels, says, parts, contacts, disagree, toRecord } = plan;
  const closing = [disagree, toRecord?.inFile, ...plan.closing].filter((text) => text !== undefined);
  const groups: readonly Group[] = [
    ...parts.map(({ id, title: heading, items }) => ({
      title: heading,
      lines: [],
      items: items.map((item, at) => ({
        id: item.id,
        ...(id === 'now' && { number: at + 1 }),
        text: item.text,
        ...(id !== 'now' && { plain: true as const }),
        lines: linesUnder(item),
      })),
    })),
    ...contacts.map(({ title: heading, numbers }) => ({
      title: heading,
      lines: numbers.map(numberLine),
      items: [],
    })),
    { lines: closing.map((text): Line => ({ role: 'about', text })), items: [] },
  ];
  return {
    id: 'headline',
    title,
    lines: [
      levelLine(levels),
      ...(says === '' ? [] : [{ role: 'plain', text: says } as const]),
      ...(danger === undefined ? [] : [{ role: 'strong', text: danger } as const]),
    ],
    groups: groups.filter(({ lines, items }) => lines.length + items.length > 0),
  };
}

/** The numbers of a line, and where to look for one that is not known. */
export function linesUnder({ numbers, lookUp }: PlanItem): readonly Line[] {
  return [
    ...numbers.map(numberLine),
    ...(lookUp === undefined ? [] : [{ role: 'about', text: lookUp } as const]),
  ];
}

function numberLine({ name, text, href, note }: PlanNumber): Line {
  return {
    role: 'way',
    label: note === undefined ? name : `${name} ${note}`,
    text,
    ...(href !== undefined && { href }),
  };
}
