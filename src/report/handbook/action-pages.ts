import type { Action } from '../../engine/pack-data.ts';
import type { Section } from '../../document/model.ts';
import { heading, labelled, words } from '../../document/parts.ts';
import { groundsLines } from './grounds-lines.ts';
import { marksInWords, named } from './named.ts';
import { counted, type Book, type Page } from './page.ts';
import { groupPage } from './places.ts';

const KINDS: Readonly<Record<Action['kind'], string>> = {
  do: 'to do',
  do_not: 'not to do',
  consider: 'to consider',
};

/** One page for each group of actions, in the order in which they are to be done. */
export function actionPages(book: Book): readonly Page[] {
  return book.pack.groups.map(({ id, title }) => {
    const actions = book.pack.actions.filter(({ group }) => group === id);
    return {
      name: groupPage(id),
      title: `Actions: ${title}`,
      about: counted(actions.length, 'action'),
      sections: [
        heading(
          `Actions: ${title}`,
          words(`${counted(actions.length, 'action')}, in the order in which they are listed.`),
        ),
        ...actions.map((action) => actionSection(book, action)),
      ],
    };
  });
}

function actionSection(book: Book, action: Action): Section {
  const { id, kind, text, detail, while_unknown, forbids, marks } = action;
  return {
    id: 'part',
    title: text,
    anchor: id,
    lines: [
      labelled('Action', `${id}; ${KINDS[kind]}`),
      ...(detail === undefined ? [] : [words(detail)]),
      ...(while_unknown === undefined ? [] : [labelled('While it is open', while_unknown)]),
      ...(forbids === undefined ? [] : [named(book, 'Rules out', 'action', forbids)]),
      ...(marks === undefined ? [] : [labelled('Marked', marksInWords(book, marks))]),
      ...groundsLines(book, action),
    ],
    groups: [],
  };
}
