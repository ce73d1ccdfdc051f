import type { Language, ContactWay } from './pack-data.ts';

/** A local authority of Wales, and where to ring about something that happened there. No rule looks at it. */
export interface Area {
  readonly id: string;
  readonly name: AreaName;
  /** Other names by which people look for it. */
  readonly also?: readonly string[];
  readonly police: OfficialName;
  readonly board: OfficialName;
  /** In the daytime. Absent where no page of a council prints a number; so is `out_of_hours`. */
  readonly social_services?: AreaService;
  readonly out_of_hours?: AreaService;
  /** The council's page on reporting. */
  readonly web?: string;
  /** The council's website, where no such page was found. */
  readonly site?: string;
}

/** The name of a council in both languages. */
export type AreaName = InBoth;

/** A name in both languages; in English alone where no page was found that has the Welsh one. */
export type OfficialName = string | InBoth;

/** A text in both languages. */
export interface InBoth {
  readonly en: string;
  readonly cy: string;
}

export interface AreaService extends Omit<SeenOn, 'page_age'> {
  /** What the page calls the team. */
  readonly service?: OfficialName;
  readonly phone: string;
  readonly email?: string;
  /** What else tells the age of the page, in both languages. */
  readonly page_age?: InBoth;
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

/** An area as it is said in one language where its numbers were seen. */
export interface AreaInWords extends Omit<Area, 'police' | 'board' | 'social_services' | 'out_of_hours'> {
  readonly police: string;
  readonly board: string;
  readonly social_services?: ServiceInWords;
  readonly out_of_hours?: ServiceInWords;
}

type ServiceInWords = Omit<AreaService, 'page_age' | 'service'> &
  Pick<SeenOn, 'page_age'> & { readonly service?: string };

/**
 * @param areas all of them, for the name of another council.
 * @param untranslated what is shown for a name that there is in English alone.
 */
export function areaIn(
  language: Language,
  area: Area,
  areas: readonly Area[],
  untranslated: (english: string) => string,
): AreaInWords {
  const named = (name: OfficialName): string => nameIn(language, name, untranslated);
  const { social_services: day, out_of_hours: night } = area;
  // Keys that are there already keep their places.
  const said = {
    ...area,
    police: named(area.police),
    board: named(area.board),
    ...(day && { social_services: serviceIn(language, day, areas, named) }),
    ...(night && { out_of_hours: serviceIn(language, night, areas, named) }),
  };
  return said as AreaInWords;
}

/** A name in a language. */
export function nameIn(
  language: Language,
  name: OfficialName,
  untranslated: (english: string) => string,
): string {
  return typeof name === 'string' ? untranslated(name) : name[language];
}

function serviceIn(
  language: Language,
  service: AreaService,
  areas: readonly Area[],
  named: (name: OfficialName) => string,
): ServiceInWords {
  const { page_of: owner, page_age: age, service: team } = service;
  const council = areas.find(({ name }) => name.en === owner)?.name[language] ?? owner;
  const own = {
    ...(council !== undefined && { page_of: council }),
    ...(age !== undefined && { page_age: age[language] }),
    ...(team !== undefined && { service: named(team) }),
  };
  return { ...service, ...own } as ServiceInWords;
}

/** What the list of areas gave of a contact: ways to reach it that neither the rules nor local settings have. */
export interface AreaPart {
  readonly id: string;
  readonly name: AreaName;
  readonly ways: readonly ContactWay[];
  /** What the page calls the team. */
  readonly service?: string;
  /** Of the number and the address for email; absent where there is none. */
  readonly seen_on?: SeenOn;
}

/** The area that a text names: its id, or the name of its council, whole or without "County Council" and the like. */
export function areaNamed(areas: readonly Area[], text: string | undefined): Area | undefined {
  const wanted = text === undefined ? '' : letters(text);
  if (wanted === '') return undefined;
  return areas.find((area) => namesOf(area).some((name) => letters(name) === wanted));
}

/**
 * The areas of which a name holds a text that somebody typed; all where there is none. Those whose name begins with it come first:
 * one Enter takes the first.
 */
export function areasLike(areas: readonly Area[], typed: string): readonly Area[] {
  const wanted = letters(typed);
  const found = areas.filter((area) => namesOf(area).some((name) => letters(name).includes(wanted)));
  const beginsSo = (area: Area): boolean =>
    [shortName(area), shortName(area, 'cy'), ...(area.also ?? [])].some((name) =>
      letters(name).startsWith(wanted),
    );
  return [...found.filter(beginsSo), ...found.filter((area) => !beginsSo(area))];
}

/** The name of an area without "County Council" and the like. */
export function shortName({ name }: Pick<Area, 'name'>, language: Language = 'en'): string {
  return withoutCouncil(name[language]);
}

/** The name of a council, in either language, without what it says of being one. */
export function withoutCouncil(name: string): string {
  // "Sir" stays: it changes the name after it.
  return name
    .replace(/(?: County| County Borough| City)? Council$/, '')
    .replace(/^Cyngor (?:Bwrdeistref Sirol |Dinas )?/, '');
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
