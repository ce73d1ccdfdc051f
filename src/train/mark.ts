import type { Pack } from '../engine/index.ts';
import type { Scenario } from '../pack/scenario.ts';
import { mistakeId, SURE, WEIGHTS } from './candidates.ts';
import { rankOf } from './change.ts';
import type {
  ActionsMark,
  Calibration,
  Flag,
  LevelMark,
  Marks,
  NotActionsMark,
  WrongChoice,
} from './marks.ts';
import { modelOf, type Model } from './model.ts';
import { ownAnswers } from './own-answers.ts';
import type { Response } from './response.ts';

/** What a trainee chose, as sets: neither order nor repetition means anything. */
interface Chosen {
  readonly actions: ReadonlySet<string>;
  readonly notActions: ReadonlySet<string>;
}

/**
 * Marks a trainee's decision against the model answers of the scenario. The order of anything in it plays no part.
 *
 * @param response must name a level of the pack, actions of the pack or mistakes of the scenario.
 * @throws InvalidAnswers if it has answers that the pack does not have.
 */
export function mark(pack: Pack, scenario: Scenario, response: Response): Marks {
  const model = modelOf(pack, scenario);
  const chosen: Chosen = {
    actions: new Set(response.actions),
    notActions: new Set(response.mistakes ?? response.not_actions),
  };
  const broken = brokenBy(scenario, model, chosen);
  const level = markLevel(pack, model, response.level);
  const actions = markActions(scenario, model, chosen, broken);
  const asked = response.mistakes === undefined ? [] : otherMistakes(scenario);
  const notActions = markNotActions(pack, model, chosen, broken, asked);
  const flags = flagsOf(model, level, chosen, broken);
  return {
    scenario: scenario.id,
    ...(response.who === undefined ? {} : { who: response.who }),
    score: scoreOf([level, actions, notActions], flags),
    seen: seenOf(level, actions, notActions),
    flags,
    level,
    actions,
    notActions,
    calibration: calibrationOf(response.sure, level.verdict === 'right'),
    ...(response.answers === undefined ? {} : { answers: ownAnswers(pack, model, response.answers) }),
  };
}

/** Each `do_not` action that applies or may apply and that was chosen against, with the choices that do so. */
function brokenBy(
  { mistakes }: Scenario,
  { mustNot, perhapsMustNot }: Model,
  { actions }: Chosen,
): ReadonlyMap<string, readonly string[]> {
  const broken = new Map<string, readonly string[]>();
  for (const action of [...mustNot, ...perhapsMustNot]) {
    const against = mistakes.flatMap(({ breaks }, at) => (breaks === action ? [mistakeId(at)] : []));
    const by = [action, ...against].filter((id) => actions.has(id));
    if (by.length > 0) broken.set(action, by);
  }
  return broken;
}

function markLevel(pack: Pack, { level: model, possibleLevel: possible }: Model, chosen: string): LevelMark {
  const { right, stillPossible, oneTooUrgent, oneTooLow, further } = WEIGHTS.level;
  const mark = (verdict: LevelMark['verdict'], points: number): LevelMark => {
    return { chosen, model, possible, verdict, points, of: right };
  };
  // Ranks count down from the most urgent: a smaller one is more urgent.
  const [is, was] = [rankOf(pack, model), rankOf(pack, chosen)];
  if (was === is) return mark('right', right);
  if (was > is) return mark('too_low', was - is === 1 ? oneTooLow : further);
  if (was >= rankOf(pack, possible)) return mark('still_possible', stillPossible);
  return mark('too_urgent', is - was === 1 ? oneTooUrgent : further);
}

