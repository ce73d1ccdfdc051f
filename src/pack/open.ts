import { compilePack, type Pack } from '../engine/index.ts';
import type { Problem } from './problem.ts';
import { shippedPack } from './shipped.ts';

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
