import type { Group, Line, Rows, Section } from '../../document/model.ts';
import { heading, listed, part, tabled, words } from '../../document/parts.ts';
import type { Coverage, Covered, ScenarioRun } from '../../train/index.ts';
import { differenceRow } from './model-sections.ts';

const COLUMNS = [{ title: '', least: 16 }, { title: 'Expected' }, { title: 'Actual' }] as const;

/** How each part of a coverage is called, in the order in which it is told. */
const PARTS: readonly (readonly [keyof Coverage, string])[] = [
  ['questions', 'questions'],
  ['options', 'answers'],
  ['reasons', 'reasons for a level'],
  ['actions', 'actions'],
  ['contacts', 'contacts'],
  ['conflicts', 'conflicts'],
  ['notes', 'notes'],
];

/**
 * The run of scenarios: for each that does not hold what it expects beside what is there, then how many hold, then, where
 * a coverage is given, what none of them reaches.
 */
export function testSections(
  runs: readonly ScenarioRun[],
  coverage: Coverage | undefined,
): readonly Section[] {
  const failed = runs.filter(({ differences }) => differences.length > 0);
  const all = runs.length === 1 ? 'The one scenario holds.' : `All ${runs.length} scenarios hold.`;
  const count: Line =
    failed.length === 0
      ? { role: 'strong', text: all }
      : { role: 'alarm', text: `${failed.length} of ${runs.length} scenarios do not hold.` };
  const groups = [
    ...failed.flatMap(({ scenario, differences }) =>
      tabled({ columns: COLUMNS, rows: differences.map(differenceRow) }).map((group) => ({
        ...group,
        title: `${scenario.id}: ${scenario.title}`,
        alarm: true,
      })),
    ),
    { lines: [count], items: [] },
  ];
  return [
    { ...heading('The scenarios as tests of the rules'), groups },
    ...(coverage ? coveragePart(coverage) : []),
  ];
}

/** The same for a spreadsheet: a heading, then a row for each scenario that holds, and for each difference of another. */
export function testRows(runs: readonly ScenarioRun[]): Rows {
  return [
    ['id', 'title', 'holds', 'what', 'expected', 'actual'],
    ...runs.flatMap(({ scenario: { id, title }, differences }) =>
      differences.length === 0
        ? [[id, title, 'yes', '', '', '']]
        : differences.map((difference) => [id, title, 'no', ...differenceRow(difference)]),
    ),
  ];
}

function coveragePart(coverage: Coverage): readonly Section[] {
  const parts = PARTS.map(([key, name]) => {
    const all: readonly Covered[] = coverage[key];
    const unreached = all.filter(({ scenarios }) => scenarios.length === 0);
    const reached = `${all.length - unreached.length} of ${all.length} ${name}`;
    return { all, unreached, reached };
  }).filter(({ all }) => all.length > 0);
  return part('What they reach', {
    lines: parts
      .filter(({ unreached }) => unreached.length === 0)
      .map(({ reached }) => words(`Reached: ${reached}.`)),
    groups: parts
      .filter(({ unreached }) => unreached.length > 0)
      .map(({ unreached, reached }): Group => ({
        title: `Reached: ${reached}. No scenario reaches`,
        lines: [],
        items: listed(unreached.map(({ id, says }) => `${id} (${says})`)),
      })),
  });
}
