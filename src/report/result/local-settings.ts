import { wordsOf } from '../../words/index.ts';
import type { Action, PackData } from '../../engine/pack-data.ts';
import type { LocalContact, LocalService, LocalSettings, ServicePlace } from '../../pack/local/settings.ts';
import { conditionInWords } from '../words/condition-words.ts';
import { dateWords } from '../words/date-words.ts';
import { caution, waysOf } from './contact-section.ts';
import { localItem, localWords } from '../words/local-words.ts';
import type { Item, Line, Section } from '../../document/model.ts';
import { counted } from '../../words/en/counted.ts';
import { heading, labelled, part, words } from '../../document/parts.ts';
import { safeSection } from '../../document/safe.ts';

interface Seen {
  /** Where the settings are. */
  readonly file: string;
  /** The day on which they are looked at, as `2026-02-28`. */
  readonly today: string;
  /** For which other rules a contact or action in the file is, one for each. */
  readonly elsewhere: readonly string[];
}

/**
 * Local settings in words: what is set, with its source and how old it is; what is not set, with where to look it up.
 *
 * @param merged the pack with the settings merged into it.
 */
export function localSections(
  { authority, services, contacts, actions }: LocalSettings,
  merged: PackData,
  places: readonly ServicePlace[],
  { file, today, elsewhere }: Seen,
): readonly Section[] {
  const missing = places.filter(({ key }) => services[key] === undefined);
  const added = new Set(actions.map(({ id }) => id));
  return [
    heading(
      'Local settings',
      labelled('File', file),
      labelled('Authority', localWords(authority ?? 'not set')),
      ...(elsewhere.length === 0
        ? []
        : [
            labelled(
              'For other rules',
              `${counted(elsewhere.length, 'contact or action', 'contacts and actions')}: see --pack ${[...new Set(elsewhere)].join(', ')}`,
            ),
          ]),
    ),
    ...part('Set', {
      items: places.flatMap((place) => {
        const service = services[place.key];
        return service ? [localItem(serviceItem(place, service, today))] : [];
      }),
    }),
    ...part('Further contacts', {
      items: contacts.map((contact) => localItem(contactItem(contact, merged, today))),
    }),
    ...part('Further actions', {
      items: merged.actions
        .filter(({ id }) => added.has(id))
        .map((action) => localItem(actionItem(action, merged))),
    }),
    ...part('Not set', {
      lines:
        missing.length === 0 ? [] : [words('Results give no number for these. People have to look it up.')],
      items: missing.map(({ key, name, lookUp }) => ({
        id: key,
        text: name,
        lines: [labelled('Where to look', lookUp)],
      })),
    }),
  ].map(safeSection);
}

function serviceItem({ key, name }: ServicePlace, service: LocalService, today: string): Item {
  return {
    id: key,
    text: service.role === undefined ? name : `${name} (${service.role})`,
    lines: [
      ...waysOf(service, wordsOf('en')),
      ...(service.note === undefined ? [] : [words(service.note)]),
      ...ageLines(service, today),
    ],
  };
}

function contactItem(contact: LocalContact, merged: PackData, today: string): Item {
  return {
    id: contact.id,
    text: contact.name,
    lines: [
      ...waysOf(contact, wordsOf('en')),
      ...caution(contact, wordsOf('en')),
      words(contact.helps_when),
      shown('Shown', contact, merged),
      ...ageLines(contact, today),
    ],
  };
}

function actionItem(action: Action, merged: PackData): Item {
  return {
    id: action.id,
    text: action.text,
    lines: [
      ...(action.detail === undefined ? [] : [words(action.detail)]),
      shown('Applies', action, merged),
      labelled('Source', action.source ?? ''),
    ],
  };
}

function shown(label: string, { when }: Pick<Action, 'when'>, merged: PackData): Line {
  return labelled(label, when ? `when ${conditionInWords(when, merged)}` : 'in every case');
}

/** Where details come from and when they were checked; a caution where that is more than twelve months ago. */
function ageLines(
  { source, checked }: { readonly source: string; readonly checked: string | null },
  today: string,
): readonly Line[] {
  const line = words(
    `Source: ${source}. ${checked === null ? 'Not checked yet' : `Last checked ${dateWords(checked, wordsOf('en'))}`}.`,
  );
  if (checked === null) return [line];
  const months = monthsOf(today) - monthsOf(checked);
  const old = months > 12 || (months === 12 && checked.length > 7 && checked.slice(8) < today.slice(8));
  return [
    line,
    ...(old ? [say('This was checked more than 12 months ago. Check it again.')] : []),
    ...(checked > today.slice(0, checked.length) ? [say('This date is in the future.')] : []),
  ];
}

function say(text: string): Line {
  return { role: 'caution', label: 'Caution', text };
}

function monthsOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}
