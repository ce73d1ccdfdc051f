import type { AssessedContact, Assessment } from '../../engine/assessment.ts';
import type { Audience, ContactWay } from '../../engine/pack-data.ts';
import { groundsInFull, markOf } from '../words/grounds.ts';
import { emailLink, phoneLink, textLink, webLink } from '../../document/links.ts';
import { localItem, localWords } from '../words/local-words.ts';
import { areaWords } from '../words/area-words.ts';
import { dateWords } from '../words/date-words.ts';
import type { Words } from '../../words/index.ts';
import type { Lookup } from '../words/lookup.ts';
import type { Detail, Group, Item, Line, Section } from '../../document/model.ts';

/** The details of a contact, in a pack or in an assessment. */
type Contact = Omit<AssessedContact, 'because' | 'first'>;

/** Whom contacts are for, in the order in which they are shown. */
export function audiencesIn({ result: { contacts } }: Words): readonly {
  readonly id: Audience;
  readonly title: string;
}[] {
  return [
    { id: 'child', title: contacts.forChild },
    { id: 'parent', title: contacts.forParents },
    { id: 'practitioner', title: contacts.forYou },
  ];
}

/**
 * Who can help in a result: the first contacts in full, by rank, with those of local settings after them; and the others in a
 * section of their own, a line each. A pack of which none comes first has them all in one.
 */
export function contactSections(assessment: Assessment, lookup: Lookup, detail: Detail): readonly Section[] {
  const { contacts } = assessment;
  const words = lookup.words.result.contacts;
  if (!contacts.some(({ first }) => first)) return [contactSection(assessment, lookup, detail)];
  const inFull = (contact: AssessedContact): boolean =>
    contact.first || contact.local !== undefined || contact.area !== undefined;
  const near = contacts.filter(inFull);
  const others = contacts.filter((contact) => !inFull(contact));
  return [
    {
      id: 'contacts',
      title: words.title,
      lines: withoutNumber(near, lookup.words),
      groups: [{ lines: [], items: near.map((contact) => inWords(contact, lookup, detail, true)) }],
    },
    {
      id: 'more-contacts',
      title: words.more,
      ...(detail !== 'explain' && { folded: true }),
      lines: [],
      groups: audiencesIn(lookup.words)
        .map(({ id, title }): Group => ({
          title,
          lines: [],
          items: others
            .filter((contact) => mainlyFor(contact) === id)
            .map((contact) =>
              detail === 'explain' ? inWords(contact, lookup, detail) : inOneLine(contact, lookup.words),
            ),
        }))
        .filter(({ items }) => items.length > 0),
    },
  ];
}

/** That there is no way to reach some of them, and who sets it. */
function withoutNumber(contacts: readonly AssessedContact[], words: Words): readonly Line[] {
  const { noNumber, toSet } = words.result.contacts;
  const without = contacts.filter((contact) => waysOf(contact, words).length === 0);
  if (without.length === 0) return [];
  const names = without.map((contact) => nameOf(contact, words)).join('; ');
  return [{ role: 'about', label: noNumber, text: toSet(names) }];
}

/** Under which audience a contact stands that is there for several: whoever asks before a parent whom they would have to tell. */
export function mainlyFor({ for: audiences }: AssessedContact): Audience | undefined {
  return (['practitioner', 'child', 'parent'] as const).find((audience) => audiences.includes(audience));
}

function inOneLine(contact: AssessedContact, words: Words): Item {
  return {
    id: contact.id,
    text: contact.name,
    inOneLine: true,
    lines: [...waysOf(contact, words), ...addedLines(contact, words), ...caution(contact, words)],
  };
}

/** Everybody, by audience. Somebody who is there for several is described once, and named again in one line. */
export function contactSection({ contacts }: Assessment, lookup: Lookup, detail: Detail): Section {
  const described = new Set<string>();
  const groups = audiencesIn(lookup.words).map(({ id, title }): Group => {
    const there = contacts.filter((contact) => contact.for.includes(id));
    const again = there.filter((contact) => described.has(contact.id));
    const first = there.filter((contact) => !described.has(contact.id));
    for (const contact of first) described.add(contact.id);
    return {
      title,
      lines: namedAgain(again, lookup.words),
      items: first.map((contact) => inWords(contact, lookup, detail)),
    };
  });
  return {
    id: 'contacts',
    title: lookup.words.result.contacts.title,
    lines: [],
    groups: groups.filter(({ items, lines }) => items.length > 0 || lines.length > 0),
  };
}

