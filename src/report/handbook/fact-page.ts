import { heading, labelled, words } from '../../document/parts.ts';
import { groundsLines, useLines } from './grounds-lines.ts';
import { counted, type Book, type Page } from './page.ts';

/** What the rules work out from answers, and give a name. */
export function factPage(book: Book): Page {
  const { facts } = book.pack;
  return {
    name: 'facts',
    title: 'What is worked out from the answers',
    about: counted(facts.length, 'fact'),
    sections: [
      heading(
        'What is worked out from the answers',
        words('A fact is a condition with a name. Nobody is asked for it; the rules use it like an answer.'),
      ),
      ...facts.map((fact) => ({
        id: 'part' as const,
        title: fact.says,
        anchor: fact.id,
        lines: [labelled('Fact', fact.id), ...groundsLines(book, fact, 'Holds'), ...useLines(book, fact.id)],
        groups: [],
      })),
    ],
  };
}
