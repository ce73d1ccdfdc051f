import type { Mutation, MutationKind } from '../../check/mutate/mutation.ts';
import type { Lesson, Lessons } from '../../check/mutate/lesson.ts';
import type { Mutated, Verdict } from '../../check/mutate/verdict.ts';
import type { PackData } from '../../engine/pack-data.ts';
import type { Group, Item, Line, Rows, Section, Table } from '../../document/model.ts';
import { code, heading, listed, part, tabled, words } from '../../document/parts.ts';
import { answersLine, commandLine } from './assess-command.ts';
import { entryYaml, expectationOf, lessonEntries, type PropertyEntry } from './lesson-words.ts';
import { SAME_OUTCOME, differenceInWords, equivalenceInWords, mutationInWords } from './mutation-words.ts';

/** The version of the shape below; it changes only when a field changes its meaning or goes. */
const MUTATION_SCHEMA = 'safeguard/mutation@1';

const KINDS: Readonly<Record<MutationKind, string>> = {
  negate: 'negate: a part of a condition turned round',
  option: 'option: an answer no longer counts',
  level: 'level: a reason brings the next lower level',
  weaken: 'weaken: a condition holds more often',
  strengthen: 'strengthen: a condition holds less often',
  wording: 'wording: a wording comes after the next one',
  place: 'place: an action elsewhere on the plan',
  order: 'order: an action after the next one',
  rings: 'rings: a line no longer says whom to ring',
  vital: 'vital: an action no longer vital',
  short: 'short: a line of the plan says something else',
  deadline: 'deadline: the time for an action lost, or another one',
  citation: 'citation: a statement no longer cited',
};

const CATCHERS = ['check', 'scenario', 'property', 'law'] as const;

const COLUMNS = [
  { title: 'Change', least: 14 },
  { title: 'Made', right: true },
  { title: 'Check', right: true },
  { title: 'Scenario', right: true },
  { title: 'Property', right: true },
  { title: 'Law', right: true },
  { title: 'Same outcome', right: true },
  { title: 'Open', right: true },
] as const;

const ABOUT_CITATIONS =
  'A citation is not missed unless the guide names what cites each statement as well: write `carried_by` beside it.';

/** How many changes of each sort were made, and what became of them. */
interface Count {
  readonly made: number;
  readonly caught: Readonly<Record<(typeof CATCHERS)[number], number>>;
  readonly equivalent: number;
  readonly alive: number;
  readonly undecided: number;
}

/**
 * What was changed and what noticed it: a table, then each change that was proved to leave the outcome as it is, then
 * each that nobody would notice, with answers that show it, and how it ended.
 *
 * @param folder that of the pack, as somebody named it; undefined for the rules that ship.
 * @param lessons what would notice each of these.
 */
export function mutationSections(
  all: readonly Mutated[],
  pack: PackData,
  folder: string | undefined,
  lessons: Lessons = NO_LESSONS,
): readonly Section[] {
  const entries = lessonEntries(lessons.values(), pack);
  const told = new Set<Lesson>();
  const itemsOf = (kind: Verdict['kind']): readonly Item[] =>
    ofKind(all, kind).map(({ mutation, verdict }) => ({
      id: mutation.entry.id,
      text: sentence(mutationInWords(mutation, pack)),
      alarm: kind === 'alive',
      lines: [...shownLines(verdict, folder), ...lessonLines({ mutation, verdict }, lessons, entries, told)],
    }));
  const same = sameOutcome(all, pack);
  return [
    { ...heading('Changes to the rules, and what notices them'), groups: tabled(countTable(all)) },
    ...part('Same outcome', { lines: same.length === 0 ? [] : [words(SAME_OUTCOME)], groups: same }),
    ...part('Not decided', { items: itemsOf('undecided') }),
    ...part('Nobody would notice', { items: itemsOf('alive') }),
    ...part('Altogether', { lines: conclusion(all) }),
  ];
}

function countTable(all: readonly Mutated[]): Table {
  const rows = kindsIn(all).map((kind) => {
    const { made, caught, equivalent, alive, undecided } = countOf(
      all.filter((one) => one.mutation.kind === kind),
    );
    const numbers = [made, ...CATCHERS.map((by) => caught[by]), equivalent, alive + undecided];
    return [KINDS[kind], ...numbers.map(String)];
  });
  return { columns: COLUMNS, rows };
}

/** By what was proved, each change in a line: there may be many, and nothing is to be done about them. */
function sameOutcome(all: readonly Mutated[], pack: PackData): readonly Group[] {
  const groups = new Map<string, string[]>();
  for (const { mutation, verdict } of all) {
    if (verdict.kind !== 'equivalent') continue;
    const proved = equivalenceInWords(verdict);
    groups.set(proved, [...(groups.get(proved) ?? []), sentence(mutationInWords(mutation, pack))]);
  }
  return [...groups].map(([proved, changes]) => ({
    title: `${proved} (${changes.length})`,
    lines: [],
    items: listed(changes),
  }));
}

