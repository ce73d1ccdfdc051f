import { heading, labelled, words } from '../../document/parts.ts';
import { groundsLines } from './grounds-lines.ts';
import { counted, type Book, type Page } from './page.ts';

/** Answers that cannot all be right, and which of them the rules take. */
export function conflictPage(book: Book): Page {
  const { conflicts } = book.pack;
  const title = 'Answers that contradict each other';
  return {
    name: 'conflicts',
    title,
    about: counted(conflicts.length, 'conflict'),
    sections: [
      heading(title, words('The rules take the safer reading. The person who answered is shown both.')),
      ...conflicts.map((conflict) => ({
        id: 'part' as const,
        title: conflict.text,
        anchor: conflict.id,
        lines: [labelled('Conflict', conflict.id), ...groundsLines(book, conflict, 'Shown')],
        groups: [],
      })),
    ],
  };
}
