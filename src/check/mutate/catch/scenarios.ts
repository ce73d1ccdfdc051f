import {
  assess,
  outcomeOf,
  type Answers,
  type Assessment,
  type Pack,
  type PackData,
} from '../../../engine/index.ts';
import { NO, UNKNOWN, YES, type Kleene } from '../../../engine/kleene.ts';
import type { ExpectedPlan, Scenario } from '../../../pack/scenario.ts';
import { PLAN_LISTS, plannedIn } from '../../../train/index.ts';
import { inOrderOf } from '../difference.ts';

/**
 * The id of a scenario that does not hold for a changed pack, if one does not.
 *
 * @param differs whether the answers of a scenario, named by its place, bring another result than from the original; where
 * they do not, it holds as before.
 */
export type ScenarioCatcher = (
  mutant: () => Pack,
  differs: (scenario: number) => boolean,
) => string | undefined;

/** What a scenario expects, as places in the pack. */
interface Expected {
  readonly id: string;
  readonly answers: Answers;
  readonly rank: number;
  readonly possibleRank: number;
  readonly actions: readonly (readonly [at: number, value: Kleene])[];
  readonly conflicts: readonly number[];
  readonly plan: Scenario['expect']['plan'];
}

/**
 * Holds changed packs against scenarios: the same comparison as `runScenario`, over bare values, for packs with the same
 * lists, whatever the order of their actions.
 */
export function scenarioCatcher({ data }: Pack, scenarios: readonly Scenario[]): ScenarioCatcher {
  const place = (list: readonly { readonly id: string }[], wanted: string): number =>
    list.findIndex(({ id }) => id === wanted);
  const all = scenarios.map(({ id, answers, expect }): Expected => {
    const standing = (ids: readonly string[], value: Kleene) =>
      ids.map((action) => [place(data.actions, action), value] as const);
    return {
      id,
      answers,
      rank: place(data.levels, expect.level),
      possibleRank: place(data.levels, expect.possible_level),
      actions: [
        ...standing(expect.actions, YES),
        ...standing(expect.possible, UNKNOWN),
        ...standing(expect.not_actions, NO),
      ],
      conflicts: expect.conflicts.map((conflict) => place(data.conflicts, conflict)),
      plan: expect.plan,
    };
  });
  return (mutant, differs) => all.find((expected, at) => differs(at) && !holds(mutant(), data, expected))?.id;
}

function holds(
  pack: Pack,
  original: PackData,
  { answers, rank, possibleRank, actions, conflicts, plan }: Expected,
): boolean {
  const [outcome] = inOrderOf(original, outcomeOf(pack, answers), pack.data);
  return (
    outcome.rank === rank &&
    outcome.possibleRank === possibleRank &&
    actions.every(([at, value]) => outcome.actions[at] === value) &&
    conflicts.every((at) => outcome.conflicts[at] === YES) &&
    (plan === undefined || hasPlan(assess(pack, answers), plan))
  );
}

function hasPlan(assessment: Assessment, expected: ExpectedPlan): boolean {
  const plan = plannedIn(assessment);
  return PLAN_LISTS.every((list) => (expected[list] ?? plan[list]).join() === plan[list].join());
}
