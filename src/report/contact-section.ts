import type { AssessedContact, Assessment } from '../engine/assessment.ts';
import type { Audience } from '../engine/pack-data.ts';
import { groundsInFull, markOf } from './grounds.ts';
import { emailLink, phoneLink, webLink } from './links.ts';
import type { Lookup } from './lookup.ts';
import type { Detail, Group, Item, Line, Section } from './model.ts';

const AUDIENCES: readonly { readonly id: Audience; readonly title: string }[] = [
  { id: 'child', title: 'For the child' },
  { id: 'parent', title: 'For parents and carers' },
  { id: 'practitioner', title: 'For you and your colleagues' },
];

const LANGUAGES: Readonly<Record<string, string>> = { en: 'English', cy: 'Welsh' };

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Who can help, by audience. Somebody who is there for several is described once, and named again with the numbers. */
export function contactSection({ contacts }: Assessment, lookup: Lookup, detail: Detail): Section {
  const described = new Set<string>();
  const groups = AUDIENCES.map(({ id, title }): Group => {
    const items = contacts
      .filter((contact) => contact.for.includes(id))
      .map((contact) => {
        if (described.has(contact.id)) return namedAgain(contact);
        described.add(contact.id);
        return inWords(contact, lookup, detail);
      });
    return { title, lines: [], items };
  });
  return {
    id: 'contacts',
    title: 'Who can help',
    lines: [],
    groups: groups.filter(({ items }) => items.length > 0),
  };
}

function inWords(contact: AssessedContact, lookup: Lookup, detail: Detail): Item {
  const entry = lookup.contacts.get(contact.id);
  const ways = waysOf(contact);
  const says = entry && (detail !== 'brief' || ways.length === 0) ? [plain(entry.says)] : [];
  const rested = { ...contact, basis: contact.in_guide ? ('guide' as const) : ('outside' as const) };
  return {
    id: contact.id,
    text: contact.name,
    lines: [
      ...ways,
      ...caution(contact),
      ...says,
      { role: 'about', text: standing(contact, detail), mark: markOf(rested) },
      ...(detail === 'explain' ? groundsInFull(lookup, rested, entry?.when) : []),
    ],
  };
}

function namedAgain(contact: AssessedContact): Item {
  const more = contact.caution === undefined ? 'see above' : 'see above, with a caution';
  return { id: contact.id, text: `${contact.name} (${more})`, lines: waysOf(contact) };
}

function waysOf({ phone, text, web, email }: AssessedContact): readonly Line[] {
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

function caution({ caution: text }: AssessedContact): readonly Line[] {
  return text === undefined ? [] : [{ role: 'caution', label: 'Caution', text }];
}

function standing({ languages, checked, source, in_guide }: AssessedContact, detail: Detail): string {
  const spoken = languages.map((code) => LANGUAGES[code] ?? code).join(' and ');
  const when =
    checked === null ? 'Nobody has checked these details yet' : `Details last checked: ${dateWords(checked)}`;
  const named = detail === 'explain' || (detail === 'normal' && !in_guide);
  return `${spoken && `In ${spoken}. `}${when}.${named ? ` Source: ${source}.` : ''}`;
}

/** `2025-06` and `2025-06-03` as a person writes them; anything else as it stands. */
function dateWords(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

function plain(text: string): Line {
  return { role: 'plain', text };
}
