import type { Position } from '../../pack/read/source-file.ts';
import { checkSchema } from '../../pack/checks/check-schema.ts';
import { parseYaml } from '../../pack/read/parse-yaml.ts';
import { collectProblems, type Problem } from '../../pack/problem.ts';
import { entriesOf, get, itemsOf, textOf, type Tree } from '../../pack/read/tree.ts';

/** The limits of the checks, and what was accepted. */
export interface LintSettings {
  /** The most characters of a text, by kind of entry and key. */
  readonly longest: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The highest reading age, in years, by kind of entry. */
  readonly reading_age: Readonly<Record<string, number>>;
  /** After how many months a contact is to be checked again. */
  readonly contact_months: number;
  /** After how many months a change since the guide is to be looked at again. */
  readonly since_months: number;
  readonly accepted: readonly Accepted[];
}

/** A finding about one entry that somebody looked at and found right as it is. */
export interface Accepted {
  readonly check: string;
  readonly id: string;
  /** What alone it accepts about the entry, as the finding names it: a word, a number, `not`. Absent: whatever is found. */
  readonly about?: readonly string[];
  readonly reason: string;
  readonly at: Position;
}

/** What holds where a pack does not say otherwise. */
export const DEFAULT_SETTINGS: LintSettings = {
  longest: {
    mark: { says: 110 },
    stage: { title: 40 },
    group: { title: 40 },
    question: { ask: 90, short: 62, why: 130, help: 120 },
    option: { label: 60, help: 120 },
    comparison: { title: 60, says: 100, note: 260 },
    fact: { says: 110 },
    level: { short: 12, title: 40, says: 100, do: 100, tell: 100, do_not_wait_for: 60 },
    reason: { says: 110, rationale: 260 },
    deadline: { says: 90 },
    action: {
      text: 100,
      short: 76,
      mistake: 76,
      detail: 330,
      while_unknown: 130,
      short_while_unknown: 76,
      why: 130,
      rationale: 260,
    },
    wording: {
      title: 60,
      says: 110,
      do: 100,
      tell: 100,
      do_not_wait_for: 60,
      text: 100,
      short: 76,
      detail: 330,
      why: 130,
      rationale: 260,
    },
    contact: { name: 72, short: 40, look_up: 76, helps_when: 160, caution: 180 },
    note: { title: 72, text: 440 },
    since: { title: 72, text: 300 },
    heading: { title: 60, says: 180, blanks: 34, label: 60 },
    conflict: { text: 180 },
    statement: { gist: 180 },
    property: { says: 160, rationale: 300 },
  },
  reading_age: {
    question: 13,
    option: 14,
    comparison: 14,
    level: 13,
    action: 14,
    deadline: 14,
    wording: 14,
    contact: 14,
    note: 16,
    since: 14,
    conflict: 14,
  },
  contact_months: 12,
  since_months: 12,
  accepted: [],
};

/**
 * Reads the text of a `lint.yaml`. What it leaves out keeps its default; what is wrong in it is a problem, and the rest
 * counts.
 *
 * @param path the file as people see it.
 */
export function readSettings(
  path: string,
  text: string,
): { readonly settings: LintSettings; readonly problems: readonly Problem[] } {
  const { tree, problems } = parseYaml(path, text);
  if (tree === undefined) return { settings: DEFAULT_SETTINGS, problems };
  return {
    settings: {
      longest: withNumbers(DEFAULT_SETTINGS.longest, get(tree, 'longest')),
      reading_age: { ...DEFAULT_SETTINGS.reading_age, ...numbersIn(get(tree, 'reading_age')) },
      contact_months: numberIn(get(tree, 'contact_months')) ?? DEFAULT_SETTINGS.contact_months,
      since_months: numberIn(get(tree, 'since_months')) ?? DEFAULT_SETTINGS.since_months,
      accepted: itemsOf(get(tree, 'accepted')).flatMap(acceptedIn),
    },
    problems: collectProblems([path], [...problems, ...checkSchema('lint', tree)]),
  };
}

function withNumbers(defaults: LintSettings['longest'], tree: Tree | undefined): LintSettings['longest'] {
  const kinds = entriesOf(tree).map(({ key, value }) => [key, { ...defaults[key], ...numbersIn(value) }]);
  return { ...defaults, ...Object.fromEntries(kinds) };
}

function numbersIn(tree: Tree | undefined): Record<string, number> {
  const pairs = entriesOf(tree).map(({ key, value }) => [key, numberIn(value)] as const);
  return Object.fromEntries(pairs.filter((pair): pair is [string, number] => pair[1] !== undefined));
}

function numberIn(tree: Tree | undefined): number | undefined {
  return tree?.kind === 'scalar' && typeof tree.value === 'number' ? tree.value : undefined;
}

function acceptedIn(tree: Tree): Accepted[] {
  const check = textOf(get(tree, 'check')) ?? '';
  const reason = textOf(get(tree, 'reason'));
  // Without a reason nothing is accepted.
  if (reason === undefined || reason.trim() === '') return [];
  const about = get(tree, 'about');
  const only = about && { about: itemsOf(about).map((item) => (textOf(item) ?? '').toLowerCase()) };
  return itemsOf(get(tree, 'ids')).map((id) => ({ check, id: textOf(id) ?? '', ...only, reason, at: id.at }));
}
