import type { Contact } from '../../../engine/pack-data.ts';
import { AUDIENCES, caution, standing, waysOf } from '../../contact-section.ts';
import type { Section } from '../../model.ts';
import { heading, labelled, words } from '../../scenario/parts.ts';
import { groundsLines } from './grounds-lines.ts';
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
  const { id, name, says, in_guide, marks } = contact;
  const audiences = AUDIENCES.filter((audience) => contact.for.includes(audience.id));
  return {
    id: 'part',
    title: name,
    anchor: id,
    lines: [
      labelled('Contact', id),
      words(says),
      ...waysOf(contact),
      ...caution(contact),
      words(audiences.map(({ title }) => `${title}.`).join(' ')),
      words(standing(contact, 'explain')),
      words(in_guide ? 'The guide names it.' : 'It is not from the guide.'),
      ...(marks === undefined ? [] : [labelled('Marked', marksInWords(book, marks))]),
      ...groundsLines(book, contact, 'Shown'),
    ],
    groups: [],
  };
}
