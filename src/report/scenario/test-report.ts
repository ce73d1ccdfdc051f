import type { Coverage, Covered, ScenarioRun } from '../../train/index.ts';
import { styleFor } from '../../document/style.ts';
import type { UrgentOptions } from '../../document/urgent.ts';
import { oneLine } from '../../document/visible.ts';
import { boundedWidth, wrap } from '../../document/wrap.ts';
import { differenceRow } from './model-sections.ts';
import { layOutTable } from '../../document/table.ts';

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
 * a coverage is given, what none of them reaches. Ends with a line feed.
 */
export function renderTestReport(
  runs: readonly ScenarioRun[],
  coverage: Coverage | undefined,
  options: UrgentOptions,
): string {
  const width = boundedWidth(options.width);
  const { strong, warning } = styleFor(options.colour);
  const failed = runs.filter(({ differences }) => differences.length > 0);
  const sign = options.symbols && options.box !== false ? '✗ ' : '- ';
  const blocks = failed.map(({ scenario, differences }) => [
    ...wrap(oneLine(`${scenario.id}: ${scenario.title}`), width, sign, '  ').map(warning),
    ...layOutTable(COLUMNS, differences.map(differenceRow), { ...options, width: width - 2 }).map(
      (line) => `  ${line}`,
    ),
  ]);
  const all = runs.length === 1 ? 'The one scenario holds.' : `All ${runs.length} scenarios hold.`;
  const count = failed.length === 0 ? all : `${failed.length} of ${runs.length} scenarios do not hold.`;
  const summary = wrap(count, width).map(failed.length === 0 ? strong : warning);
  const covered = coverage ? [coverageLines(coverage, width, strong)] : [];
  return `${[...blocks, summary, ...covered].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function coverageLines(
  coverage: Coverage,
  width: number,
  strong: (text: string) => string,
): readonly string[] {
  return PARTS.flatMap(([part, name]) => {
    const all: readonly Covered[] = coverage[part];
    if (all.length === 0) return [];
    const unreached = all.filter(({ scenarios }) => scenarios.length === 0);
    const reached = `Reached: ${all.length - unreached.length} of ${all.length} ${name}`;
    if (unreached.length === 0) return wrap(`${reached}.`, width);
    return [
      ...wrap(`${reached}. No scenario reaches:`, width).map(strong),
      ...unreached.flatMap(({ id, says }) => wrap(oneLine(`${id} (${says})`), width, '  - ', '    ')),
    ];
  });
}
