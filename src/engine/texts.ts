import type { Assessment } from './assessment.ts';
import type { Language, PackData, TranslationReview } from './pack-data.ts';

/** The parts of a pack that hold texts, and under which keys people read them. All else is the same in every language. */
const PARTS = {
  source: ['title', 'publisher'],
  review: ['says'],
  bases: ['title', 'mark', 'says'],
  plan: ['danger', 'standing', 'disagree', 'differs', 'while_unknown'],
  stages: ['title'],
  questions: ['ask', 'short', 'why', 'help', 'label', 'title', 'says', 'note'],
  facts: ['says'],
  levels: ['short', 'title', 'says', 'duty', 'do', 'tell', 'do_not_wait_for', 'rationale'],
  groups: ['title'],
  actions: [
    'text',
    'short',
    'says',
    'detail',
    'while_unknown',
    'short_while_unknown',
    'why',
    'mistake',
    'rationale',
  ],
  contacts: ['name', 'short', 'look_up', 'helps_when', 'caution', 'source'],
  notes: ['title', 'text', 'source'],
  conflicts: ['text'],
  since: ['title', 'text'],
  report: ['title', 'says', 'blanks', 'label'],
  statements: ['gist', 'section'],
} as const satisfies Partial<Record<keyof PackData, readonly string[]>>;

/** The parts of an assessment that hold texts of the pack, as above. */
const ASSESSED = {
  pack: ['standing', 'review'],
  headline: ['title', 'says'],
  urgent: PARTS.levels,
  reasons: ['text', 'rationale'],
  findOut: ['text'],
  conflicts: PARTS.conflicts,
  actions: PARTS.actions,
  contacts: PARTS.contacts,
  notes: PARTS.notes,
  since: PARTS.since,
} as const satisfies Partial<Record<keyof Assessment, readonly string[]>>;

/** The same of scenarios. */
const SCENARIO: ReadonlySet<string> = new Set([
  'title',
  'vignette',
  'known',
  'not_known',
  'why',
  'debrief',
  'mistake',
]);

/** Texts of the pack itself. */
const OWN = ['title', 'standing', 'closing'] as const;

/** Where an entry holds parts with texts of their own. */
const WITHIN: ReadonlySet<string> = new Set([
  'guide',
  'procedures',
  'interpretation',
  'outside',
  'options',
  'compare',
  'sides',
  'wording',
  'within',
  'urgent',
  'brought_by',
  'opening',
  'said_to',
  'headings',
  'parts',
  'answers',
  'mistakes',
]);

/** What becomes of a text; the path says where it stands: `actions.call_999.text`, `levels.emergency.urgent.do.0`. */
type OnText = (path: string, text: string) => string;

