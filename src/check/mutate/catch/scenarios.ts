import { outcomeOf, type Answers, type Pack } from '../../../engine/index.ts';
import { NO, UNKNOWN, YES, type Kleene } from '../../../engine/kleene.ts';
import type { Scenario } from '../../../pack/scenario.ts';

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
}

/**
 * Holds changed packs against scenarios: the same comparison as `runScenario`, over bare values, for packs that keep the
 * order of the lists.
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
    };
  });
  return (mutant, differs) => all.find((expected, at) => differs(at) && !holds(mutant(), expected))?.id;
}

function holds(pack: Pack, { answers, rank, possibleRank, actions, conflicts }: Expected): boolean {
  const outcome = outcomeOf(pack, answers);
  return (
    outcome.rank === rank &&
    outcome.possibleRank === possibleRank &&
    actions.every(([at, value]) => outcome.actions[at] === value) &&
    conflicts.every((at) => outcome.conflicts[at] === YES)
  );
}
