import type { Rows, Section } from '../../document/model.ts';
import { heading, tabled, words } from '../../document/parts.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { howMany } from '../../document/counted.ts';

const COLUMNS = [
  { title: 'Scenario' },
  { title: 'Level' },
  { title: 'Difficulty' },
  { title: 'Themes', least: 22, optional: true },
] as const;

/** The scenarios as a table, and the themes that there are. */
export function listSections(scenarios: readonly Scenario[]): readonly Section[] {
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
  const groups = [...tabled({ columns: COLUMNS, rows }), { lines: notes.map(words), items: [] }];
  return [{ ...heading('Scenarios'), groups }];
}

/** The same for a spreadsheet: a heading, then a row for each. */
export function listRows(scenarios: readonly Scenario[]): Rows {
  return [
    ['id', 'title', 'level', 'possible_level', 'difficulty', 'themes'],
    ...scenarios.map(({ id, title, expect, difficulty, themes }) => [
      id,
      title,
      expect.level,
      expect.possible_level,
      difficulty,
      themes.join(' '),
    ]),
  ];
}
