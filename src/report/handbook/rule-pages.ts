import { counted } from '../../words/en/counted.ts';
import { heading, labelled, words, listed, numbered } from '../../document/parts.ts';
import { groundsLines, conditionLinks, useLines } from './grounds-lines.ts';
import type { Handbook } from './book.ts';
import type { Page } from '../pages.ts';
import type { Action, ActionWording, Contact, Level, PlanPlace } from '../../engine/pack-data.ts';
import { wordedAction } from '../../engine/wording.ts';
import { wordsOf } from '../../words/index.ts';
import { audiencesIn, caution, standing, waysOf } from '../result/contact-section.ts';
import { conditionInWords } from '../words/condition-words.ts';
import type { Group, Item, Line, Section } from '../../document/model.ts';
import { marksInWords, named } from './named.ts';
import { sinceInShort, sourceLine } from '../words/since-words.ts';
import { groupPage } from './places.ts';

/** Answers that cannot all be right, and which of them the rules take. */
export function conflictPage(book: Handbook): Page {
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

/** Everybody who can help, with where the details come from and when they were last checked. */
export function contactPage(book: Handbook): Page {
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

function contactSection(book: Handbook, contact: Contact): Section {
  const { id, name, short, helps_when, in_guide, marks } = contact;
  const audiences = audiencesIn(wordsOf('en')).filter((audience) => contact.for.includes(audience.id));
  return {
    id: 'part',
    title: name,
    anchor: id,
    lines: [
      labelled('Contact', id),
      words(helps_when),
      ...(short === undefined ? [] : [labelled('On the plan', short)]),
      ...waysOf(contact, wordsOf('en')),
      ...caution(contact, wordsOf('en')),
      words(audiences.map(({ title }) => `${title}.`).join(' ')),
      words(standing(contact, 'explain', wordsOf('en'))),
      words(in_guide ? 'The guide names it.' : 'It is not from the guide.'),
      ...(marks === undefined ? [] : [labelled('Marked', marksInWords(book, marks))]),
      ...groundsLines(book, contact, 'Shown'),
      ...firstLines(book, contact),
    ],
    groups: [],
  };
}

/** When it is one of those that come first. */
function firstLines({ lookup }: Handbook, { rank, first_when }: Contact): readonly Line[] {
  const comes = first_when
    ? {
        ...labelled('Comes first', `when ${conditionInWords(first_when, lookup.pack)}`),
        links: conditionLinks(lookup, first_when),
      }
    : labelled('Comes first', 'never');
  return [comes, labelled('Rank', String(rank))];
}

/** What the rules work out from answers, and give a name. */
export function factPage(book: Handbook): Page {
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

/** How urgent the response can be, the most urgent level first, and everything that brings each level. */
export function levelPage(book: Handbook): Page {
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

function levelSection(book: Handbook, level: Level, at: number): Section {
  const { id, short, title, says, brought_by } = level;
  return {
    id: 'part',
    title: `${at + 1}. ${title}`,
    anchor: id,
    lines: [
      labelled('Level', short === undefined || short === id ? id : `${id}; in a word: ${short}`),
      words(says),
    ],
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

/** Law and further practice guides that are shown beside a result. */
export function notePage(book: Handbook): Page {
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

/** What changed after the guide was written. */
export function sincePage(book: Handbook): Page {
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
        title: sinceInShort(entry, wordsOf('en')),
        anchor: entry.id,
        lines: [
          labelled('Change', entry.id),
          words(entry.text),
          sourceLine(entry, 'explain', wordsOf('en')),
          ...groundsLines(book, { ...entry, cites: entry.touches, source: entry.source.title }, 'Shown'),
        ],
        groups: [],
      })),
    ],
  };
}

const KINDS: Readonly<Record<Action['kind'], string>> = {
  do: 'to do',
  do_not: 'not to do',
  consider: 'to consider',
};

/** One page for each group of actions, in the order in which they are to be done. */
export function actionPages(book: Handbook): readonly Page[] {
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

function actionSection(book: Handbook, action: Action): Section {
  const { id, kind, text, within, detail, while_unknown, short_while_unknown, mistake, forbids, marks } =
    action;
  const wordings = (action.wording ?? []).map((wording, at) => wordingItem(book, action, wording, at));
  return {
    id: 'part',
    title: text,
    anchor: id,
    lines: [
      labelled('Action', `${id}; ${KINDS[kind]}`),
      ...(detail === undefined ? [] : [words(detail)]),
      ...(within ? [labelled('By when', `${within.says} (${within.cites.join(', ')})`)] : []),
      ...planLines(book, action),
      ...(while_unknown === undefined ? [] : [labelled('While it is open', while_unknown)]),
      ...(short_while_unknown === undefined
        ? []
        : [labelled('On the plan, while it is open', short_while_unknown)]),
      ...(mistake === undefined ? [] : [labelled('The quiz offers as a mistake', mistake)]),
      ...(forbids === undefined ? [] : [named(book, 'Rules out', 'action', forbids)]),
      ...(marks === undefined ? [] : [labelled('Marked', marksInWords(book, marks))]),
      ...groundsLines(book, action),
    ],
    groups: wordings.length === 0 ? [] : [{ title: 'In other words', lines: [], items: wordings }],
  };
}

const PLACES: Readonly<Record<PlanPlace, string>> = {
  now: 'under "now"',
  // oxlint-disable-next-line unicorn/no-thenable -- words by place, never called
  then: 'under "then"',
  details: 'not on it, only in the details',
};

/** Where the plan has an action, what it says there, and whom it says to ring. */
function planLines(
  book: Handbook,
  { kind, place = 'now', text, short, rings = [] }: Action,
): readonly Line[] {
  const where = kind === 'do_not' ? 'under "do not", always' : PLACES[place];
  const line = place === 'details' && kind !== 'do_not' ? [] : [labelled('Its line', short ?? text)];
  return [
    labelled('On the plan', where),
    ...line,
    ...(rings.length === 0 ? [] : [named(book, 'Says to ring', 'contact', rings)]),
  ];
}

/** The first whose condition is certain is shown instead of the action's own words. */
function wordingItem(book: Handbook, action: Action, wording: ActionWording, at: number): Item {
  const shown = wordedAction(action, wording);
  return {
    id: action.id,
    anchor: `${action.id}.${at + 1}`,
    text: shown.text,
    lines: [
      {
        ...labelled('Where', conditionInWords(wording.when, book.lookup.pack)),
        links: conditionLinks(book.lookup, wording.when),
      },
      ...(shown.detail === undefined ? [] : [words(shown.detail)]),
      ...planLines(book, shown),
    ],
  };
}
