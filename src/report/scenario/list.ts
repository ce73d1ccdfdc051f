import type { Rows, Section } from '../../document/model.ts';
import { heading, tabled, words } from '../../document/parts.ts';
import { themeIn } from '../../engine/texts.ts';
import type { Scenario } from '../../pack/scenario.ts';
import type { Lookup } from '../words/lookup.ts';

/** The scenarios as a table, and the themes that there are. */
export function listSections(
  scenarios: readonly Scenario[],
  { words: { training }, levels }: Lookup,
): readonly Section[] {
  const { list, names } = training;
  const isOpen = ({ expect }: Scenario): boolean => expect.level !== expect.possible_level;
  const rows = scenarios.map((scenario) => {
    const { id, title, expect, difficulty, themes } = scenario;
    const level = names.level(expect.level, levels.get(expect.level)?.short ?? expect.level);
    return [
      names.scenario(id, title),
      isOpen(scenario) ? list.open(level) : level,
      names.difficulty(difficulty),
      themes.map((theme) => themeIn([scenario], theme)).join(', '),
    ];
  });
  const columns = [
    // An id is never broken, the title before it may be.
    { title: training.scenario, least: Math.max(...scenarios.map(({ id }) => `(${id})`.length)) },
    { title: training.level },
    { title: list.difficulty },
    { title: list.themes, least: 22, optional: true },
  ] as const;
  const themes = [...new Set(scenarios.flatMap((one) => one.themes))].toSorted();
  const notes = [
    list.count(scenarios.length),
    ...(scenarios.some(isOpen) ? [list.openIs] : []),
    ...(themes.length === 0
      ? []
      : [list.themesAre(themes.map((id) => ({ id, name: themeIn(scenarios, id) })))]),
  ];
  const groups = [...tabled({ columns, rows }), { lines: notes.map(words), items: [] }];
  return [{ ...heading(list.title), groups }];
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
