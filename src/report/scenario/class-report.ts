import type { PackData } from '../../engine/pack-data.ts';
import { themeIn } from '../../engine/texts.ts';
import type { Scenario } from '../../pack/scenario.ts';
import type { Flag, GroupMarks, Marks, Summary } from '../../train/index.ts';
import { wordsOf, type Words } from '../../words/index.ts';
import { lookupIn } from '../words/lookup.ts';
import type { Group, Line, Section } from '../../document/model.ts';
import { heading, listed, part, tabled, words } from '../../document/parts.ts';
import { actionTexts } from './model-sections.ts';

/** How a scenario is called, by its id. */
type Called = (id: string) => string;

/** The marks of a class: what must be told first, a row for each, and a summary. `scenarios` are all that there are. */
export function classSections(
  marks: readonly Marks[],
  summary: Summary,
  pack: PackData,
  scenarios: readonly Scenario[],
): readonly Section[] {
  const { training } = wordsOf(pack);
  const { class: says, names } = training;
  const titles = new Map(scenarios.map(({ id, title }) => [id, title]));
  const called: Called = (id) => names.scenarioShort(id, titles.get(id) ?? id);
  const theme: Called = (id) => themeIn(scenarios, id);
  const inFull: Called = (id) => names.scenario(id, titles.get(id) ?? id);
  const { themes, scenarios: answered, people, practise } = summary;
  return [
    {
      ...heading(says.title, ...graveLines(marks, pack, called)),
      groups: [
        ...marksTable(marks, called, training),
        ...(marks.length === 0 ? [{ lines: [words(says.nothing)], items: [] }] : []),
      ],
    },
    ...part(says.altogether, {
      lines: [{ role: 'strong', text: classWords(summary, training) }],
      groups: [
        ...means(says.byTheme, themes, theme, training),
        ...(answered.length > 1 ? means(says.byScenario, answered, called, training) : []),
        ...(people.some(({ count }) => count > 1)
          ? means(says.byPerson, people, (who) => who, training)
          : []),
      ],
    }),
    ...part(says.toPractise, {
      items: listed(
        practise.map(({ theme: id, scenarios: all }) => {
          const next = all.slice(0, 3).map(inFull);
          return says.practise(theme(id), next.length === 0 ? says.again : next.join(', '));
        }),
      ),
    }),
  ];
}

function marksTable(
  marks: readonly Marks[],
  called: Called,
  { class: says, flag, ...training }: Words['training'],
): readonly Group[] {
  return tabled({
    columns: [
      { title: training.marks.who, least: 6 },
      { title: training.scenario, least: 18 },
      { title: training.level, least: 9 },
      { title: says.sure, right: true },
      { title: says.toldFirst, least: 14 },
      { title: says.saw, right: true },
    ],
    rows: marks.map(({ who = '', scenario, seen, level, calibration, flags }) => [
      who,
      called(scenario),
      says.verdict[level.verdict],
      String(calibration.sure),
      [...new Set(flags.map(({ kind }) => flag.tag[kind]))].join(', '),
      says.seen(seen.points, seen.of),
    ]),
  });
}

/** Missed emergencies and broken rules, by name, before anything else. */
function graveLines(marks: readonly Marks[], pack: PackData, called: Called): readonly Line[] {
  const lookup = lookupIn(pack);
  const { class: says } = lookup.words.training;
  const told = (flag: Flag, who: string, scenario: string) => {
    if (flag.kind === 'missed_emergency') return says.missedEmergency(who, scenario);
    return flag.kind === 'broken'
      ? says.broken(who, scenario, actionTexts(lookup, [flag.action]).join(' '))
      : undefined;
  };
  return marks.flatMap(({ who = says.someone, scenario, flags }) =>
    flags
      .map((flag) => told(flag, who, called(scenario)))
      .filter((text) => text !== undefined)
      .map((text): Line => ({ role: 'caution', text })),
  );
}

function classWords(
  { count, seen, missedEmergencies, broken, notNamed, sureAndWrong }: Summary,
  { class: says }: Words['training'],
): string {
  return [
    says.counts(count, missedEmergencies, broken, notNamed, sureAndWrong),
    ...(count === 0 ? [] : [says.allSeen(seen.points, seen.of)]),
  ].join(' ');
}

function means(
  title: string,
  groups: readonly GroupMarks[],
  called: Called,
  { class: says }: Words['training'],
): readonly Group[] {
  return tabled({
    columns: [
      { title, least: 18 },
      { title: says.responses, right: true },
      { title: says.levelRight, right: true },
      { title: says.saw, right: true },
    ],
    rows: groups.map(({ id, count, seen, rightLevel }) => [
      called(id),
      String(count),
      String(rightLevel),
      says.seen(seen.points, seen.of),
    ]),
  });
}
