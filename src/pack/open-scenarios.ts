import { join } from 'node:path';
import type { Pack } from '../engine/index.ts';
import type { Problem } from './problem.ts';
import type { Scenario } from './scenario.ts';
import { shippedScenarios } from './shipped-scenarios.ts';

/** The scenarios of a pack, or everything that is wrong with their files. */
export type OpenedScenarios =
  | { readonly scenarios: readonly Scenario[]; readonly problems: readonly [] }
  | { readonly scenarios?: undefined; readonly problems: readonly Problem[] };

/**
 * Opens scenarios: those of the pack that ships, or those in the folder `scenarios` of any other pack.
 *
 * Those that ship were checked when they were built, so neither YAML nor schemas are loaded for them.
 *
 * @param pack the pack that they are about.
 * @param dir the folder that holds its `pack.yaml`.
 */
export async function openScenarios(pack: Pack, dir?: string): Promise<OpenedScenarios> {
  if (dir === undefined) return { scenarios: shippedScenarios(), problems: [] };
  const { loadScenarios } = await import('./load-scenarios.ts');
  return loadScenarios(join(dir, 'scenarios'), pack);
}
