import type { Contact } from '../../engine/pack-data.ts';
import { AUDIENCES, caution, standing, waysOf } from '../result/contact-section.ts';
import { conditionInWords } from '../words/condition-words.ts';
import type { Line, Section } from '../../document/model.ts';
import { heading, labelled, words } from '../../document/parts.ts';
import { conditionLinks, groundsLines } from './grounds-lines.ts';
import { marksInWords } from './named.ts';
import { counted, type Book, type Page } from './page.ts';

/** Everybody who can help, with where the details come from and when they were last checked. */
export function contactPage(book: Book): Page {
  const { contacts } = book.pack;
  const title = 'Who can help';
  return {
    name: 'contacts',
    title,
    about: counted(contacts.length, 'contact'),
    sections: [
      heading(title, words('A contact is shown unless the answers rule it out.')),
      ...contacts.map((contact) => contactSection(book, contact)),
    ],
  };
}

function contactSection(book: Book, contact: Contact): Section {
  const { id, name, helps_when, in_guide, marks } = contact;
  const audiences = AUDIENCES.filter((audience) => contact.for.includes(audience.id));
  return {
    id: 'part',
    title: name,
    anchor: id,
    lines: [
      labelled('Contact', id),
      words(helps_when),
      ...waysOf(contact),
      ...caution(contact),
      words(audiences.map(({ title }) => `${title}.`).join(' ')),
      words(standing(contact, 'explain')),
      words(in_guide ? 'The guide names it.' : 'It is not from the guide.'),
      ...(marks === undefined ? [] : [labelled('Marked', marksInWords(book, marks))]),
      ...groundsLines(book, contact, 'Shown'),
      ...firstLines(book, contact),
    ],
    groups: [],
  };
}

/** When it is one of those that come first. */
function firstLines({ lookup }: Book, { rank, first_when }: Contact): readonly Line[] {
  const comes = first_when
    ? {
        ...labelled('Comes first', `when ${conditionInWords(first_when, lookup.pack)}`),
        links: conditionLinks(lookup, first_when),
      }
    : labelled('Comes first', 'never');
  return [comes, labelled('Rank', String(rank))];
}
