import type { Action, Contact, LocalServiceKey, PackData, ContactWay } from '../../engine/pack-data.ts';
import { wordsOf, type Words } from '../../words/index.ts';

/** A text that people read: in English, or in one language or both. */
export type LocalText = string | { readonly en?: string; readonly cy?: string };

/** The text in the language that is spoken; with a mark, where it is given in the other one only. No text brings such a mark itself. */
export function textIn(text: LocalText, { language, local }: Words): string {
  const { en, cy } = typeof text === 'string' ? { en: text } : text;
  const [own, other] = language === 'cy' ? [cy, en] : [en, cy];
  return own === undefined ? local.otherLanguage(unmarked(other ?? '')) : unmarked(own);
}

function unmarked(text: string): string {
  return text.replace(/\[(?=Saesneg|Welsh)/g, '(');
}

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
export const WAYS = ['phone', 'text', 'web', 'email'] as const satisfies readonly ContactWay[];

/** A service or role that the rules speak of and that is another one in every authority or organisation. */
export interface ServicePlace extends ServiceWords {
  /** Also the id of a contact of its own, where no contact of the pack has this as its `service`. */
  readonly key: LocalServiceKey;
  readonly for: Contact['for'];
  /** Whether its details are right for one authority only, so that it must be named. */
  readonly ofAuthority: boolean;
  /** Whether it is only for children, so that a contact of its own hangs on the `child_fact` of the pack. */
  readonly forChildren?: true;
  /** Where to look it up while it is not set. */
  readonly lookUp: string;
}

/** What a result says of it, in a language. */
interface ServiceWords {
  readonly name: string;
  /** What a contact of its own says. */
  readonly says: string;
  readonly caution?: string;
  /** For whom the details are right. */
  readonly note?: (authority: string) => string;
}

const PLACES: readonly Omit<ServicePlace, keyof ServiceWords>[] = [
  {
    key: 'social_services',
    for: ['practitioner'],
    ofAuthority: true,
    lookUp: 'The website of the local authority, under reporting a concern about a child.',
  },
  {
    key: 'information_advice_assistance',
    for: ['practitioner'],
    ofAuthority: true,
    forChildren: true,
    lookUp: 'The website of the local authority.',
  },
  {
    key: 'emergency_duty_team',
    for: ['practitioner'],
    ofAuthority: true,
    lookUp: 'The website of the local authority, under social services out of hours.',
  },
  {
    key: 'designated_safeguarding_person',
    for: ['practitioner'],
    ofAuthority: false,
    lookUp: 'The safeguarding policy of your organisation.',
  },
  {
    key: 'prevent_lead',
    for: ['practitioner'],
    ofAuthority: false,
    lookUp: 'Your safeguarding lead knows it.',
  },
  {
    key: 'independent_professional_advocacy',
    for: ['child', 'practitioner'],
    ofAuthority: false,
    forChildren: true,
    lookUp: 'Social services of the local authority, or its website.',
  },
];

/**
 * In the order of the file. What they say rests on the Wales Safeguarding Procedures (c2-p6 for the emergency duty team,
 * c2-p13 for the designated safeguarding person) and on the guide (response.9, response.22, radicalisation.6).
 */
export function servicesIn({ local }: Words): readonly ServicePlace[] {
  return PLACES.map((place) => ({ ...place, ...local.services[place.key] }));
}

/** The same in English. */
export const SERVICES = servicesIn(wordsOf('en'));

/** The contact of a pack to which details of a service are added; undefined where the service is a contact of its own. */
export function contactFor({ key }: ServicePlace, pack: PackData): Contact | undefined {
  return pack.contacts.find(({ service }) => service === key);
}

/** The ways that are set. */
export function waysGiven(service: Readonly<Partial<Record<ContactWay, unknown>>>): readonly ContactWay[] {
  return WAYS.filter((way) => service[way] !== undefined && service[way] !== null);
}
