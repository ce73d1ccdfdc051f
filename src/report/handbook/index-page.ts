import type { Group } from '../../document/model.ts';
import { heading, labelled, words } from '../../document/parts.ts';
import { reviewLines } from './doubt-page.ts';
import type { Handbook } from './book.ts';
import { pageLine, type Page } from '../pages.ts';

/** A heading of the list of pages, and the pages under it. */
export interface Chapter {
  readonly title: string;
  readonly pages: readonly Page[];
}

/** Where a handbook begins: what it is about, its state, and its pages. */
export function indexPage(book: Handbook, chapters: readonly Chapter[]): Page {
  const { id, version, digest, title, standing, source, closing } = book.pack;
  return {
    name: 'index',
    title: `${title}: handbook`,
    about: '',
    sections: [
      heading(
        `${title}: handbook`,
        words('For those who review these rules: what is asked, what follows, and where it stands.'),
        words(standing),
        ...reviewLines(book),
        labelled('The guide', `${source.title}. ${source.publisher}, updated ${source.updated}.`),
        labelled('The rules', `${id} ${version}`),
        labelled('Their digest', digest),
        words(closing),
      ),
      {
        id: 'part',
        title: 'Pages',
        lines: [],
        groups: chapters.map(({ title: chapter, pages }): Group => ({
          title: chapter,
          lines: pages.map(pageLine),
          items: [],
        })),
      },
      {
        id: 'part',
        title: 'How to read it',
        lines: [
          words(
            'Under each rule stands when it applies, the statements of the guide that it cites, and its basis.',
          ),
          labelled('The guide says so', 'read the statement, and compare.'),
          labelled(
            'The Wales Safeguarding Procedures say so',
            'the practice guide is silent; the page is named.',
          ),
          labelled('Our reading', 'neither says so. The reason is given. Please question it.'),
          words('An answer that is not known never counts as no.'),
        ],
        groups: [],
      },
    ],
  };
}
