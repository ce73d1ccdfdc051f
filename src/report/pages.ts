import { renderHtml } from '../document/html.ts';
import { renderSheets } from '../document/markdown.ts';
import { renderCsv } from '../document/csv.ts';
import type { Line, Link, Rows, Section } from '../document/model.ts';
import type { Language } from '../engine/pack-data.ts';

/** One page of several that are made together; its name is that of its file, without an ending. */
export interface Page {
  readonly name: string;
  readonly title: string;
  /** What is on it, in a few words, for the list of pages. */
  readonly about: string;
  /** Of its texts; absent: English. */
  readonly language?: Language;
  readonly sections: readonly Section[];
  /** The same for a spreadsheet, where it is a table. */
  readonly rows?: () => Rows;
}

/** A page as a file: its texts shown and not acted on, its pictures beside the HTML, one folder above the Markdown. */
export function renderPage(
  { title, sections, language, rows }: Page,
  format: 'html' | 'markdown' | 'csv',
): string {
  if (format === 'csv') return renderCsv(rows?.() ?? []);
  if (format === 'html') return renderHtml(title, [{ sections }], language);
  const above = sections.map(({ picture, ...section }) =>
    picture ? { ...section, picture: { ...picture, file: `../${picture.file}` } } : section,
  );
  return renderSheets([{ sections: above }]);
}

/** The pages with the list of them before, each with the ways to the one before and after it. */
export function bound(index: Page, pages: readonly Page[]): readonly Page[] {
  return [index, ...pages.map((page, at) => withWays(page, pages[at - 1] ?? index, pages[at + 1]))];
}

/** A line of the list of pages. */
export function pageLine({ name, title, about }: Page): Line {
  return { role: 'plain', text: `${title} (${about})`, links: [{ text: title, to: { page: name } }] };
}

/** Puts the ways to other pages before everything else. */
function withWays(page: Page, before: Page, after: Page | undefined): Page {
  if (page.language === 'cy') return withLine(page, [{ text: 'Cynnwys (Saesneg)', to: { page: 'index' } }]);
  const linkTo = (text: string, { name }: Page): Link => ({ text, to: { page: name } });
  const links: readonly Link[] = [
    { text: 'Contents', to: { page: 'index' } },
    ...(before.name === 'index' ? [] : [linkTo(`Before: ${before.title}`, before)]),
    ...(after ? [linkTo(`Next: ${after.title}`, after)] : []),
  ];
  return withLine(page, links);
}

function withLine(page: Page, links: readonly Link[]): Page {
  const ways: Line = { role: 'pages', text: links.map(({ text }) => text).join(' | '), links };
  const [head, ...rest] = page.sections as readonly [Section, ...Section[]];
  return { ...page, sections: [{ ...head, lines: [ways, ...head.lines] }, ...rest] };
}
