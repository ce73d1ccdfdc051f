import { heading, labelled, words } from '../../document/parts.ts';
import { sinceInShort, sourceLine } from '../words/since-words.ts';
import { groundsLines } from './grounds-lines.ts';
import { counted, type Book, type Page } from './page.ts';

/** What changed after the guide was written. */
export function sincePage(book: Book): Page {
  const { since } = book.pack;
  const title = 'What changed after the guide';
  return {
    name: 'since',
    title,
    about: counted(since.length, 'change'),
    sections: [
      heading(title, words('None of this is in the guide. It is shown with the statements that it touches.')),
      ...since.map((entry) => ({
        id: 'part' as const,
        title: sinceInShort(entry),
        anchor: entry.id,
        lines: [
          labelled('Change', entry.id),
          words(entry.text),
          sourceLine(entry, 'explain'),
          ...groundsLines(book, { ...entry, cites: entry.touches, source: entry.source.title }, 'Shown'),
        ],
        groups: [],
      })),
    ],
  };
}
