import type { Item } from '../../document/model.ts';
import { heading, labelled, part, words } from '../../document/parts.ts';
import { reviewLines } from './doubt-page.ts';
import type { Handbook } from './book.ts';
import type { Page } from '../pages.ts';

const TO_FILL_IN = ['Role', 'Body', 'Date', 'Signature'];

/** One row for each part of the rules, to sign on paper. It is empty: nobody is named before they sign. */
export function signOffPage(book: Handbook): Page {
  const { id, version, digest, stages, groups, title: packTitle } = book.pack;
  const title = 'Sign-off sheet';
  const rows = [
    ...stages.map((stage) => `Questions: ${stage.title}`),
    'What is worked out from the answers, and how urgent it is',
    ...groups.map((group) => `Actions: ${group.title}`),
    'Who can help',
    'The law and other guides',
    'What must always hold',
    'Open doubts',
  ];
  const [sheet] = part('Agreed', { items: rows.map(row) });
  return {
    name: 'sign-off',
    title,
    about: 'one row for each part, to sign on paper',
    sections: [
      heading(
        title,
        ...reviewLines(book),
        labelled('The rules', `${packTitle}, ${id} ${version}`),
        labelled('Their digest', digest),
        words(
          'A signature is for this version alone. Tick what is agreed; write what is not on the page itself.',
        ),
      ),
      ...(sheet ? [{ ...sheet, id: 'sign-off' as const }] : []),
    ],
  };
}

function row(text: string): Item {
  return {
    id: '',
    box: true,
    text,
    lines: TO_FILL_IN.map((label) => ({ role: 'write', label, text: '' })),
  };
}
