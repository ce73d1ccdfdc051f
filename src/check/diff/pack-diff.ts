import type { Pack } from '../../engine/index.ts';
import type { Property } from '../../pack/property.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { changesBetween, type Change } from './changes.ts';
import { outcomesOf, type Outcomes, type Search } from './outcomes.ts';
import { scenarioResults, type ScenarioResult } from './scenarios.ts';

/** One of two packs that are compared, with everything that belongs to it. */
export interface PackVersion {
  /** How people call it: a folder, or a git revision. */
  readonly name: string;
  readonly pack: Pack;
  readonly properties: readonly Property[];
  readonly scenarios: readonly Scenario[];
}

/** What differs between two packs. */
export interface PackDiff {
  readonly outcomes: Outcomes;
  /** Every scenario of either pack, also those that stay as they are. */
  readonly scenarios: readonly ScenarioResult[];
  readonly changes: readonly Change[];
}

/**
 * Compares two packs: what they say, what their scenarios lead to, and what any answers lead to.
 *
 * @param search absent where all answers cannot be searched.
 */
export async function diffPacks(
  old: PackVersion,
  fresh: PackVersion,
  search: Search | undefined,
  progress?: (done: number, of: number) => void,
): Promise<PackDiff> {
  const scenarios = scenarioResults(old, fresh);
  return {
    outcomes: await outcomesOf(old.pack, fresh.pack, scenarios, search, progress),
    scenarios,
    changes: changesBetween(
      { data: old.pack.data, properties: old.properties },
      { data: fresh.pack.data, properties: fresh.properties },
    ),
  };
}
