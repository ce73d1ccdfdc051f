import type { Mutation, MutationKind } from '../../check/mutate/mutation.ts';
import type { Mutated, Verdict } from '../../check/mutate/verdict.ts';
import type { PackData } from '../../engine/pack-data.ts';
import { renderJsonOf } from '../../document/data-json.ts';
import { layOutTable } from '../../document/table.ts';
import { styleFor } from '../../document/style.ts';
import type { UrgentOptions } from '../../document/urgent.ts';
import { oneLine, visibleJson } from '../../document/visible.ts';
import { boundedWidth, wrap } from '../../document/wrap.ts';
import { assessCommand } from './assess-command.ts';
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
 * each that nobody would notice, with answers that show it, and a line that says how it ended. Ends with a line feed.
 *
 * @param folder that of the pack, as somebody named it; undefined for the rules that ship.
 */
export function renderMutationReport(
  all: readonly Mutated[],
  pack: PackData,
  folder: string | undefined,
  options: UrgentOptions,
): string {
  const width = boundedWidth(options.width);
  const { heading, strong, warning } = styleFor(options.colour);
  const rows = kindsIn(all).map((kind) => {
    const { made, caught, equivalent, alive, undecided } = countOf(
      all.filter((one) => one.mutation.kind === kind),
    );
    const numbers = [made, ...CATCHERS.map((by) => caught[by]), equivalent, alive + undecided];
    return [KINDS[kind], ...numbers.map(String)];
  });
  const part = (
    title: string,
    list: readonly Mutated[],
    emphasis = strong,
  ): readonly (readonly string[])[] =>
    list.length === 0
      ? []
      : [
          wrap(title, width).map(heading),
          ...list.map(({ mutation, verdict }) => [
            ...wrap(oneLine(sentence(mutationInWords(mutation, pack))), width, '', '  ').map(emphasis),
            ...shownLines(verdict, folder, width),
          ]),
        ];
  const blocks = [
    layOutTable(COLUMNS, rows, options),
    ...equivalentBlocks(all, pack, width, heading),
    ...part('Not decided', ofKind(all, 'undecided')),
    ...part('Nobody would notice', ofKind(all, 'alive'), warning),
    conclusion(countOf(all), width, strong, warning),
    ...(ofKind(all, 'alive').some(({ mutation }) => mutation.kind === 'citation')
      ? [wrap(ABOUT_CITATIONS, width)]
      : []),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** By what was proved, each change in a line: there may be many, and nothing is to be done about them. */
function equivalentBlocks(
  all: readonly Mutated[],
  pack: PackData,
  width: number,
  heading: (text: string) => string,
): readonly (readonly string[])[] {
  const groups = new Map<string, Mutation[]>();
  for (const { mutation, verdict } of all) {
    if (verdict.kind !== 'equivalent') continue;
    const proved = equivalenceInWords(verdict);
    groups.set(proved, [...(groups.get(proved) ?? []), mutation]);
  }
  const lists = [...groups].map(([proved, mutations]) => [
    ...wrap(`${proved}: ${mutations.length}`, width).map(heading),
    ...mutations.flatMap((mutation) =>
      wrap(oneLine(sentence(mutationInWords(mutation, pack))), width, '- ', '  '),
    ),
  ]);
  return lists.length === 0 ? [] : [wrap(SAME_OUTCOME, width), ...lists];
}

/** The same as data: every change with what became of it, in words as well. Ends with a line feed. */
export function renderMutationJson(all: readonly Mutated[], pack: PackData): string {
  const { id, version, digest } = pack;
  const kinds = kindsIn(all).map((kind) => [kind, countOf(all.filter((one) => one.mutation.kind === kind))]);
  return renderJsonOf({
    schema: MUTATION_SCHEMA,
    pack: { id, version, digest },
    summary: countOf(all),
    kinds: Object.fromEntries(kinds),
    mutations: all.map(({ mutation, verdict }) => ({
      ...aboutMutation(mutation),
      says: mutationInWords(mutation, pack),
      verdict,
    })),
  });
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
function shownLines(verdict: Verdict, folder: string | undefined, width: number): readonly string[] {
  if (!('shown' in verdict) || !verdict.shown) return [];
  const { answers, differences } = verdict.shown;
  const introduction =
    'For these answers the result would be another one. To see it as it is, use this command:';
  return [
    ...wrap(introduction, width, '  '),
    // Not wrapped: they are there to be copied.
    `  ${assessCommand(folder)}`,
    `  ${visibleJson(JSON.stringify(answers))}`,
    ...differences.flatMap((one) => wrap(oneLine(sentence(differenceInWords(one))), width, '  - ', '    ')),
  ];
}

function conclusion(
  { made, alive, undecided, equivalent }: Count,
  width: number,
  strong: (text: string) => string,
  warning: (text: string) => string,
): readonly string[] {
  if (made === 0) return wrap('There is nothing to change.', width);
  const open = [
    ...(alive > 0 ? [`Nobody would notice ${alive} of ${made} changes.`] : []),
    ...(undecided > 0 ? [`Not decided: ${undecided} of ${made} changes.`] : []),
  ];
  if (open.length > 0) return open.flatMap((line) => wrap(line, width).map(warning));
  const proved =
    equivalent > 0
      ? `, or proved to leave level, actions, contacts, notes, changes since the guide and conflicts as they are (${equivalent})`
      : '';
  return wrap(`Every one of ${made} changes is caught${proved}.`, width).map(strong);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
