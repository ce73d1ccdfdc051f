import type { Action, Contact, LocalServiceKey, PackData, Way } from '../../engine/pack-data.ts';

/** What local settings say about a service or role that has a place of its own in the file. */
export interface LocalService {
  readonly role?: string;
  readonly phone?: string;
  readonly text?: string;
  readonly web?: string;
  readonly email?: string;
  readonly note?: string;
  readonly source: string;
  readonly checked: string;
}

/** An action that is added. Its place is after those of the pack. */
export type LocalAction = Omit<Action, 'group'>;

/** A contact that is added. It ranks after those of the pack. */
export type LocalContact = Omit<Contact, 'rank' | 'first_when'>;

/** Local settings, once they have passed the checks. What is not set is not there. */
export interface LocalSettings {
  readonly authority?: string;
  readonly services: Readonly<Partial<Record<LocalServiceKey, LocalService>>>;
  readonly contacts: readonly LocalContact[];
  readonly actions: readonly LocalAction[];
  /** `sha256:` and 64 hex digits over everything else here. */
  readonly digest: string;
}

/** The ways to reach somebody, in the order in which they are shown. */
export const WAYS = ['phone', 'text', 'web', 'email'] as const satisfies readonly Way[];

/** A service or role that the rules speak of and that is another one in every authority or organisation. */
export interface ServicePlace {
  /** Also the id of a contact of its own, where no contact of the pack has this as its `service`. */
  readonly key: LocalServiceKey;
  readonly name: string;
  /** What a contact of its own says. */
  readonly says: string;
  readonly for: Contact['for'];
  readonly caution?: string;
  /** Whether its details are right for one authority only, so that it must be named. */
  readonly ofAuthority: boolean;
  /** For whom the details are right. */
  readonly note?: (authority: string) => string;
  /** Whether it is only for children, so that a contact of its own hangs on the `child_fact` of the pack. */
  readonly forChildren?: true;
  /** Where to look it up while it is not set. */
  readonly lookUp: string;
}

/**
 * In the order of the file. What they say rests on the Wales Safeguarding Procedures (c2-p6 for the emergency duty team,
 * c2-p13 for the designated safeguarding person) and on the guide (response.9, response.22, radicalisation.6).
 */
export const SERVICES: readonly ServicePlace[] = [
  {
    key: 'social_services',
    name: 'Social services, in the daytime',
    says: 'A report about a child goes here, by phone, where it happened.',
    for: ['practitioner'],
    caution: 'In danger, call 999.',
    ofAuthority: true,
    note: (authority) =>
      `For a concern that occurred in the area of ${authority}. For one that occurred elsewhere, look up the number there.`,
    lookUp: 'The website of the local authority, under reporting a concern about a child.',
  },
  {
    key: 'information_advice_assistance',
    name: 'Information, Advice and Assistance',
    says: "Refer a child whose home is here, with a parent's consent, for an assessment of needs.",
    for: ['practitioner'],
    caution: 'A report of a child at risk goes to social services where the concern occurred.',
    ofAuthority: true,
    note: (authority) =>
      `Only for a child whose home is in the area of ${authority}. For any other child, look up their home authority.`,
    forChildren: true,
    lookUp: 'The website of the local authority.',
  },
  {
    key: 'emergency_duty_team',
    name: 'Emergency duty team',
    says: 'Social services out of hours, to report a child at risk. If you cannot reach them, call the police.',
    for: ['practitioner'],
    caution: 'In danger, call 999.',
    ofAuthority: true,
    note: (authority) =>
      `For a concern that occurred in the area of ${authority}. For one that occurred elsewhere, look up the team there.`,
    lookUp: 'The website of the local authority, under social services out of hours.',
  },
  {
    key: 'designated_safeguarding_person',
    name: 'Designated safeguarding person',
    says:
      'Ask them for advice, unless that delays you. Go to social services yourself if they cannot be reached, do not act, ' +
      'or the concern is about them.',
    for: ['practitioner'],
    caution: 'In danger, call 999 first.',
    ofAuthority: false,
    lookUp: 'The safeguarding policy of your organisation.',
  },
  {
    key: 'prevent_lead',
    name: 'Contact for Prevent and Channel',
    says: 'The police referral route or single point of contact for radicalisation.',
    for: ['practitioner'],
    caution: 'In danger, call 999.',
    ofAuthority: false,
    lookUp: 'Your safeguarding lead knows it.',
  },
  {
    key: 'independent_professional_advocacy',
    name: 'Independent Professional Advocacy',
    says: 'An independent advocate works for the child alone and helps them to be heard.',
    for: ['child', 'practitioner'],
    ofAuthority: false,
    forChildren: true,
    lookUp: 'Social services of the local authority, or its website.',
  },
];

/** The contact of a pack to which details of a service are added; undefined where the service is a contact of its own. */
export function contactFor({ key }: ServicePlace, pack: PackData): Contact | undefined {
  return pack.contacts.find(({ service }) => service === key);
}

/** The ways that are set. */
export function waysGiven(service: Readonly<Partial<Record<Way, unknown>>>): readonly Way[] {
  return WAYS.filter((way) => service[way] !== undefined && service[way] !== null);
}
