import type { Level } from '../../engine/pack-data.ts';
import type { Group, Section } from '../../document/model.ts';
import { heading, labelled, listed, numbered, words } from '../../document/parts.ts';
import { groundsLines } from './grounds-lines.ts';
import { counted, type Book, type Page } from './page.ts';

/** How urgent the response can be, the most urgent level first, and everything that brings each level. */
export function levelPage(book: Book): Page {
  const { levels } = book.pack;
  const title = 'How urgent it is';
  return {
    name: 'levels',
    title,
    about: counted(levels.length, 'level'),
    sections: [
      heading(
        title,
        words('The most urgent comes first. The level of a case is the first that something brings.'),
      ),
      ...levels.map((level, at) => levelSection(book, level, at)),
    ],
  };
}

function levelSection(book: Book, level: Level, at: number): Section {
  const { id, title, says, brought_by } = level;
  return {
    id: 'part',
    title: `${at + 1}. ${title}`,
    anchor: id,
    lines: [labelled('Level', id), words(says)],
    groups: [
      ...urgentGroups(level),
      {
        title: 'What brings it',
        lines: [],
        items: brought_by.map((reason, number) => ({
          id,
          anchor: `${id}.${number + 1}`,
          text: reason.says,
          lines: groundsLines(book, reason),
        })),
      },
    ],
  };
}

function urgentGroups({ urgent }: Level): readonly Group[] {
  if (!urgent) return [];
  const groups = [
    { title: `Shown at once: ${urgent.title}`, lines: [], items: numbered(urgent.do) },
    { title: 'Tell them', lines: [], items: listed(urgent.tell) },
    { title: 'Do not wait for', lines: [], items: listed(urgent.do_not_wait_for) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}