/** The same as data: every change with what became of it, in words as well. */
export function mutationData(all: readonly Mutated[], pack: PackData, lessons: Lessons = NO_LESSONS): object {
  const { id, version, digest } = pack;
  const entries = lessonEntries(lessons.values(), pack);
  const kinds = kindsIn(all).map((kind) => [kind, countOf(all.filter((one) => one.mutation.kind === kind))]);
  return {
    schema: MUTATION_SCHEMA,
    pack: { id, version, digest },
    summary: countOf(all),
    kinds: Object.fromEntries(kinds),
    mutations: all.map(({ mutation, verdict }) => {
      const lesson = lessons.get(mutation);
      return {
        ...aboutMutation(mutation),
        says: mutationInWords(mutation, pack),
        verdict,
        ...(lesson && { noticed_by: entries.get(lesson) }),
      };
    }),
  };
}

/** The same for a spreadsheet: a heading, then a row for each change. */
export function mutationRows(all: readonly Mutated[], pack: PackData): Rows {
  return [
    ['kind', 'entry', 'id', 'says', 'verdict', 'caught_by'],
    ...all.map(({ mutation, verdict }) => [
      mutation.kind,
      mutation.entry.kind,
      mutation.entry.id,
      mutationInWords(mutation, pack),
      verdict.kind,
      verdict.kind === 'caught' ? verdict.by : '',
    ]),
  ];
}

function aboutMutation({ kind, entry, path, edit }: Mutation) {
  return { kind, entry, path, edit };
}

function kindsIn(all: readonly Mutated[]): readonly MutationKind[] {
  return [...new Set(all.map(({ mutation }) => mutation.kind))];
}

function ofKind(all: readonly Mutated[], kind: Verdict['kind']): readonly Mutated[] {
  return all.filter(({ verdict }) => verdict.kind === kind);
}

function countOf(all: readonly Mutated[]): Count {
  const caughtBy = (by: (typeof CATCHERS)[number]): number =>
    all.filter(({ verdict }) => verdict.kind === 'caught' && verdict.by === by).length;
  return {
    made: all.length,
    caught: {
      check: caughtBy('check'),
      scenario: caughtBy('scenario'),
      property: caughtBy('property'),
      law: caughtBy('law'),
    },
    equivalent: ofKind(all, 'equivalent').length,
    alive: ofKind(all, 'alive').length,
    undecided: ofKind(all, 'undecided').length,
  };
}

/** Answers that show what nobody would notice. */
function shownLines(verdict: Verdict, folder: string | undefined): readonly Line[] {
  if (!('shown' in verdict) || !verdict.shown) return [];
  const { answers, differences } = verdict.shown;
  return [
    words('For these answers the result would be another one. To see it as it is, use this command:'),
    commandLine(folder),
    answersLine(answers),
    ...differences.map((one) => words(sentence(differenceInWords(one)))),
  ];
}

const NO_LESSONS: Lessons = new Map();

/** Which property would notice it, to be copied; where several changes have the same one, the first has it. */
function lessonLines(
  { mutation, verdict }: Mutated,
  lessons: Lessons,
  entries: ReadonlyMap<Lesson, PropertyEntry>,
  told: Set<Lesson>,
): readonly Line[] {
  if (verdict.kind !== 'alive' && verdict.kind !== 'undecided') return [];
  const lesson = lessons.get(mutation);
  if (!lesson) {
    if (lessons === NO_LESSONS || mutation.kind === 'citation') return [];
    return [
      words(
        'shown' in verdict && verdict.shown
          ? 'No property of one line would notice it: write a scenario with these answers.'
          : 'Only checks look at this: docs/checks.md says what they compare.',
      ),
    ];
  }
  const entry = entries.get(lesson)!;
  if (told.has(lesson)) return [words(`The property \`${entry.id}\` above notices it too.`)];
  told.add(lesson);
  const { key, says } = expectationOf(lesson);
  return [
    words(
      `A property with \`${key}\` would notice it: ${says}. If that is what you mean, put this into properties.yaml, from the left edge:`,
    ),
    code(entryYaml(entry), 'yaml'),
  ];
}

function conclusion(all: readonly Mutated[]): readonly Line[] {
  const { made, alive, undecided, equivalent } = countOf(all);
  if (made === 0) return [words('There is nothing to change.')];
  const open = [
    ...(alive > 0 ? [`Nobody would notice ${alive} of ${made} changes.`] : []),
    ...(undecided > 0 ? [`Not decided: ${undecided} of ${made} changes.`] : []),
  ];
  const proved =
    equivalent > 0
      ? `, or proved to leave level, actions, contacts, notes, changes since the guide and conflicts as they are (${equivalent})`
      : '';
  return [
    ...open.map((text): Line => ({ role: 'alarm', text })),
    ...(open.length > 0
      ? []
      : [{ role: 'strong', text: `Every one of ${made} changes is caught${proved}.` } as const]),
    ...(ofKind(all, 'alive').some(({ mutation }) => mutation.kind === 'citation')
      ? [words(ABOUT_CITATIONS)]
      : []),
  ];
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
