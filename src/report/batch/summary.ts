import { counted } from '../../words/en/counted.ts';
import type { Column, Rows, Section } from '../../document/model.ts';
import { heading, part, tabled, words } from '../../document/parts.ts';
import type { Count, Tally } from '../../batch/tally.ts';

interface Tallied {
  readonly kind: 'level' | 'action' | 'concern';
  readonly title: string;
  readonly counts: readonly Count[];
  readonly columns: readonly Column[];
  /** What the last column means, and what is left out. */
  readonly about: string;
}

/** The summary as tables: only what some case has. */
export function summarySections(tally: Tally): readonly Section[] {
  const { assessed, notUsed, empty } = tally.lines;
  const told = [
    `${counted(assessed, 'case')} assessed.`,
    notUsed === 0 ? '' : `${counted(notUsed, 'line')} could not be used and ${be(notUsed)} not counted here.`,
    empty === 0 ? '' : `${counted(empty, 'empty line')} left out.`,
  ];
  const provisional =
    tally.provisional === 0
      ? []
      : [
          words(
            `Not settled: ${counted(tally.provisional, 'case')} in which what is not known yet could still raise the level.`,
          ),
        ];
  return [
    heading(
      'What the cases come to',
      { role: 'strong', text: told.filter((text) => text !== '').join(' ') },
      ...provisional,
    ),
    ...(assessed === 0 ? [] : partsOf(tally).flatMap(partSections)),
  ];
}

function partSections({ kind, title, counts, columns, about }: Tallied): readonly Section[] {
  // Every level is shown: that no case is at one of them says something too.
  const rows = counts
    .filter(({ cases, possible }) => kind === 'level' || cases + (kind === 'concern' ? 0 : possible) > 0)
    .map(({ says, cases, possible }) => [
      String(cases),
      ...(kind === 'concern' ? [] : [String(possible)]),
      says,
    ]);
  return part(title, { groups: tabled({ columns, rows }, words(about)) });
}

/** The summary for a spreadsheet: a heading, then a row for each count. */
export function summaryRows(tally: Tally): Rows {
  const { assessed, notUsed, empty } = tally.lines;
  return [
    ['kind', 'id', 'says', 'cases', 'possible'],
    ['lines', 'assessed', 'cases assessed', assessed, ''],
    ['lines', 'not_used', 'lines that could not be used', notUsed, ''],
    ['lines', 'empty', 'empty lines', empty, ''],
    ['provisional', 'provisional', 'a higher level is still possible', tally.provisional, ''],
    ...partsOf(tally).flatMap(({ kind, counts }) =>
      counts.map(({ id, says, cases, possible }) => [kind, id, says, cases, possible]),
    ),
  ];
}

/** The summary for a program. */
export function summaryData(tally: Tally): object {
  return { schema: 'safeguard/summary@1', ...tally };
}

function partsOf({ levels, actions, concerns }: Tally): readonly Tallied[] {
  const columns = (possible: string, title: string): readonly Column[] => [
    { title: 'Cases', right: true },
    ...(possible === '' ? [] : [{ title: possible, right: true } as const]),
    { title, least: 20 },
  ];
  const unknown = concerns[0]?.possible ?? 0;
  return [
    {
      kind: 'level',
      title: 'Levels',
      counts: levels,
      columns: columns('At most', 'Level'),
      about: 'At most: how many cases have this as the highest level that is still possible.',
    },
    {
      kind: 'action',
      title: 'Actions',
      counts: actions,
      columns: columns('Possible', 'Action'),
      about: 'Possible: how many more cases the action may be due in, once more is known.',
    },
    {
      kind: 'concern',
      title: 'Forms of concern',
      counts: concerns,
      columns: columns('', 'Form of concern'),
      about: `A case can have several.${unknown === 0 ? '' : ` In ${counted(unknown, 'case')} it is not known.`}`,
    },
  ];
}

function be(count: number): string {
  return count === 1 ? 'is' : 'are';
}
