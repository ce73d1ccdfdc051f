import { assess, type Assessment, type Pack } from '../engine/index.ts';
import type { Scenario } from '../pack/scenario.ts';
import { standings, type Standing } from './change.ts';

/** Something that a scenario expects and that its answers do not bring. */
export type Difference =
  | { readonly kind: 'level' | 'possible_level'; readonly expected: string; readonly actual: string }
  | { readonly kind: 'action'; readonly id: string; readonly expected: Standing; readonly actual: Standing }
  | { readonly kind: 'conflict'; readonly id: string; readonly expected: 'yes'; readonly actual: 'no' };

export interface ScenarioRun {
  readonly scenario: Scenario;
  readonly assessment: Assessment;
  /** None where the scenario holds. */
  readonly differences: readonly Difference[];
}

/**
 * Assesses the answers of a scenario and compares the result with what it expects: level and possible level, each action
 * that must apply, may apply or must not be listed, and each conflict that must be shown. What it does not name is free.
 */
export function runScenario(pack: Pack, scenario: Scenario): ScenarioRun {
  const assessment = assess(pack, scenario.answers);
  return { scenario, assessment, differences: [...differencesOf(scenario, assessment)] };
}

function* differencesOf({ expect }: Scenario, assessment: Assessment): Iterable<Difference> {
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
}
