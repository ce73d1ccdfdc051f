import type { AssessedContact, Assessment } from '../../engine/assessment.ts';
import type { Audience, Way } from '../../engine/pack-data.ts';
import { groundsInFull, markOf } from '../words/grounds.ts';
import { emailLink, phoneLink, textLink, webLink } from '../../document/links.ts';
import { FROM_LOCAL, LOCAL_MARK, localItem, localWords } from '../words/local-words.ts';
import { areaWords } from '../words/area-words.ts';
import { dateWords } from '../words/date-words.ts';
import type { Lookup } from '../words/lookup.ts';
import type { Detail, Group, Item, Line, Section } from '../../document/model.ts';

/** The details of a contact, in a pack or in an assessment. */
type Contact = Omit<AssessedContact, 'because' | 'first'>;

/** Whom contacts are for, in the order in which they are shown. */
export const AUDIENCES: readonly { readonly id: Audience; readonly title: string }[] = [
  { id: 'child', title: 'For the child' },
  { id: 'parent', title: 'For parents and carers' },
  { id: 'practitioner', title: 'For you and your colleagues' },
];

export const WAY_NAMES: Readonly<Record<Way, string>> = {
  phone: 'Phone',
  text: 'Text',
  web: 'Web',
  email: 'Email',
};

const LANGUAGES: Readonly<Record<string, string>> = { en: 'English', cy: 'Welsh' };

/**
 * Who can help in a result: the first contacts in full, by rank, with those of local settings after them; and the others in a
 * section of their own, a line each. A pack of which none comes first has them all in one.
 */
export function contactSections(assessment: Assessment, lookup: Lookup, detail: Detail): readonly Section[] {
  const { contacts } = assessment;
  if (!contacts.some(({ first }) => first)) return [contactSection(assessment, lookup, detail)];
  const inFull = (contact: AssessedContact): boolean =>
    contact.first || contact.local !== undefined || contact.area !== undefined;
  const near = contacts.filter(inFull);
  const others = contacts.filter((contact) => !inFull(contact));
  return [
    {
      id: 'contacts',
      title: 'Who can help',
      lines: withoutNumber(near),
      groups: [{ lines: [], items: near.map((contact) => inWords(contact, lookup, detail, true)) }],
    },
    {
      id: 'more-contacts',
      title: 'More contacts',
      ...(detail !== 'explain' && { folded: true }),
      lines: [],
      groups: AUDIENCES.map(({ id, title }): Group => ({
        title,
        lines: [],
        items: others
          .filter((contact) => mainlyFor(contact) === id)
          .map((contact) => (detail === 'explain' ? inWords(contact, lookup, detail) : inOneLine(contact))),
      })).filter(({ items }) => items.length > 0),
    },
  ];
}

/** That there is no way to reach some of them, and who sets it. */
function withoutNumber(contacts: readonly AssessedContact[]): readonly Line[] {
  const names = contacts.filter((contact) => waysOf(contact).length === 0).map(nameOf);
  if (names.length === 0) return [];
  const text = `${names.join('; ')}. To set them: safeguard local init`;
  return [{ role: 'about', label: 'No local number is set for', text }];
}

/** Under which audience a contact stands that is there for several: whoever asks before a parent whom they would have to tell. */
export function mainlyFor({ for: audiences }: AssessedContact): Audience | undefined {
  return (['practitioner', 'child', 'parent'] as const).find((audience) => audiences.includes(audience));
}

function inOneLine(contact: AssessedContact): Item {
  return {
    id: contact.id,
    text: contact.name,
    inOneLine: true,
    lines: [...waysOf(contact), ...addedLines(contact), ...caution(contact)],
  };
}

/** Everybody, by audience. Somebody who is there for several is described once, and named again in one line. */
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

/** A name among others, where no line of its own says where it comes from. */
function nameOf({ name, local }: Contact): string {
  if (!local) return name;
  return local.adds === 'contact' ? `${localWords(name)} ${LOCAL_MARK}` : localWords(name);
}

/** @param forWhom whether it is said for whom they are. */
function inWords(contact: AssessedContact, lookup: Lookup, detail: Detail, forWhom = false): Item {
  const item = asItIs(contact, lookup, detail, forWhom);
  return contact.local ? localItem(item) : item;
}

function asItIs(contact: AssessedContact, lookup: Lookup, detail: Detail, forWhom: boolean): Item {
  const entry = lookup.contacts.get(contact.id);
  const ways = waysOf(contact);
  const rested = { because: contact.because, cites: contact.cites, basis: basisOf(contact) };
  const mark = markOf(rested);
  const audiences = AUDIENCES.filter(({ id }) => forWhom && contact.for.includes(id));
  // Of what is local the name bears the mark, so that nothing is read before it.
  const local = rested.basis === 'local';
  const says = [...audiences.map(({ title }) => `${title}.`), ...(entry ? [entry.helps_when] : [])];
  return {
    id: contact.id,
    text: contact.name,
    ...(local && { mark }),
    lines: [
      ...ways,
      ...addedLines(contact),
      ...caution(contact),
      {
        role: 'about',
        text: [...says, standing(contact, detail)].join(' '),
        ...(local ? { label: FROM_LOCAL } : { mark }),
      },
      ...(detail === 'explain' ? groundsInFull(lookup, rested, entry?.when) : []),
    ],
  };
}

function basisOf({ local, in_guide }: Contact): 'local' | 'guide' | 'outside' {
  if (local?.adds === 'contact') return 'local';
  return in_guide ? 'guide' : 'outside';
}

/**
 * Which ways to reach a contact of the pack come from the list of areas and from local settings, for whom they are, and how
 * fresh they are.
 */
export function addedLines(contact: Contact): readonly Line[] {
  return [...areaLine(contact), ...localLine(contact)];
}

function areaLine({ area, web }: Contact): readonly Line[] {
  if (area === undefined) return [];
  const { label, text } = areaWords({ area, ...(web !== undefined && { web }) });
  return [{ role: 'about', label, text }];
}

function localLine({ local }: Contact): readonly Line[] {
  if (local?.adds !== 'ways') return [];
  const ways = local.ways.map((way) => WAY_NAMES[way]).join(', ');
  const { note, source, checked } = local;
  const text = `${ways}.${note === undefined ? '' : ` ${note}`} Last checked ${dateWords(checked)}. Source: ${source}.`;
  return [{ role: 'about', label: FROM_LOCAL, text }];
}

function namedAgain(contacts: readonly AssessedContact[]): readonly Line[] {
  if (contacts.length === 0) return [];
  const names = contacts.map((contact) =>
    nameOf({
      ...contact,
      name: [contact.name, contact.phone && `(${contact.phone})`].filter(Boolean).join(' '),
    }),
  );
  return [{ role: 'plain', label: 'See also, above', text: names.join('; ') }];
}

/** Each way to reach somebody, as a link where it can be one. */
export function waysOf({ phone, text, web, email }: Pick<Contact, Way>): readonly Line[] {
  return [
    ...way(WAY_NAMES.phone, phone, phoneLink),
    ...way(WAY_NAMES.text, text, textLink),
    ...way(WAY_NAMES.web, web, webLink),
    ...way(WAY_NAMES.email, email, emailLink),
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
export function standing({ languages = [], checked, source, in_guide }: Contact, detail: Detail): string {
  const spoken = languages.map((code) => LANGUAGES[code] ?? code).join(' and ');
  const when = checked === null ? 'Not checked yet' : `Last checked ${dateWords(checked)}`;
  const named = detail === 'explain' || !in_guide;
  return `${spoken && `${spoken}. `}${when}.${named ? ` Source: ${source}.` : ''}`;
}