/** A name among others, where no line of its own says where it comes from. */
function nameOf({ name, local }: Contact, { result }: Words): string {
  if (!local) return name;
  return local.adds === 'contact' ? `${localWords(name)} ${result.local.mark}` : localWords(name);
}

/** @param forWhom whether it is said for whom they are. */
function inWords(contact: AssessedContact, lookup: Lookup, detail: Detail, forWhom = false): Item {
  const item = asItIs(contact, lookup, detail, forWhom);
  return contact.local ? localItem(item) : item;
}

function asItIs(contact: AssessedContact, lookup: Lookup, detail: Detail, forWhom: boolean): Item {
  const entry = lookup.contacts.get(contact.id);
  const { words } = lookup;
  const ways = waysOf(contact, words);
  const rested = { because: contact.because, cites: contact.cites, basis: basisOf(contact) };
  const mark = markOf(rested, words);
  const audiences = audiencesIn(words).filter(({ id }) => forWhom && contact.for.includes(id));
  // Of what is local the name bears the mark, so that nothing is read before it.
  const local = rested.basis === 'local';
  const says = [...audiences.map(({ title }) => `${title}.`), ...(entry ? [entry.helps_when] : [])];
  return {
    id: contact.id,
    text: contact.name,
    ...(local && { mark }),
    lines: [
      ...ways,
      ...addedLines(contact, words),
      ...caution(contact, words),
      {
        role: 'about',
        text: [...says, standing(contact, detail, words)].join(' '),
        ...(local ? { label: words.result.local.from } : { mark }),
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
export function addedLines(contact: Contact, words: Words): readonly Line[] {
  return [...areaLine(contact, words), ...localLine(contact, words)];
}

function areaLine({ area, web }: Contact, words: Words): readonly Line[] {
  if (area === undefined) return [];
  const { label, text } = areaWords({ area, ...(web !== undefined && { web }) }, words);
  return [{ role: 'about', label, text }];
}

function localLine({ local }: Contact, words: Words): readonly Line[] {
  if (local?.adds !== 'ways') return [];
  const { contacts, local: ofLocal } = words.result;
  const ways = local.ways.map((way) => contacts[way]).join(', ');
  const { note, source, checked } = local;
  const when = contacts.lastChecked(dateWords(checked, words));
  const text = `${ways}.${note === undefined ? '' : ` ${note}`} ${when}. ${contacts.source(source)}`;
  return [{ role: 'about', label: ofLocal.from, text }];
}

function namedAgain(contacts: readonly AssessedContact[], words: Words): readonly Line[] {
  if (contacts.length === 0) return [];
  const names = contacts.map((contact) => {
    const name = [contact.name, contact.phone && `(${contact.phone})`].filter(Boolean).join(' ');
    return nameOf({ ...contact, name }, words);
  });
  return [{ role: 'plain', label: words.result.contacts.seeAlso, text: names.join('; ') }];
}

/** Each way to reach somebody, as a link where it can be one. */
export function waysOf(
  { phone, text, web, email }: Pick<Contact, ContactWay>,
  { result: { contacts } }: Words,
): readonly Line[] {
  return [
    ...way(contacts.phone, phone, phoneLink),
    ...way(contacts.text, text, textLink),
    ...way(contacts.web, web, webLink),
    ...way(contacts.email, email, emailLink),
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
export function caution({ caution: text }: Contact, { result: { contacts } }: Words): readonly Line[] {
  return text === undefined ? [] : [{ role: 'caution', label: contacts.caution, text }];
}

/** Languages, when the details were last checked and, where it matters, where they come from. */
export function standing(
  { languages = [], checked, source, in_guide }: Contact,
  detail: Detail,
  words: Words,
): string {
  const { contacts } = words.result;
  const spoken = contacts.languages(languages);
  const when = checked === null ? contacts.notChecked : contacts.lastChecked(dateWords(checked, words));
  const named = detail === 'explain' || !in_guide;
  return `${spoken && `${spoken}. `}${when}.${named ? ` ${contacts.source(source)}` : ''}`;
}
