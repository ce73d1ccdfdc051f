import type { Scenario } from '../../pack/scenario.ts';
import { howMany } from '../../document/counted.ts';
import type { UrgentOptions } from '../../document/urgent.ts';
import { oneLine } from '../../document/visible.ts';
import { boundedWidth, wrap } from '../../document/wrap.ts';
import { layOutTable } from '../../document/table.ts';

const COLUMNS = [
  { title: 'Scenario' },
  { title: 'Level' },
  { title: 'Difficulty' },
  { title: 'Themes', least: 22, optional: true },
] as const;

/** The scenarios as a table, and the themes that there are; ends with a line feed. */
export function renderScenarioList(scenarios: readonly Scenario[], options: UrgentOptions): string {
  const rows = scenarios.map(({ id, expect, difficulty, themes }) => [
    id,
    `${expect.level}${expect.level === expect.possible_level ? '' : ', open'}`,
    difficulty,
    themes.join(', '),
  ]);
  const themes = [...new Set(scenarios.flatMap((one) => one.themes))].toSorted().join(', ');
  const notes = [
    `${howMany(scenarios.length, 'scenario')}.`,
    ...(rows.some(([, level]) => level!.endsWith(', open'))
      ? ['"open": a higher level is still possible.']
      : []),
    ...(themes === '' ? [] : [`Themes: ${themes}.`]),
  ];
  const width = boundedWidth(options.width);
  const table = rows.length === 0 ? [] : [...layOutTable(COLUMNS, rows, options), ''];
  return `${[...table, ...notes.flatMap((note) => wrap(oneLine(note), width))].join('\n')}\n`;
}
