import { compilePack, type Pack } from '../engine/index.ts';
import type { Area } from '../engine/area.ts';
import type { Problem } from './problem.ts';
import { shippedAreas, shippedId, shippedPack, shippedProperties, shippedScenarios } from './shipped.ts';
import type { Property } from './property.ts';
import { join } from 'node:path';
import type { Scenario } from './scenario.ts';

/** A pack ready for use, or everything that is wrong with its files. */
export type OpenedPack =
  | { readonly pack: Pack; readonly problems: readonly [] }
  | { readonly pack?: undefined; readonly problems: readonly Problem[] };

/**
 * Opens a pack: one that ships, or any other from the YAML in a folder.
 *
 * What ships was checked when it was built, so neither YAML nor schemas are loaded for it.
 *
 * @param dir the folder that holds `pack.yaml`, or the id of a pack that ships; absent: the first that ships.
 */
export async function openPack(dir?: string): Promise<OpenedPack> {
  const ships = shippedId(dir);
  if (ships !== undefined) return { pack: compilePack(shippedPack(ships)), problems: [] };
  const { loadPack } = await import('./load.ts');
  const loaded = await loadPack(dir!);
  return loaded.pack ? { pack: compilePack(loaded.pack), problems: [] } : loaded;
}

/** A pack ready for use with what must hold for it, or everything that is wrong with its files. */
export type OpenedProperties =
  | { readonly pack: Pack; readonly properties: readonly Property[]; readonly problems: readonly [] }
  | { readonly pack?: undefined; readonly properties?: undefined; readonly problems: readonly Problem[] };

/**
 * Opens a pack together with its properties, each file read once: one that ships, or the one in a folder. A pack
 * without `properties.yaml` has none.
 *
 * @param dir as for `openPack`.
 */
export async function openProperties(dir?: string): Promise<OpenedProperties> {
  const ships = shippedId(dir);
  if (ships !== undefined) {
    const properties = shippedProperties(ships);
    return { pack: compilePack(shippedPack(ships)), properties, problems: [] };
  }
  const { loadPack } = await import('./load.ts');
  const loaded = await loadPack(dir!);
  return loaded.pack ? { ...loaded, pack: compilePack(loaded.pack) } : loaded;
}

/** The scenarios of a pack, or everything that is wrong with their files. */
export type OpenedScenarios =
  | { readonly scenarios: readonly Scenario[]; readonly problems: readonly [] }
  | { readonly scenarios?: undefined; readonly problems: readonly Problem[] };

/**
 * Opens scenarios: those of a pack that ships, or those in the folder `scenarios` of any other pack.
 *
 * @param pack the pack that they are about.
 * @param dir as for `openPack`.
 */
export async function openScenarios(pack: Pack, dir?: string): Promise<OpenedScenarios> {
  const ships = shippedId(dir);
  if (ships !== undefined) return { scenarios: shippedScenarios(ships), problems: [] };
  const { loadScenarios } = await import('./load-scenarios.ts');
  return loadScenarios(join(dir!, 'scenarios'), pack);
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
