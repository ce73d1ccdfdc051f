import { compilePack, type Pack } from '../engine/index.ts';
import type { Problem } from './problem.ts';
import type { Property } from './property.ts';
import { shippedFile } from './shipped-file.ts';
import { shippedPack } from './shipped.ts';

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
