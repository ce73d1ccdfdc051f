import { areaIn, areaNamed, type Area, type AreaInWords } from './area.ts';
import type { AssessedContact, Assessment } from './assessment.ts';
import type { Pack } from './pack.ts';
import type { LocalServiceKey, ContactWay } from './pack-data.ts';

/** A service of an area that has a number. */
type Service = 'social_services' | 'out_of_hours';

/**
 * The services of a report, as contacts of a pack say which they are, and whose numbers they have. It goes to the authority
 * where it happened; that is not the home of the child, so a referral (`information_advice_assistance`) is not filled from it.
 */
const NUMBERS: Readonly<Partial<Record<LocalServiceKey, Service>>> = {
  social_services: 'social_services',
  emergency_duty_team: 'out_of_hours',
};

/**
 * An assessment with the ways to reach social services of the area where it happened. Nothing else of it changes, and whoever
 * keeps an assessment keeps it without them: where it happened is no answer, and a number gets old.
 *
 * Local settings win. Only where they are those of another area of the list do they give way: their numbers are right for a
 * concern that occurred there, and this one did not.
 *
 * @param untranslated what is shown for a name that there is in English alone.
 */
export function inArea(
  pack: Pick<Pack, 'data'>,
  assessment: Assessment,
  area: Area,
  areas: readonly Area[],
  untranslated: (english: string) => string = (english) => english,
): Assessment {
  const numbers = numbersIn(pack);
  const own = areaIn(pack.data.language ?? 'en', area, areas, untranslated);
  const home = areaNamed(areas, assessment.pack.local?.authority);
  const elsewhere = home !== undefined && home.id !== area.id;
  return {
    ...assessment,
    contacts: assessment.contacts.map((contact) => {
      const which = numbers.get(contact.id);
      if (which === undefined) return contact;
      if (contact.local && home === undefined) return contact;
      const open = elsewhere ? withoutLocalWays(contact) : contact;
      return open.phone === undefined ? filled(open, own, which) : open;
    }),
  };
}

/** In the order of results. */
const WAYS: readonly ContactWay[] = ['phone', 'text', 'web', 'email'];

/**
 * Whether it matters for an assessment where it happened: a report is due or may be, and so social services come first. A
 * referral goes to the home of the child, which is another question. Where local settings name no area, and have all the
 * services, no area would change anything.
 */
export function asksForArea(pack: Pick<Pack, 'data'>, { contacts }: Assessment): boolean {
  const numbers = numbersIn(pack);
  const ofArea = contacts.filter(({ id }) => numbers.has(id));
  return ofArea.some(({ first }) => first === true) && ofArea.some(({ local }) => local === undefined);
}

/** By the id of a contact, which number of an area is its own. */
function numbersIn({ data }: Pick<Pack, 'data'>): ReadonlyMap<string, Service> {
  return new Map(
    data.contacts.flatMap(({ id, service }) => {
      const which = service && NUMBERS[service];
      return which ? [[id, which]] : [];
    }),
  );
}

function filled(contact: AssessedContact, area: AreaInWords, which: Service): AssessedContact {
  const service = area[which];
  const { phone, email, service: called, ...seenOn } = service ?? {};
  // Out of hours, a number is more than the page on reporting.
  const page = which === 'out_of_hours' && phone !== undefined ? undefined : (area.web ?? area.site);
  const given: Partial<Record<ContactWay, string | undefined>> = { phone, web: page, email };
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
