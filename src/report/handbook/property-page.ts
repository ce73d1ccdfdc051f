import type { Property, PropertyExpectation } from '../../pack/property.ts';
import { conditionInWords } from '../words/condition-words.ts';
import { counted } from '../../words/en/counted.ts';
import type { Line, Section } from '../../document/model.ts';
import { heading, labelled } from '../../document/parts.ts';
import { conditionLinks } from './grounds-lines.ts';
import type { Handbook } from './book.ts';
import type { Page } from '../pages.ts';
import { marksInWords, named } from './named.ts';
import type { Kind } from './places.ts';
import { statementLinks } from './statement-page.ts';

/** What must hold for every set of answers. `safeguard rules prove` says whether it does. */
export function propertyPage(book: Handbook): Page {
  const { properties } = book;
  const title = 'What must always hold';
  const about =
    properties.length === 0 ? 'These rules name nothing here.' : 'Prove it with: safeguard rules prove';
  return {
    name: 'properties',
    title,
    about: counted(properties.length, 'property', 'properties'),
    sections: [
      heading(title, { role: 'plain', text: about }),
      ...properties.map((property) => propertySection(book, property)),
    ],
  };
}

function propertySection(book: Handbook, property: Property): Section {
  const { id, says, given, given_possible, given_level, given_actions, given_marked } = property;
  const { expect, cites, rationale } = property;
  const { lookup } = book;
  return {
    id: 'part',
    title: says,
    anchor: id,
    lines: [
      labelled('Property', id),
      ...(given
        ? [
            {
              ...labelled('Where', conditionInWords(given, lookup.pack)),
              links: conditionLinks(lookup, given),
            },
          ]
        : []),
      ...(given_possible
        ? [
            {
              ...labelled('Where it may be that', conditionInWords(given_possible, lookup.pack)),
              links: conditionLinks(lookup, given_possible),
            },
          ]
        : []),
      ...(given_level ? [named(book, 'Where the level is one of', 'level', given_level)] : []),
      ...(given_actions ? [named(book, 'Where each of these applies', 'action', given_actions)] : []),
      ...(given_marked
        ? [labelled('Where something applies of which this is so', marksInWords(book, given_marked))]
        : []),
      ...expectationLines(book, expect),
      ...statementLinks(book, cites),
      ...(rationale === undefined ? [] : [labelled('Reason', rationale)]),
    ],
    groups: [],
  };
}

/** One line for each thing that must hold. */
function expectationLines(book: Handbook, expect: PropertyExpectation): readonly Line[] {
  const lines: Readonly<Record<keyof PropertyExpectation, readonly [string, Kind | 'mark' | 'words']>> = {
    level: ['The level is', 'level'],
    level_at_least: ['The level is at least', 'level'],
    level_at_most: ['The level is at most', 'level'],
    possible_level_at_least: ['The highest level still possible is at least', 'level'],
    actions: ['Each of these applies', 'action'],
    shown: ['Each of these applies or may apply', 'action'],
    not_actions: ['None of these is listed', 'action'],
    first: ['This applies and comes first', 'action'],
    at_most_one: ['At most one of these applies', 'action'],
    contacts: ['Each of these is shown', 'contact'],
    not_contacts: ['None of these is shown', 'contact'],
    first_contacts: ['Each of these is one of the first', 'contact'],
    not_first_contacts: ['None of these is one of the first', 'contact'],
    plan_first: ['The plan says to do this first', 'action'],
    plan_now: ['The plan says to do each of these now', 'action'],
    plan_then: ['The plan says to do each of these then, unless it is full', 'action'],
    plan_order: ['The plan names these in this order', 'action'],
    not_plan: ['The plan says to do none of these', 'action'],
    plan_rings: ['The plan says to ring each of these', 'contact'],
    not_plan_rings: ['The plan says to ring none of these', 'contact'],
    contact_for: ['Someone who can help is shown', 'words'],
    notes: ['Each of these is shown', 'note'],
    not_notes: ['None of these is shown', 'note'],
    marked: ['Something applies of which this is so', 'mark'],
    not_marked: ['Nothing is listed of which this is so', 'mark'],
    not_words: ['Nothing that is shown says', 'words'],
    since: ['Each of these changes since the guide is shown', 'since'],
    not_since: ['None of these changes since the guide is shown', 'since'],
    conflicts: ['Each of these is shown', 'conflict'],
    not_conflicts: ['None of these is shown', 'conflict'],
    same_level_whatever: ['The level stays the same whatever is answered to', 'question'],
  };
  return (Object.keys(lines) as (keyof PropertyExpectation)[]).flatMap((key) => {
    const value = expect[key];
    if (value === undefined) return [];
    const [label, kind] = lines[key];
    const ids = typeof value === 'string' ? [value] : value;
    if (kind === 'words') return [labelled(label, ids.join(', '))];
    return [kind === 'mark' ? labelled(label, marksInWords(book, ids)) : named(book, label, kind, ids)];
  });
}
