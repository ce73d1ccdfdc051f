import type { Action, ActionGroup, Condition, Contact, PackData } from '../../engine/pack-data.ts';
import { wordsOf } from '../../words/index.ts';
import {
  contactFor,
  servicesIn,
  WAYS,
  waysGiven,
  type LocalContact,
  type LocalService,
  type LocalSettings,
  type ServicePlace,
} from './settings.ts';

/** The group in which local actions stand, after those of the pack. Groups of packs have ids with hyphens at most. */
const GROUP = 'local_settings';

/**
 * A pack with local settings. Questions, facts, levels, notes, conflicts and every action of the pack are the same objects
 * as before, in the same order, so settings cannot change a level, a reason or what the pack says to do. Contacts of the
 * pack get ways that they do not have; contacts and actions are added after its own.
 *
 * The settings must have passed the checks for this pack, and be in its language. Merging into a pack that has settings already is a bug.
 */
export function mergeLocal(pack: PackData, settings: LocalSettings): PackData {
  if (pack.local) throw new Error('this pack has local settings already');
  const { authority, services, digest } = settings;
  const words = wordsOf(pack);
  const group: ActionGroup = { id: GROUP, title: words.local.group };
  const set = servicesIn(words).flatMap((place) => {
    const service = services[place.key];
    return service ? [{ place, service }] : [];
  });
  const filling = new Map(set.map((one) => [contactFor(one.place, pack)?.id, one]));
  const own = set.filter(({ place }) => !contactFor(place, pack));
  const last = Math.max(0, ...pack.contacts.map(({ rank }) => rank));
  return {
    ...pack,
    local: { ...(authority === undefined ? {} : { authority }), digest },
    groups: settings.actions.length > 0 ? [...pack.groups, group] : pack.groups,
    actions: [...pack.actions, ...settings.actions.map(localAction)],
    contacts: [
      ...pack.contacts.map((contact) => {
        const found = filling.get(contact.id);
        return found ? filled(contact, found.place, found.service, authority) : contact;
      }),
      ...[
        ...own.map(({ place, service }) => contactOf(place, service, authority, pack)),
        ...settings.contacts,
      ].map((contact, at) => ({ ...contact, rank: last + 1 + at })),
    ],
  };
}

/** The plan is proved to fit and to hold what is vital for the pack as it is, so local actions stand in the details. */
function localAction(action: LocalSettings['actions'][number]): Action {
  return { ...action, group: GROUP, ...(action.kind !== 'do_not' && { place: 'details' }) };
}

/** A contact of the pack with the ways that it does not have. Nothing else of it changes. */
function filled(
  contact: Contact,
  place: ServicePlace,
  service: LocalService,
  authority: string | undefined,
): Contact {
  const ways = waysGiven(service).filter((way) => contact[way] === undefined);
  if (ways.length === 0) return contact;
  const note = noteOf(place, service, authority);
  return {
    ...contact,
    ...Object.fromEntries(ways.map((way) => [way, service[way]])),
    local: {
      adds: 'ways',
      ways,
      source: service.source,
      checked: service.checked,
      ...(note === '' ? {} : { note }),
    },
  };
}

/** A service that the pack does not name, as a contact. */
function contactOf(
  place: ServicePlace,
  service: LocalService,
  authority: string | undefined,
  pack: PackData,
): LocalContact {
  const when: Condition | undefined =
    place.forChildren && pack.child_fact !== undefined ? { fact: pack.child_fact } : undefined;
  return {
    id: place.key,
    name: service.role === undefined ? place.name : `${place.name} (${service.role})`,
    helps_when: [place.says, noteOf(place, service, authority)].filter((text) => text !== '').join(' '),
    for: place.for,
    ...Object.fromEntries(WAYS.flatMap((way) => (service[way] === undefined ? [] : [[way, service[way]]]))),
    source: service.source,
    checked: service.checked,
    in_guide: false,
    ...(place.caution === undefined ? {} : { caution: place.caution }),
    local: { adds: 'contact' },
    cites: [],
    ...(when ? { when } : {}),
  };
}

function noteOf(place: ServicePlace, { note }: LocalService, authority: string | undefined): string {
  const right = authority === undefined ? undefined : place.note?.(authority);
  return [right, note].filter((text) => text !== undefined).join(' ');
}
