import { assess, type Assessment, type Pack } from '../engine/index.ts';
import type { ExpectedPlan, Scenario } from '../pack/scenario.ts';
import { standings, type Standing } from './change.ts';

/** Something that a scenario expects and that its answers do not bring. */
export type Mismatch =
  | { readonly kind: 'level' | 'possible_level'; readonly expected: string; readonly actual: string }
  | { readonly kind: 'action'; readonly id: string; readonly expected: Standing; readonly actual: Standing }
  /** A list of the plan: of actions, or of contacts that its lines say to ring. */
  | {
      readonly kind: 'plan';
      readonly list: keyof ExpectedPlan;
      readonly expected: readonly string[];
      readonly actual: readonly string[];
    }
  | { readonly kind: 'conflict'; readonly id: string; readonly expected: 'yes'; readonly actual: 'no' };

export interface ScenarioRun {
  readonly scenario: Scenario;
  readonly assessment: Assessment;
  /** None where the scenario holds. */
  readonly differences: readonly Mismatch[];
}

/**
 * Assesses the answers of a scenario and compares the result with what it expects: level and possible level, each action
 * that must apply, may apply or must not be listed, and each conflict that must be shown, and
 * of each list of the plan that it names, all of it. What it does not name is free.
 */
export function runScenario(pack: Pack, scenario: Scenario): ScenarioRun {
  const assessment = assess(pack, scenario.answers);
  return { scenario, assessment, differences: [...differencesOf(scenario, assessment)] };
}

function* differencesOf({ expect }: Scenario, assessment: Assessment): Iterable<Mismatch> {
  const { level, possibleLevel, conflicts } = assessment;
  if (level !== expect.level) yield { kind: 'level', expected: expect.level, actual: level };
  if (possibleLevel !== expect.possible_level) {
    yield { kind: 'possible_level', expected: expect.possible_level, actual: possibleLevel };
  }
  const listed = standings(assessment);
  const wanted: readonly (readonly [Standing, readonly string[]])[] = [
    ['yes', expect.actions],
    ['possible', expect.possible],
    ['no', expect.not_actions],
  ];
  for (const [expected, ids] of wanted) {
    for (const id of ids) {
      const actual = listed.get(id) ?? 'no';
      if (actual !== expected) yield { kind: 'action', id, expected, actual };
    }
  }
  for (const id of expect.conflicts) {
    if (!conflicts.some((conflict) => conflict.id === id)) {
      yield { kind: 'conflict', id, expected: 'yes', actual: 'no' };
    }
  }
  const plan = plannedIn(assessment);
  for (const list of PLAN_LISTS) {
    const [expected, actual] = [expect.plan?.[list], plan[list]];
    if (expected && expected.join() !== actual.join()) yield { kind: 'plan', list, expected, actual };
  }
}

export const PLAN_LISTS = ['now', 'do_not', 'then', 'rings'] as const;

/** What the plan says to do, and whom its lines say to ring, each once. */
export function plannedIn({ plan, actions }: Assessment): Required<ExpectedPlan> {
  const { now = [], then = [], do_not: doNot = [] } = plan ?? {};
  const rings = [...now, ...doNot, ...then].flatMap(
    (wanted) => actions.find(({ id }) => id === wanted)?.rings ?? [],
  );
  // oxlint-disable-next-line unicorn/no-thenable -- a list in data, never called
  return { now, do_not: doNot, then, rings: [...new Set(rings)] };
}
