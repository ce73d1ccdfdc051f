import type { Group, Line, Rows, Section } from '../../document/model.ts';
import { heading, listed, part, tabled, words as plain } from '../../document/parts.ts';
import type { Coverage, Covered, ScenarioRun } from '../../train/index.ts';
import { wordsOf, type Words } from '../../words/index.ts';
import { differenceRow } from './model-sections.ts';

/** The parts of a coverage that are told, in this order. */
const PARTS = ['questions', 'options', 'reasons', 'actions', 'contacts', 'conflicts', 'notes'] as const;

/**
 * The run of scenarios: for each that does not hold what it expects beside what is there, then how many hold, then, where
 * a coverage is given, what none of them reaches.
 */
export function testSections(
  runs: readonly ScenarioRun[],
  coverage: Coverage | undefined,
  words: Words,
): readonly Section[] {
  const { test: says } = words.authoring;
  const columns = [{ title: '', least: 16 }, { title: says.expected }, { title: says.actual }] as const;
  const failed = runs.filter(({ differences }) => differences.length > 0);
  const count: Line =
    failed.length === 0
      ? { role: 'strong', text: says.all(runs.length) }
      : { role: 'alarm', text: says.failed(failed.length, runs.length) };
  const groups = [
    ...failed.flatMap(({ scenario, differences }) =>
      tabled({ columns, rows: differences.map((one) => differenceRow(one, words)) }).map((group) => ({
        ...group,
        title: `${scenario.id}: ${scenario.title}`,
        alarm: true,
      })),
    ),
    { lines: [count], items: [] },
  ];
  return [{ ...heading(says.title), groups }, ...(coverage ? coveragePart(coverage, says) : [])];
}

/** The same for a spreadsheet, in English for whatever reads it: a heading, then a row for each scenario that holds, and for each difference of another. */
export function testRows(runs: readonly ScenarioRun[]): Rows {
  return [
    ['id', 'title', 'holds', 'what', 'expected', 'actual'],
    ...runs.flatMap(({ scenario: { id, title }, differences }) =>
      differences.length === 0
        ? [[id, title, 'yes', '', '', '']]
        : differences.map((difference) => [id, title, 'no', ...differenceRow(difference, wordsOf('en'))]),
    ),
  ];
}

function coveragePart(coverage: Coverage, says: Words['authoring']['test']): readonly Section[] {
  const parts = PARTS.map((key) => {
    const all: readonly Covered[] = coverage[key];
    const unreached = all.filter(({ scenarios }) => scenarios.length === 0);
    const reached = says.reached[key](all.length - unreached.length, all.length);
    return { all, unreached, reached };
  }).filter(({ all }) => all.length > 0);
  return part(says.reach, {
    lines: parts.filter(({ unreached }) => unreached.length === 0).map(({ reached }) => plain(reached)),
    groups: parts
      .filter(({ unreached }) => unreached.length > 0)
      .map(({ unreached, reached }): Group => ({
        title: `${reached} ${says.notReached}`,
        lines: [],
        items: listed(unreached.map(({ id, says }) => `${id} (${says})`)),
      })),
  });
}
