import type { PackData } from '../../engine/pack-data.ts';
import type { Flag, GroupMarks, Marks, Summary } from '../../train/index.ts';
import { lookupIn } from '../words/lookup.ts';
import { howMany } from '../../document/counted.ts';
import type { Group, Line, Section } from '../../document/model.ts';
import { heading, listed, part, tabled, words } from '../../document/parts.ts';
import { flagTag } from './flag-words.ts';
import { actionTexts } from './model-sections.ts';

const MARKS = [
  { title: 'Who', least: 6 },
  { title: 'Scenario', least: 18 },
  { title: 'Level', least: 9 },
  { title: 'Sure', right: true },
  { title: 'Told first', least: 14 },
  { title: 'Saw', right: true },
] as const;

const VERDICTS = {
  right: 'right',
  still_possible: 'possible',
  too_urgent: 'too urgent',
  too_low: 'too low',
} as const;

/** The marks of a class: what must be told first, a row for each, and a summary. */
export function classSections(marks: readonly Marks[], summary: Summary, pack: PackData): readonly Section[] {
  const rows = marks.map(({ who = '', scenario, seen, level, calibration, flags }) => [
    who,
    scenario,
    VERDICTS[level.verdict],
    String(calibration.sure),
    [...new Set(flags.map(flagTag))].join(', '),
    sawWords(seen),
  ]);
  const { themes, scenarios, people, practise } = summary;
  return [
    {
      ...heading('Marks', ...graveLines(marks, pack)),
      groups: [
        ...tabled({ columns: MARKS, rows }),
        ...(rows.length === 0 ? [{ lines: [words('There is nothing to mark.')], items: [] }] : []),
      ],
    },
    ...part('Altogether', {
      lines: [{ role: 'strong', text: classWords(summary) }],
      groups: [
        ...means('By theme', themes),
        ...(scenarios.length > 1 ? means('By scenario', scenarios) : []),
        ...(people.some(({ count }) => count > 1) ? means('By person', people) : []),
      ],
    }),
    ...part('To practise', {
      items: listed(
        practise.map(({ theme, scenarios: all }) => {
          const next = all.slice(0, 3);
          const rest = next.length === 0 ? 'go through the debrief points again' : next.join(', ');
          return `${theme}: ${rest}`;
        }),
      ),
    }),
  ];
}

/** Missed emergencies and broken rules, by name, before anything else. */
function graveLines(marks: readonly Marks[], pack: PackData): readonly Line[] {
  const lookup = lookupIn(pack);
  const told = (flag: Flag) => {
    if (flag.kind === 'missed_emergency') return 'missed an emergency. 999 comes first.';
    return flag.kind === 'broken'
      ? `chose something that must not be done. ${actionTexts(lookup, [flag.action]).join(' ')}`
      : undefined;
  };
  return marks.flatMap(({ who = 'Someone', scenario, flags }) =>
    flags
      .map(told)
      .filter((text) => text !== undefined)
      .map((text): Line => ({ role: 'caution', text: `${who}, in ${scenario}: ${text}` })),
  );
}

function sawWords({ points, of }: Marks['seen']): string {
  return `${points} of ${of}`;
}

function classWords({ count, seen, missedEmergencies, broken, notNamed, sureAndWrong }: Summary): string {
  const answers = howMany(count, 'response');
  return [
    `${answers}.`,
    `Missed emergencies: ${missedEmergencies}.`,
    `Broke a "do not": ${broken}.`,
    `Left out a "do not": ${notNamed}.`,
    `Sure and wrong about the level: ${sureAndWrong}.`,
    ...(count === 0 ? [] : [`Altogether they saw ${sawWords(seen)} points.`]),
  ].join(' ');
}

function means(title: string, groups: readonly GroupMarks[]): readonly Group[] {
  return tabled({
    columns: [
      { title, least: 18 },
      { title: 'Responses', right: true },
      { title: 'Level right', right: true },
      { title: 'Saw', right: true },
    ],
    rows: groups.map(({ id, count, seen, rightLevel }) => [
      id,
      String(count),
      String(rightLevel),
      sawWords(seen),
    ]),
  });
}
