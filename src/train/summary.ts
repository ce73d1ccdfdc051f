import type { Scenario } from '../pack/scenario.ts';
import type { Flag, Marks } from './marks.ts';

/** Below this, something is worth practising. */
const PRACTISE_BELOW = 70;

/** Marks of several responses, by what they have in common. */
export interface GroupMarks {
  /** The theme, the scenario, or who gave the responses. */
  readonly id: string;
  readonly count: number;
  /** The mean score, rounded down. */
  readonly mean: number;
  readonly seen: Marks['seen'];
  /** How many chose the right level. */
  readonly rightLevel: number;
}

export interface Summary {
  readonly count: number;
  /** Absent where there are no marks. */
  readonly mean?: number;
  readonly seen: Marks['seen'];
  readonly missedEmergencies: number;
  /** Responses that chose something that must not be done. */
  readonly broken: number;
  /** Responses in which something that must not be done was not named. */
  readonly notNamed: number;
  readonly sureAndWrong: number;
  /** The weakest first. A response counts for every theme of its scenario. */
  readonly themes: readonly GroupMarks[];
  /** By who gave the responses, where they said so. The weakest first. */
  readonly people: readonly GroupMarks[];
  /** The weakest first. */
  readonly scenarios: readonly GroupMarks[];
  /** What to go on with, per weak theme: its scenarios that nobody has answered, easy ones first. */
  readonly practise: readonly { readonly theme: string; readonly scenarios: readonly string[] }[];
}

/** Sums up marks by theme and scenario, and says what to practise. `scenarios` are all that there are to choose from. */
export function summarise(marks: readonly Marks[], scenarios: readonly Scenario[]): Summary {
  const themesOf = new Map(scenarios.map(({ id, themes }) => [id, themes]));
  const themes = groups(marks, ({ scenario }) => themesOf.get(scenario) ?? []);
  const answered = new Set(marks.map(({ scenario }) => scenario));
  const flagged = (kind: Flag['kind']) =>
    marks.filter(({ flags }) => flags.some((flag) => flag.kind === kind)).length;
  return {
    count: marks.length,
    ...(marks.length === 0 ? {} : { mean: meanOf(marks) }),
    seen: seenIn(marks),
    missedEmergencies: flagged('missed_emergency'),
    broken: flagged('broken'),
    notNamed: flagged('not_named'),
    sureAndWrong: marks.filter(({ calibration }) => calibration.verdict === 'sure_and_wrong').length,
    themes,
    people: groups(marks, ({ who }) => (who === undefined ? [] : [who])),
    scenarios: groups(marks, ({ scenario }) => [scenario]),
    practise: themes
      .filter(({ mean }) => mean < PRACTISE_BELOW)
      .map(({ id }) => ({
        theme: id,
        scenarios: EASY_FIRST.flatMap((difficulty) =>
          scenarios
            .filter(
              (one) => one.difficulty === difficulty && one.themes.includes(id) && !answered.has(one.id),
            )
            .map((one) => one.id),
        ),
      })),
  };
}

const EASY_FIRST = ['easy', 'medium', 'hard'] as const;

function groups(marks: readonly Marks[], idsOf: (mark: Marks) => readonly string[]): readonly GroupMarks[] {
  const ids = [...new Set(marks.flatMap(idsOf))].sort();
  return ids
    .map((id) => {
      const own = marks.filter((mark) => idsOf(mark).includes(id));
      return {
        id,
        count: own.length,
        mean: meanOf(own),
        seen: seenIn(own),
        rightLevel: own.filter(({ level }) => level.verdict === 'right').length,
      };
    })
    .sort((a, b) => a.mean - b.mean);
}

function seenIn(marks: readonly Marks[]): Marks['seen'] {
  const sum = (key: 'points' | 'of') => marks.reduce((total, { seen }) => total + seen[key], 0);
  return { points: sum('points'), of: sum('of') };
}

function meanOf(marks: readonly Marks[]): number {
  return Math.floor(marks.reduce((sum, { score }) => sum + score, 0) / marks.length);
}
