import type { AssessedContact, Assessment } from '../engine/assessment.ts';
import type { Audience } from '../engine/pack-data.ts';
import { groundsInFull, markOf } from './grounds.ts';
import { emailLink, phoneLink, webLink } from './links.ts';
import type { Lookup } from './lookup.ts';
import type { Detail, Group, Item, Line, Section } from './model.ts';

/** The details of a contact, in a pack or in an assessment. */
type Contact = Omit<AssessedContact, 'because'>;

/** Whom contacts are for, in the order in which they are shown. */
export const AUDIENCES: readonly { readonly id: Audience; readonly title: string }[] = [
  { id: 'child', title: 'For the child' },
  { id: 'parent', title: 'For parents and carers' },
  { id: 'practitioner', title: 'For you and your colleagues' },
];

const LANGUAGES: Readonly<Record<string, string>> = { en: 'English', cy: 'Welsh' };

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Who can help, by audience. Somebody who is there for several is described once, and named again in one line. */
export function contactSection({ contacts }: Assessment, lookup: Lookup, detail: Detail): Section {
  const described = new Set<string>();
  const groups = AUDIENCES.map(({ id, title }): Group => {
    const there = contacts.filter((contact) => contact.for.includes(id));
    const again = there.filter((contact) => described.has(contact.id));
    const first = there.filter((contact) => !described.has(contact.id));
    for (const contact of first) described.add(contact.id);
    return {
      title,
      lines: namedAgain(again),
      items: first.map((contact) => inWords(contact, lookup, detail)),
    };
  });
  return {
    id: 'contacts',
    title: 'Who can help',
    lines: [],
    groups: groups.filter(({ items, lines }) => items.length > 0 || lines.length > 0),
  };
}

function inWords(contact: AssessedContact, lookup: Lookup, detail: Detail): Item {
  const entry = lookup.contacts.get(contact.id);
  const ways = waysOf(contact);
  const rested = { ...contact, basis: contact.in_guide ? ('guide' as const) : ('outside' as const) };
  if (detail === 'brief' && ways.length > 0) {
    return {
      id: contact.id,
      text: contact.name,
      mark: markOf(rested),
      lines: [...ways, ...caution(contact)],
    };
  }
  const says = entry ? [entry.says] : [];
  return {
    id: contact.id,
    text: contact.name,
    lines: [
      ...ways,
      ...caution(contact),
      { role: 'about', text: [...says, standing(contact, detail)].join(' '), mark: markOf(rested) },
      ...(detail === 'explain' ? groundsInFull(lookup, rested, entry?.when) : []),
    ],
  };
}

function namedAgain(contacts: readonly AssessedContact[]): readonly Line[] {
  if (contacts.length === 0) return [];
  const names = contacts.map(({ name, phone }) => (phone === undefined ? name : `${name} (${phone})`));
  return [{ role: 'plain', label: 'Also, see above', text: names.join('; ') }];
}

/** Each way to reach somebody, as a link where it can be one. */
export function waysOf({ phone, text, web, email }: Contact): readonly Line[] {
  return [
    ...way('Phone', phone, phoneLink),
    ...way('Text', text, () => undefined),
    ...way('Web', web, webLink),
    ...way('Email', email, emailLink),
  ];
}

function way(
  label: string,
  text: string | undefined,
  link: (text: string) => string | undefined,
): readonly Line[] {
  if (text === undefined) return [];
  const href = link(text);
  return [{ role: 'way', label, text, ...(href !== undefined && { href }) }];
}

/** What is doubtful about the details, if anything. */
export function caution({ caution: text }: Contact): readonly Line[] {
  return text === undefined ? [] : [{ role: 'caution', label: 'Caution', text }];
}

/** Languages, when the details were last checked and, where it matters, where they come from. */
export function standing({ languages, checked, source, in_guide }: Contact, detail: Detail): string {
  const spoken = languages.map((code) => LANGUAGES[code] ?? code).join(' and ');
  const when = checked === null ? 'Not checked yet' : `Last checked ${dateWords(checked)}`;
  const named = detail === 'explain' || (detail === 'normal' && !in_guide);
  return `${spoken && `${spoken}. `}${when}.${named ? ` Source: ${source}.` : ''}`;
}

/** `2025-06` and `2025-06-03` as a person writes them; anything else as it stands. */
function dateWords(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
