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
import { bound, type Page } from '../pages.ts';
import { bookOf, type HandbookSource } from './book.ts';
import { propertyPage } from './property-page.ts';
import { questionPages } from './question-pages.ts';
import { signOffPage } from './sign-off-page.ts';
import { statementPage } from './statement-page.ts';

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
  return bound(
    indexPage(book, chapters),
    chapters.flatMap((chapter) => chapter.pages),
  );
}
