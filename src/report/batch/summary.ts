import { counted } from '../../document/counted.ts';
import { renderCsv } from '../../document/csv.ts';
import { renderJsonOf } from '../../document/data-json.ts';
import { layOutTable, type Column } from '../../document/table.ts';
import { styleFor } from '../../document/style.ts';
import type { UrgentOptions } from '../../document/urgent.ts';
import { boundedWidth, wrap } from '../../document/wrap.ts';
import type { Count, Tally } from '../../batch/tally.ts';

interface Part {
  readonly kind: 'level' | 'action' | 'concern';
  readonly counts: readonly Count[];
  readonly columns: readonly Column[];
  /** What the last column means, and what is left out. */
  readonly about: string;
}

/** The summary as tables for a screen: only what some case has. Ends with a line feed. */
export function renderSummaryTable(tally: Tally, options: UrgentOptions): string {
  const width = boundedWidth(options.width);
  const { strong } = styleFor(options.colour);
  const { assessed, notUsed, empty } = tally.lines;
  const told = [
    `${counted(assessed, 'case')} assessed.`,
    notUsed === 0 ? '' : `${counted(notUsed, 'line')} could not be used and ${be(notUsed)} not counted here.`,
    empty === 0 ? '' : `${counted(empty, 'empty line')} left out.`,
  ];
  const provisional =
    tally.provisional === 0
      ? []
      : wrap(
          `Not settled: ${counted(tally.provisional, 'case')} in which what is not known yet could still raise the level.`,
          width,
        );
  const blocks = assessed === 0 ? [] : partsOf(tally).map((part) => tableOf(part, options, width));
  const head = [...wrap(told.filter((text) => text !== '').join(' '), width).map(strong), ...provisional];
  return `${[head, ...blocks.filter((lines) => lines.length > 0)].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function tableOf(
  { kind, counts, columns, about }: Part,
  options: UrgentOptions,
  width: number,
): readonly string[] {
  // Every level is shown: that no case is at one of them says something too.
  const rows = counts.filter(
    ({ cases, possible }) => kind === 'level' || cases + (kind === 'concern' ? 0 : possible) > 0,
  );
  if (rows.length === 0) return [];
  const cells = rows.map(({ says, cases, possible }) => [String(cases), String(possible), says]);
  if (kind === 'concern') for (const row of cells) row.splice(1, 1);
  return [...layOutTable(columns, cells, options), ...wrap(about, width)];
}

/** The summary as CSV for a spreadsheet: a heading, then a row for each count. */
export function renderSummaryCsv(tally: Tally): string {
  const { assessed, notUsed, empty } = tally.lines;
  return renderCsv([
    ['kind', 'id', 'says', 'cases', 'possible'],
    ['lines', 'assessed', 'cases assessed', assessed, ''],
    ['lines', 'not_used', 'lines that could not be used', notUsed, ''],
    ['lines', 'empty', 'empty lines', empty, ''],
    ['provisional', 'provisional', 'a higher level is still possible', tally.provisional, ''],
    ...partsOf(tally).flatMap(({ kind, counts }) =>
      counts.map(({ id, says, cases, possible }) => [kind, id, says, cases, possible]),
    ),
  ]);
}

/** The summary for a program; ends with a line feed. */
export function renderSummaryJson(tally: Tally): string {
  return renderJsonOf({ schema: 'safeguard/summary@1', ...tally });
}

function partsOf({ levels, actions, concerns }: Tally): readonly Part[] {
  const columns = (possible: string, title: string): readonly Column[] => [
    { title: 'Cases', right: true },
    ...(possible === '' ? [] : [{ title: possible, right: true } as const]),
    { title, least: 20 },
  ];
  const unknown = concerns[0]?.possible ?? 0;
  return [
    {
      kind: 'level',
      counts: levels,
      columns: columns('At most', 'Level'),
      about: 'At most: how many cases have this as the highest level that is still possible.',
    },
    {
      kind: 'action',
      counts: actions,
      columns: columns('Possible', 'Action'),
      about: 'Possible: how many more cases the action may be due in, once more is known.',
    },
    {
      kind: 'concern',
      counts: concerns,
      columns: columns('', 'Form of concern'),
      about: `A case can have several.${unknown === 0 ? '' : ` In ${counted(unknown, 'case')} it is not known.`}`,
    },
  ];
}

function be(count: number): string {
  return count === 1 ? 'is' : 'are';
}
