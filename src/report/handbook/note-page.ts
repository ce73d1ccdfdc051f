import { heading, labelled, words } from '../../document/parts.ts';
import { groundsLines } from './grounds-lines.ts';
import { marksInWords } from './named.ts';
import { counted, type Book, type Page } from './page.ts';

/** Law and further practice guides that are shown beside a result. */
export function notePage(book: Book): Page {
  const { notes } = book.pack;
  const title = 'The law and other guides';
  return {
    name: 'notes',
    title,
    about: counted(notes.length, 'note'),
    sections: [
      heading(title, words('They say what the law says. They never say what someone did.')),
      ...notes.map((note) => ({
        id: 'part' as const,
        title: note.title,
        anchor: note.id,
        lines: [
          labelled('Note', `${note.id}; ${note.kind === 'law' ? 'law' : 'practice guide'}`),
          words(note.text),
          ...(note.source === undefined ? [] : [labelled('Source', note.source)]),
          ...(note.marks === undefined ? [] : [labelled('Marked', marksInWords(book, note.marks))]),
          ...groundsLines(book, note, 'Shown'),
        ],
        groups: [],
      })),
    ],
  };
}