function markActions(
  scenario: Scenario,
  { first, alsoRight, perhaps }: Model,
  { actions, notActions }: Chosen,
  broken: ReadonlyMap<string, readonly string[]>,
): ActionsMark {
  const mistakes = new Map(scenario.mistakes.map((mistake, at) => [mistakeId(at), mistake]));
  // To do what a rule forbids is flagged by itself where the rule applies or may apply.
  const noMistake = new Set([...first, ...alsoRight, ...perhaps]);
  const wrong = [...actions].sort().flatMap((id): WrongChoice[] => {
    const mistake = mistakes.get(id);
    if (mistake) return [{ id, kind: 'mistake', why: mistake.why }];
    if (broken.has(id)) return [{ id, kind: 'forbidden' }];
    return noMistake.has(id) ? [] : [{ id, kind: 'not_called_for' }];
  });
  const found = first.filter((id) => actions.has(id) && !notActions.has(id));
  const refused = [...first, ...alsoRight].filter((id) => notActions.has(id));
  return {
    found,
    missed: first.filter((id) => !found.includes(id)),
    alsoRight: [...alsoRight, ...perhaps].filter((id) => actions.has(id) && !notActions.has(id)),
    wrong,
    refused,
    ...share(found.length - wrong.length - refused.length, first.length, WEIGHTS.actions),
  };
}

function markNotActions(
  pack: Pack,
  { mustNot, perhapsMustNot }: Model,
  { notActions }: Chosen,
  broken: ReadonlyMap<string, readonly string[]>,
  asked: readonly string[],
): NotActionsMark {
  const all = [...mustNot, ...asked];
  const found = all.filter((id) => notActions.has(id) && !broken.has(id));
  const wrong = pack.data.actions
    .filter(({ id, kind }) => kind === 'do_not' && notActions.has(id))
    .map(({ id }) => id)
    .filter((id) => !mustNot.includes(id) && !perhapsMustNot.includes(id));
  return {
    found,
    missed: all.filter((id) => !found.includes(id)),
    wrong,
    ...share(found.length - wrong.length, all.length, WEIGHTS.notActions),
  };
}

/** The mistakes of a scenario that break no "do not": they are asked for by themselves. */
function otherMistakes({ mistakes }: Scenario): readonly string[] {
  return mistakes.flatMap(({ breaks }, at) => (breaks === undefined ? [mistakeId(at)] : []));
}

function share(earned: number, most: number, weight: number): { points: number; of: number } {
  return most === 0 ? { points: 0, of: 0 } : { points: (Math.max(0, earned) / most) * weight, of: weight };
}

function flagsOf(
  { emergency, call, mustNot }: Model,
  level: LevelMark,
  { actions, notActions }: Chosen,
  broken: ReadonlyMap<string, readonly string[]>,
): readonly Flag[] {
  const flags: Flag[] = [];
  const tooLow = emergency && level.verdict === 'too_low';
  const noCall = emergency && call !== undefined && (!actions.has(call) || notActions.has(call));
  if (tooLow || noCall) flags.push({ kind: 'missed_emergency', level: tooLow, call: noCall });
  for (const [action, by] of broken) flags.push({ kind: 'broken', action, by });
  for (const action of mustNot) {
    if (!notActions.has(action) && !broken.has(action)) flags.push({ kind: 'not_named', action });
  }
  return flags;
}

function scoreOf(
  parts: readonly { readonly points: number; readonly of: number }[],
  flags: readonly Flag[],
): number {
  const sum = (key: 'points' | 'of') => parts.reduce((total, part) => total + part[key], 0);
  // The small number makes up for what division loses, so that full points are 100 and not 99.
  const score = Math.floor((sum('points') / sum('of')) * 100 + 1e-9);
  const missed = flags.some(({ kind }) => kind === 'missed_emergency');
  return missed ? Math.min(score, WEIGHTS.missedEmergencyAtMost) : score;
}

/** What they saw of what there was to see: the level, each action that is asked for, and each mistake. */
function seenOf({ verdict }: LevelMark, ...parts: readonly (ActionsMark | NotActionsMark)[]): Marks['seen'] {
  const points = parts.reduce((sum, { found }) => sum + found.length, verdict === 'right' ? 1 : 0);
  return { points, of: parts.reduce((sum, { found, missed }) => sum + found.length + missed.length, 1) };
}

function calibrationOf(sure: number, right: boolean): Calibration {
  const verdict =
    sure >= SURE.from
      ? right
        ? 'sure_and_right'
        : 'sure_and_wrong'
      : sure > SURE.upTo
        ? 'in_between'
        : right
          ? 'unsure_and_right'
          : 'unsure_and_wrong';
  return { sure, right, verdict };
}
