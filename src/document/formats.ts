import type { Document } from './model.ts';
import type { UrgentOptions } from './urgent.ts';

/** The file of a format: it lays a document out, and ends with a line feed. */
interface Layout {
  readonly render: (document: Document, options: UrgentOptions) => string | Promise<string>;
}

/** What every report can be had in. A file is loaded when its format is asked for. */
export const FORMATS = {
  text: () => import('./text.ts'),
  markdown: () => import('./markdown.ts'),
  html: () => import('./html.ts'),
  json: () => import('./json.ts'),
} satisfies Record<string, () => Promise<Layout>>;

/** The same for reports that have a table, or list things that are alike. */
export const TABLE_FORMATS = {
  ...FORMATS,
  csv: () => import('./csv.ts'),
} satisfies Record<string, () => Promise<Layout>>;

export type Format = keyof typeof FORMATS;
export type TableFormat = keyof typeof TABLE_FORMATS;

/** A document in a format; whatever it holds is shown and not acted on. */
export async function render(
  document: Document,
  format: TableFormat,
  options: UrgentOptions,
): Promise<string> {
  const layout: Layout = await TABLE_FORMATS[format]();
  return layout.render(document, options);
}
