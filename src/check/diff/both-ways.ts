import { assess, type Answers, type Pack } from '../../engine/index.ts';
import { standings, type Standing } from '../../train/change.ts';
import { fitAnswers, type LeftOut } from '../../engine/fit-answers.ts';

/** What one pack makes of a set of answers. */
export interface PackResult {
  readonly level: string;
  readonly possibleLevel: string;
  /** Answers that the pack does not know and that were left out for it. */
  readonly leftOut: readonly LeftOut[];
}

export interface ActionStandings {
  readonly id: string;
  readonly old: Standing;
  readonly new: Standing;
}

/** The same answers under two packs. */
export interface BothWays {
  readonly old: PackResult;
  readonly new: PackResult;
  /** The actions that stand differently, in the order of the new pack; those that it does not have come last. */
  readonly actions: readonly ActionStandings[];
}

/** Assesses the same answers with two packs, each with those that it knows. */
export function bothWays(old: Pack, fresh: Pack, answers: Answers): BothWays {
  const [was, is] = [resultOf(old, answers), resultOf(fresh, answers)];
  const ids = [...new Set([...fresh.data.actions, ...old.data.actions].map(({ id }) => id))];
  const actions = ids
    .map((id) => ({ id, old: was.standing.get(id) ?? 'no', new: is.standing.get(id) ?? 'no' }) as const)
    .filter((one) => one.old !== one.new);
  return { old: was.result, new: is.result, actions };
}

function resultOf(pack: Pack, all: Answers) {
  const { answers, leftOut } = fitAnswers(pack, all);
  const assessment = assess(pack, answers);
  const { level, possibleLevel } = assessment;
  return { result: { level, possibleLevel, leftOut } as PackResult, standing: standings(assessment) };
}
