import { frozen } from '../engine/frozen.ts';
import type { Scenario } from './scenario.ts';
import { shippedFile } from './shipped-file.ts';

let shipped: readonly Scenario[] | undefined;

/** The scenarios of the pack that ships, by id. They were checked when they were built, so they are only read; frozen, as all share them. */
export function shippedScenarios(): readonly Scenario[] {
  shipped ??= frozen(shippedFile('online-abuse-scenarios.json') as readonly Scenario[]);
  return shipped;
}
