import { renderHtml } from './html.ts';
import { renderSectionsMarkdown } from './markdown.ts';
import type { Section } from './model.ts';
import { safeSection } from './safe.ts';
import { renderSections } from './text.ts';
import type { UrgentOptions } from './urgent.ts';
import { boundedWidth } from './wrap.ts';

export type SheetFormat = 'text' | 'markdown' | 'html';

/** Sheets of paper, or parts that stand apart on a screen, each made of sections. */
export type Sheets = readonly (readonly Section[])[];

/**
 * Sheets in one of three forms; ends with a line feed. HTML begins each on a page of its own; the others part them with a
 * rule. Everything that a terminal would act on is made visible.
 */
export function renderSheets(
  title: string,
  sheets: Sheets,
  format: SheetFormat,
  options: UrgentOptions,
): string {
  const safe = sheets.map((sections) => sections.map(safeSection));
  switch (format) {
    case 'html':
      return renderHtml(title, safe);
    case 'markdown':
      return safe.map(renderSectionsMarkdown).join('\n---\n\n');
    case 'text':
      return safe.map((sections) => renderSections(sections, options)).join(`\n${rule(options)}\n\n`);
  }
}

function rule({ width, symbols, box }: UrgentOptions): string {
  return (symbols && box !== false ? '━' : '=').repeat(boundedWidth(width));
}