/** The texts of a pack in another language, by the path of the text that each stands for. */
export interface Translation {
  readonly language: Language;
  /** Who has read it; absent: it is not known. */
  readonly review?: TranslationReview;
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * The same pack in another language: conditions, ids, order and digest stay as they are.
 *
 * @param untranslated what is shown for a text that the language lacks.
 */
export function inLanguage(
  pack: PackData,
  { language, texts, review }: Translation,
  untranslated: (english: string) => string,
): PackData {
  const mapped = mapTexts(pack, (path, text) => texts[path] ?? untranslated(text));
  // Whoever reads Welsh is led to the Welsh page of a service, where one is known.
  const contacts = mapped.contacts.map((contact) => {
    const page = contact.pages?.[language];
    return page === undefined ? contact : { ...contact, web: page };
  });
  return { ...mapped, contacts, language, ...(review && { translation: review }) };
}

/** What of a scenario is in a language. */
interface Spoken {
  readonly id: string;
  readonly themes: readonly string[];
  readonly theme_names?: Readonly<Record<string, string>>;
}

/** The same scenarios in another language, as a pack is. */
export function scenariosInLanguage<T extends Spoken>(
  scenarios: readonly T[],
  { texts }: Translation,
  untranslated: (english: string) => string,
): readonly T[] {
  const say: OnText = (path, text) => texts[path] ?? untranslated(text);
  return mapPart(scenarios, 'scenarios', SCENARIO, say).map((scenario) => ({
    ...scenario,
    theme_names: Object.fromEntries(scenario.themes.map((theme) => [theme, say(themePath(theme), theme)])),
  }));
}

/** What a theme is called in the language of the scenarios. */
export function themeIn(scenarios: readonly Spoken[], theme: string): string {
  return scenarios.find(({ themes }) => themes.includes(theme))?.theme_names?.[theme] ?? theme;
}

/** In the first language a theme is called by its id. */
function themePath(theme: string): string {
  return `themes.${theme}`;
}

/** Every text of scenarios that people read, by its path: `scenarios.left-out-of-a-gaming-team.vignette`, `themes.consent`. */
export function textsInScenarios(scenarios: readonly Spoken[]): ReadonlyMap<string, string> {
  const themes = new Set(scenarios.flatMap((scenario) => scenario.themes));
  return collected((on) => {
    mapPart(scenarios, 'scenarios', SCENARIO, on);
    for (const theme of themes) on(themePath(theme), theme);
  });
}

/** Every text of a pack that people read, by its path, in the order of the pack. */
export function textsIn(pack: PackData): ReadonlyMap<string, string> {
  return collected((on) => mapTexts(pack, on));
}

/** An assessment that was kept in the first language of its pack, with a mark on every text that another language lacks. */
export function assessmentMarked(assessment: Assessment, mark: (text: string) => string): Assessment {
  return mapParts(assessment, ASSESSED, (_path, text) => mark(text));
}

/**
 * A translation as a list, without its paths: in the order of the texts that each stands for, 0 where that text stays as it is.
 * Whoever has the texts has the paths (`byPath`).
 */
export function listOf(
  texts: ReadonlyMap<string, string>,
  translated: ReadonlyMap<string, string>,
): readonly (string | 0)[] {
  return [...texts].map(([path, text]) => {
    const other = translated.get(path) ?? text;
    return other === text ? 0 : other;
  });
}

/** The texts of such a list by their paths. */
export function byPath(
  texts: ReadonlyMap<string, string>,
  list: readonly (string | 0)[],
): Translation['texts'] {
  return Object.fromEntries([...texts].map(([path, text], at) => [path, list[at] || text]));
}

/** The same pack with every text that people read put through a function. */
function mapTexts(pack: PackData, on: OnText): PackData {
  const own = OWN.map((key) => [key, on(key, pack[key])]);
  return mapParts({ ...pack, ...Object.fromEntries(own) }, PARTS, on);
}

function mapParts<T extends object>(
  whole: T,
  parts: Readonly<Record<string, readonly string[]>>,
  on: OnText,
): T {
  const mapped: Record<string, unknown> = {};
  for (const [part, keys] of Object.entries(parts)) {
    const value = whole[part as keyof T];
    if (value !== undefined) mapped[part] = mapPart(value, part, new Set(keys), on);
  }
  return { ...whole, ...mapped };
}

/** The texts that a function comes by, in its order. */
function collected(visit: (on: OnText) => unknown): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  visit((path, text) => {
    texts.set(path, text);
    return text;
  });
  return texts;
}

/** A part of a pack, a scenario or a list of them, with the texts under these keys put through a function. */
function mapPart<T>(value: T, path: string, keys: ReadonlySet<string>, on: OnText): T {
  if (Array.isArray(value))
    return value.map((item: unknown, i) => mapPart(item, `${path}.${nameOf(item) ?? i}`, keys, on)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => {
      const at = `${path}.${key}`;
      if (keys.has(key)) return [key, mapText(inner, at, on)];
      return [key, WITHIN.has(key) ? mapPart(inner, at, keys, on) : inner];
    }),
  ) as T;
}

/** A text, a list of them, or one for each answer. */
function mapText(value: unknown, path: string, on: OnText): unknown {
  if (typeof value === 'string') return on(path, value);
  if (Array.isArray(value)) return value.map((text, i) => mapText(text, `${path}.${i}`, on));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, text]) => [key, mapText(text, `${path}.${key}`, on)]),
  );
}

/** What a part is called among others: an id stays right when something is put before it. */
function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const named = item as Readonly<Record<string, unknown>>;
  const name = named['id'] ?? named['option'] ?? named['question'];
  return typeof name === 'string' ? name : undefined;
}
