import {
  shortName,
  withoutCouncil,
  type Area,
  type AreaPart,
  type InBoth,
  type SeenOn,
} from '../../engine/area.ts';
import type { Language } from '../../engine/pack-data.ts';
import type { Words } from '../../words/index.ts';
import { dateWords } from './date-words.ts';

/** Whose numbers they are, on which page they were seen and how old it is: a label and what stands after it. */
export function areaWords(
  { area, web }: { readonly area: AreaPart; readonly web?: string },
  words: Words,
): { readonly label: string; readonly text: string } {
  const { name, service, seen_on: seen } = area;
  const label = name[words.language];
  if (seen === undefined) return { label, text: words.result.area.noPage };
  const page = seen.source === web ? undefined : seen.source;
  const text = words.result.area.seen(seenOn(seen, words), service, dateWords(seen.seen, words), page);
  return { label, text };
}

/** The name of a council in the language that is spoken, and the other one. */
export function namesOf({ name: { en, cy } }: Pick<AreaPart, 'name'>, { language, result }: Words): string {
  return language === 'en' ? `${en} (${cy})` : `${cy} ${result.untranslated(en)}`;
}

/** The name of an area as people look for it, in a language and after it in the other one, where that differs. */
export function placesOf(area: Pick<Area, 'name'>, language: Language): string {
  const here = shortName(area, language);
  const there = shortName(area, language === 'en' ? 'cy' : 'en');
  return here === there ? here : `${here} (${there})`;
}

/** A text, and what is said in its place where there is less room. */
export interface InRoom {
  readonly whole: string;
  readonly short: string;
  /** In the fewest words. */
  readonly least: string;
}

/**
 * What stands on the plan beside the numbers of an area: on whose page each was seen, and the page for those that are not known.
 * In short, of what tells the age of a page only the year, or that it has no date; and at least that the number is to be checked.
 */
export function areaInPlan(
  contacts: readonly {
    readonly name: string;
    readonly phone?: string;
    readonly web?: string;
    readonly area?: AreaPart;
  }[],
  words: Words,
): InRoom | undefined {
  const ofArea = contacts.flatMap(({ area, ...contact }) => (area ? [{ ...contact, area }] : []));
  const [first] = ofArea;
  if (!first) return undefined;
  const { area: says } = words.result;
  const pages = ofArea.flatMap(({ area: { seen_on: on } }) => on ?? []);
  const open = ofArea.filter(({ phone }) => phone === undefined);
  const page = open.find(({ web }) => web !== undefined)?.web;
  // Of a service alone, others may have a number that this line does not need.
  const one = open.length < ofArea.length || ofArea.length === 1 ? open[0]?.name : undefined;
  const name = shortName(first.area, words.language);
  const said = (seen: readonly string[]): string => {
    const where = [...seen, ...(open.length === 0 ? [] : [missing(one, page, words)])];
    return `${where.join('; ')}${page === undefined ? '.' : ''}`;
  };
  if (pages.length === 0) {
    const looked = `${name}: ${said([])}`;
    return { whole: looked, short: looked, least: looked };
  }
  // On its own page the council is named by the page.
  const named = pages.some(({ page_of: owner }) => owner === undefined) ? '' : `${name}: `;
  const years = pages.flatMap(({ page_date: date }) => (date === null ? [] : [date.slice(0, 4)]));
  const undated = pages.some(({ page_date: date }) => date === null);
  const check = isOne(pages);
  return {
    whole: named + said([says.seenOnPages(pagesIn(pages, name, words), check)]),
    short: `${name}: ${said([says.seenInShort([...new Set(years)], undated, check)])}`,
    least: `${name}: ${said([says.check(check)])}`,
  };
}

/** Whose pages they are, each with its date or what else is known of its age. */
function pagesIn(pages: readonly SeenOn[], area: string, words: Words): readonly string[] {
  const owners = new Map<string, Set<string>>();
  for (const page of pages) {
    const { page_of: owner, page_date: date, page_age: age } = page;
    const council = owner === undefined ? area : withoutCouncil(owner);
    const when = date === null ? (age ?? words.result.area.noDate) : dateWords(date, words);
    owners.set(council, (owners.get(council) ?? new Set()).add(when));
  }
  return [...owners].map(([council, dates]) => words.result.area.page(council, [...dates]));
}

function isOne(pages: readonly SeenOn[]): boolean {
  return new Set(pages.map(({ source }) => source)).size === 1;
}

/** Where a number is to be looked for that is not known: that of one service, or all of them. */
function missing(
  one: string | undefined,
  page: string | undefined,
  { result: { area: says } }: Words,
): string {
  if (one !== undefined) return page === undefined ? says.noneKnownFor(one) : says.lookFor(one, page);
  return page === undefined ? says.noneKnown : says.lookAt(says.noneKnown, page);
}

/** `seen on the council's page of 20 October 2023; check it` */
export function seenOn(
  {
    page_of: owner,
    page_date: date,
    page_age: age,
  }: Omit<SeenOn, 'page_age'> & { readonly page_age?: string | InBoth | undefined },
  words: Words,
): string {
  const when = date === null ? undefined : dateWords(date, words);
  return words.result.area.seenOn(owner, when, typeof age === 'object' ? age[words.language] : age);
}
