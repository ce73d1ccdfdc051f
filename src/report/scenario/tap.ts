import type { ScenarioRun } from '../../train/index.ts';
import { oneLine } from '../../document/visible.ts';
import { wordsOf } from '../../words/index.ts';
import { differenceRow } from './model-sections.ts';

/** The run of scenarios in the Test Anything Protocol, version 14; ends with a line feed. */
export function renderTap(runs: readonly ScenarioRun[]): string {
  const lines = runs.flatMap(({ scenario, differences }, at) => {
    const holds = differences.length === 0;
    const point = `${holds ? 'ok' : 'not ok'} ${at + 1} - ${described(`${scenario.id}: ${scenario.title}`)}`;
    return holds
      ? [point]
      : [point, ...diagnostics(differences.map((one) => differenceRow(one, wordsOf('en'))))];
  });
  return `${['TAP version 14', `1..${runs.length}`, ...lines].join('\n')}\n`;
}

function diagnostics(rows: readonly (readonly [string, string, string])[]): readonly string[] {
  return [
    '  ---',
    '  differences:',
    ...rows.flatMap(([what, expected, actual]) => [
      `    - what: ${JSON.stringify(what)}`,
      `      expected: ${JSON.stringify(expected)}`,
      `      actual: ${JSON.stringify(actual)}`,
    ]),
    '  ...',
  ];
}

/** In a description, `#` begins a directive and a backslash escapes. */
function described(text: string): string {
  return oneLine(text).replace(/[\\#]/g, '\\$&');
}
