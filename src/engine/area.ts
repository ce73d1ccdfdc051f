import type { AssessedContact, Assessment } from './assessment.ts';
import type { Way } from './pack-data.ts';

/** A local authority of Wales, and where to ring about something that happened there. No rule looks at it. */
export interface Area {
  readonly id: string;
  readonly name: AreaName;
  /** Other names by which people look for it. */
  readonly also?: readonly string[];
  readonly police: string;
  readonly board: string;
  /** In the daytime. Absent where no page of a council prints a number; so is `out_of_hours`. */
  readonly social_services?: AreaService;
  readonly out_of_hours?: AreaService;
  /** The council's page on reporting. */
  readonly web?: string;
  /** The council's website, where no such page was found. */
  readonly site?: string;
}

/** The name of a council in both languages. */
export interface AreaName {
  readonly en: string;
  readonly cy: string;
}

export interface AreaService extends SeenOn {
  /** What the page calls the team. */
  readonly service?: string;
  readonly phone: string;
  readonly email?: string;
}

/** On which page a number was seen, and how old that page is. */
export interface SeenOn {
  readonly source: string;
  /** The council whose page it is, where it is another one than that of the area. */
  readonly page_of?: string;
  /** The date that the page shows; null where it shows none. */
  readonly page_date: string | null;
  /** What else tells its age. */
  readonly page_age?: string;
  /** The day on which the page was read. */
  readonly seen: string;
}

/** What the list of areas gave of a contact: ways to reach it that neither the rules nor local settings have. */
export interface AreaPart {
  readonly id: string;
  readonly name: AreaName;
  readonly ways: readonly Way[];
  /** What the page calls the team. */
  readonly service?: string;
  /** Of the number and the address for email; absent where there is none. */
  readonly seen_on?: SeenOn;
}

/**
 * The contacts of a report, and whose numbers they are. It goes to the authority where it happened; that is not the home of
 * the child, so a referral (`information_advice_assistance`) is not filled from it.
 */
const PLACES = { social_services: 'social_services', emergency_duty_team: 'out_of_hours' } as const;

/**
 * An assessment with the ways to reach social services of the area where it happened. Nothing else of it changes, and whoever
 * keeps an assessment keeps it without them: where it happened is no answer, and a number gets old.
 *
 * Local settings win. Only where they are those of another area of the list do they give way: their numbers are right for a
 * concern that occurred there, and this one did not.
 */
export function inArea(assessment: Assessment, area: Area, areas: readonly Area[]): Assessment {
  const home = areaNamed(areas, assessment.pack.local?.authority);
  const elsewhere = home !== undefined && home.id !== area.id;
  return {
    ...assessment,
    contacts: assessment.contacts.map((contact) => {
      if (!isPlace(contact.id) || contact.local?.adds === 'contact') return contact;
      if (contact.local && home === undefined) return contact;
      const open = elsewhere ? withoutLocalWays(contact) : contact;
      return open.phone === undefined ? filled(open, area, area[PLACES[contact.id]]) : open;
    }),
  };
}

/** In the order of results. */
const WAYS: readonly Way[] = ['phone', 'text', 'web', 'email'];

function isPlace(id: string): id is keyof typeof PLACES {
  return Object.hasOwn(PLACES, id);
}

function filled(contact: AssessedContact, area: Area, service: AreaService | undefined): AssessedContact {
  const { phone, email, service: called, ...seenOn } = service ?? {};
  // Out of hours, a number is more than the page on reporting.
  const page =
    contact.id === 'emergency_duty_team' && phone !== undefined ? undefined : (area.web ?? area.site);
  const given: Partial<Record<Way, string | undefined>> = { phone, web: page, email };
  const ways = WAYS.filter((way) => given[way] !== undefined && contact[way] === undefined);
  const all = WAYS.map((way) => [way, contact[way] ?? given[way]] as const);
  const { id, name, first, for: audiences, because, cites, ...rest } = contact;
  return {
    id,
    name,
    ...(first !== undefined && { first }),
    for: audiences,
    ...Object.fromEntries(all.filter(([, text]) => text !== undefined)),
    ...rest,
    area: {
      id: area.id,
      name: area.name,
      ways,
      ...(called !== undefined && ways.includes('phone') && { service: called }),
      ...('source' in seenOn && (ways.includes('phone') || ways.includes('email')) && { seen_on: seenOn }),
    },
    because,
    cites,
  };
}

function withoutLocalWays({ local, ...contact }: AssessedContact): AssessedContact {
  const ways: readonly string[] = local?.adds === 'ways' ? local.ways : [];
  return Object.fromEntries(Object.entries(contact).filter(([key]) => !ways.includes(key))) as typeof contact;
}

/** The area that a text names: its id, or the name of its council, whole or without "County Council" and the like. */
export function areaNamed(areas: readonly Area[], text: string | undefined): Area | undefined {
  const wanted = text === undefined ? '' : letters(text);
  if (wanted === '') return undefined;
  return areas.find((area) => namesOf(area).some((name) => letters(name) === wanted));
}

/** The areas of which a name holds a text that somebody typed; all where there is none. */
export function areasLike(areas: readonly Area[], typed: string): readonly Area[] {
  const wanted = letters(typed);
  return areas.filter((area) => namesOf(area).some((name) => letters(name).includes(wanted)));
}

/** The name of an area without "County Council" and the like. */
export function shortName({ name }: Pick<Area, 'name'>): string {
  return name.en.replace(/(?: County| County Borough| City)? Council$/, '');
}

function namesOf(area: Area): readonly string[] {
  return [area.id, shortName(area), area.name.en, area.name.cy, ...(area.also ?? [])];
}

/** Case, accents, blanks and hyphens count for nothing. */
function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
