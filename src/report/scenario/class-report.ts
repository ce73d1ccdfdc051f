import type { PackData } from '../../engine/pack-data.ts';
import type { Flag, GroupMarks, Marks, Summary } from '../../train/index.ts';
import { lookupIn } from '../words/lookup.ts';
import { howMany } from '../../document/counted.ts';
import { styleFor } from '../../document/style.ts';
import type { UrgentOptions } from '../../document/urgent.ts';
import { oneLine } from '../../document/visible.ts';
import { boundedWidth, wrap } from '../../document/wrap.ts';
import { flagTag } from './flag-words.ts';
import { actionTexts } from './model-sections.ts';
import { layOutTable } from '../../document/table.ts';

const MARKS = [
  { title: 'Who', least: 6 },
  { title: 'Scenario', least: 18 },
  { title: 'Score', right: true },
  { title: 'Level', least: 9 },
  { title: 'Sure', right: true },
  { title: 'Told first', least: 14 },
] as const;

const VERDICTS = {
  right: 'right',
  still_possible: 'possible',
  too_urgent: 'too urgent',
  too_low: 'too low',
} as const;

/** The marks of a class: what must be told first, a row for each, and a summary. Ends with a line feed. */
export function renderClass(
  marks: readonly Marks[],
  summary: Summary,
  pack: PackData,
  options: UrgentOptions,
): string {
  const width = boundedWidth(options.width);
  const { strong } = styleFor(options.colour);
  const rows = marks.map(({ who = '', scenario, score, level, calibration, flags }) => [
    who,
    scenario,
    String(score),
    VERDICTS[level.verdict],
    String(calibration.sure),
    [...new Set(flags.map(flagTag))].join(', '),
  ]);
  const blocks = [
    graveLines(marks, pack, options),
    rows.length === 0 ? ['There is nothing to mark.'] : layOutTable(MARKS, rows, options),
    wrap(classWords(summary), width).map(strong),
    groupLines('By theme', summary.themes, options),
    summary.scenarios.length > 1 ? groupLines('By scenario', summary.scenarios, options) : [],
    summary.people.some(({ count }) => count > 1) ? groupLines('By person', summary.people, options) : [],
    practiseLines(summary, width, strong),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** Missed emergencies and broken rules, by name, before anything else. */
function graveLines(
  marks: readonly Marks[],
  pack: PackData,
  { width, colour }: UrgentOptions,
): readonly string[] {
  const { warning } = styleFor(colour);
  const lookup = lookupIn(pack);
  const words = (flag: Flag) => {
    if (flag.kind === 'missed_emergency') return 'missed an emergency. 999 comes first.';
    return flag.kind === 'broken'
      ? `chose something that must not be done. ${actionTexts(lookup, [flag.action]).join(' ')}`
      : undefined;
  };
  return marks.flatMap(({ who, scenario, flags }) =>
    flags.flatMap((flag) => {
      const told = words(flag);
      if (told === undefined) return [];
      const name = who === undefined ? 'Someone' : who;
      return wrap(oneLine(`${name}, in ${scenario}: ${told}`), boundedWidth(width), '! ', '  ').map(warning);
    }),
  );
}

function classWords({ count, mean, missedEmergencies, broken, notNamed, sureAndWrong }: Summary): string {
  const answers = howMany(count, 'response');
  return [
    `${answers}${mean === undefined ? '.' : `, mean score ${mean}.`}`,
    `Missed emergencies: ${missedEmergencies}.`,
    `Broke a "do not": ${broken}.`,
    `Left out a "do not": ${notNamed}.`,
    `Sure and wrong about the level: ${sureAndWrong}.`,
  ].join(' ');
}

function groupLines(title: string, groups: readonly GroupMarks[], options: UrgentOptions): readonly string[] {
  if (groups.length === 0) return [];
  const columns = [
    { title, least: 18 },
    { title: 'Responses', right: true },
    { title: 'Mean', right: true },
    { title: 'Level right', right: true },
  ] as const;
  return layOutTable(
    columns,
    groups.map(({ id, count, mean, rightLevel }) => [id, String(count), String(mean), String(rightLevel)]),
    options,
  );
}

function practiseLines(
  { practise }: Summary,
  width: number,
  strong: (text: string) => string,
): readonly string[] {
  if (practise.length === 0) return [];
  return [
    strong('To practise'),
    ...practise.flatMap(({ theme, scenarios }) => {
      const next = scenarios.slice(0, 3);
      const rest = next.length === 0 ? 'go through the debrief points again' : next.join(', ');
      return wrap(oneLine(`${theme}: ${rest}`), width, '- ', '  ');
    }),
  ];
}
