import { renderHtml } from '../../src/document/html.ts';
import { renderSheets as renderMarkdown } from '../../src/document/markdown.ts';
import type { Section } from '../../src/document/model.ts';
import { renderSheets as renderText } from '../../src/document/text.ts';
import type { UrgentOptions } from '../../src/document/urgent.ts';

export type SheetFormat = 'text' | 'markdown' | 'html';

const SCREEN: UrgentOptions = { width: 80, colour: false, symbols: true };

/** Sections as people read them: on one sheet. */
export function rendered(
  sections: readonly Section[],
  format: SheetFormat = 'text',
  options: Partial<UrgentOptions> = {},
): string {
  return renderedSheets('', [sections], format, options);
}

/** Several sheets. */
export function renderedSheets(
  title: string,
  all: readonly (readonly Section[])[],
  format: SheetFormat,
  options: Partial<UrgentOptions> = {},
): string {
  const sheets = all.map((sections) => ({ sections }));
  if (format === 'html') return renderHtml(title, sheets);
  return format === 'markdown' ? renderMarkdown(sheets) : renderText(sheets, { ...SCREEN, ...options });
}
