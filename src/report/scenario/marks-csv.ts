import type { Flag, Marks } from '../../train/index.ts';
import type { Rows } from '../../document/model.ts';

const HEAD = [
  'who',
  'scenario',
  'score',
  'level_chosen',
  'level_model',
  'level_verdict',
  'level_points',
  'actions_points',
  'actions_missed',
  'actions_wrong',
  'not_actions_points',
  'not_actions_of',
  'not_actions_missed',
  'missed_emergency',
  'broken',
  'sure',
  'sure_verdict',
] as const;

/** The marks of a class for a spreadsheet: a heading, then a row for each response. Lists are parted by blanks. */
export function markRows(marks: readonly Marks[]): Rows {
  return [HEAD, ...marks.map(row)];
}

function row({ who = '', scenario, score, flags, level, actions, notActions, calibration }: Marks) {
  const broken = flags.filter((flag): flag is Flag & { kind: 'broken' } => flag.kind === 'broken');
  return [
    who,
    scenario,
    score,
    level.chosen,
    level.model,
    level.verdict,
    tenths(level.points),
    tenths(actions.points),
    actions.missed.join(' '),
    actions.wrong.map(({ id }) => id).join(' '),
    tenths(notActions.points),
    notActions.of,
    notActions.missed.join(' '),
    flags.some(({ kind }) => kind === 'missed_emergency') ? 'yes' : 'no',
    broken.map(({ action }) => action).join(' '),
    calibration.sure,
    calibration.verdict,
  ];
}

function tenths(points: number): number {
  return Math.round(points * 10) / 10;
}
