import { compilePack, type Pack } from '../engine/index.ts';
import type { Area } from '../engine/area.ts';
import type { Problem } from './problem.ts';
import { shippedAreas, shippedPack, shippedFile, shippedScenarios } from './shipped.ts';
import type { Property } from './property.ts';
import { join } from 'node:path';
import type { Scenario } from './scenario.ts';

/** A pack ready for use, or everything that is wrong with its files. */
export type OpenedPack =
  | { readonly pack: Pack; readonly problems: readonly [] }
  | { readonly pack?: undefined; readonly problems: readonly Problem[] };

/**
 * Opens a pack: the one that ships, or any other from the YAML in a folder.
 *
 * The one that ships was checked when it was built, so neither YAML nor schemas are loaded for it.
 *
 * @param dir the folder that holds `pack.yaml`.
 */
export async function openPack(dir?: string): Promise<OpenedPack> {
  if (dir === undefined) return { pack: compilePack(shippedPack()), problems: [] };
  const { loadPack } = await import('./load.ts');
  const loaded = await loadPack(dir);
  return loaded.pack ? { pack: compilePack(loaded.pack), problems: [] } : loaded;
}

/** A pack ready for use with what must hold for it, or everything that is wrong with its files. */
export type OpenedProperties =
  | { readonly pack: Pack; readonly properties: readonly Property[]; readonly problems: readonly [] }
  | { readonly pack?: undefined; readonly properties?: undefined; readonly problems: readonly Problem[] };

/**
 * Opens a pack together with its properties, each file read once: the pack that ships, or the one in a folder. A pack
 * without `properties.yaml` has none.
 *
 * Those that ship were checked when they were built, so neither YAML nor schemas are loaded for them.
 *
 * @param dir the folder that holds `pack.yaml`.
 */
export async function openProperties(dir?: string): Promise<OpenedProperties> {
  if (dir === undefined) {
    const properties = shippedFile('online-abuse-properties.json') as readonly Property[];
    return { pack: compilePack(shippedPack()), properties, problems: [] };
  }
  const { loadPack } = await import('./load.ts');
  const loaded = await loadPack(dir);
  return loaded.pack ? { ...loaded, pack: compilePack(loaded.pack) } : loaded;
}

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

/** The list of council areas, or everything that is wrong with its file. */
export type OpenedAreas =
  | { readonly areas: readonly Area[]; readonly problems: readonly [] }
  | { readonly areas?: undefined; readonly problems: readonly Problem[] };

/** Opens the list of council areas of Wales: the one that ships, which was checked when it was built, or that in a file. */
export async function openAreas(file?: string): Promise<OpenedAreas> {
  if (file === undefined) return { areas: shippedAreas(), problems: [] };
  const { loadAreas } = await import('./areas/load-areas.ts');
  return loadAreas(file);
}
