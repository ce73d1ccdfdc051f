import { renderHtml } from '../../document/html.ts';
import { renderSheets } from '../../document/markdown.ts';
import type { Line, Link, Section } from '../../document/model.ts';
import {
  actionPages,
  conflictPage,
  contactPage,
  factPage,
  levelPage,
  notePage,
  sincePage,
} from './rule-pages.ts';
import { doubtPage } from './doubt-page.ts';
import { indexPage, type Chapter } from './index-page.ts';
import { bookOf, type HandbookSource, type Page } from './page.ts';
import { propertyPage } from './property-page.ts';
import { questionPages } from './question-pages.ts';
import { signOffPage } from './sign-off-page.ts';
import { statementPage } from './statement-page.ts';

export type { HandbookSource, Page } from './page.ts';

/** A pack as pages for its reviewers, the first of them `index`. Each links to the one before and after it. */
export function handbookPages(source: HandbookSource): readonly Page[] {
  const book = bookOf(source);
  const chapters: readonly Chapter[] = [
    { title: 'Questions', pages: questionPages(book) },
    { title: 'From answers to a level', pages: [factPage(book), levelPage(book), conflictPage(book)] },
    { title: 'Actions', pages: actionPages(book) },
    { title: 'Beside the result', pages: [contactPage(book), notePage(book), sincePage(book)] },
    {
      title: 'For the review',
      pages: [statementPage(book), propertyPage(book), doubtPage(book), signOffPage(book)],
    },
  ];
  const index = indexPage(book, chapters);
  const pages = chapters.flatMap((chapter) => chapter.pages);
  return [index, ...pages.map((page, at) => withWays(page, pages[at - 1] ?? index, pages[at + 1]))];
}

/** A page as a file: its texts shown and not acted on, its pictures beside the HTML, one folder above the Markdown. */
export function renderPage({ title, sections }: Page, format: 'html' | 'markdown'): string {
  if (format === 'html') return renderHtml(title, [{ sections }]);
  const above = sections.map(({ picture, ...section }) =>
    picture ? { ...section, picture: { ...picture, file: `../${picture.file}` } } : section,
  );
  return renderSheets([{ sections: above }]);
}

/** Puts the ways to other pages before everything else. */
function withWays(page: Page, before: Page, after: Page | undefined): Page {
  const linkTo = (text: string, { name }: Page): Link => ({ text, to: { page: name } });
  const links: readonly Link[] = [
    { text: 'Contents', to: { page: 'index' } },
    ...(before.name === 'index' ? [] : [linkTo(`Before: ${before.title}`, before)]),
    ...(after ? [linkTo(`Next: ${after.title}`, after)] : []),
  ];
  const ways: Line = { role: 'pages', text: links.map(({ text }) => text).join(' | '), links };
  const [head, ...rest] = page.sections as readonly [Section, ...Section[]];
  return { ...page, sections: [{ ...head, lines: [ways, ...head.lines] }, ...rest] };
}
