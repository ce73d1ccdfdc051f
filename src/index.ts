/**
 * The library: open a pack, assess answers, ask the next question.
 *
 * @packageDocumentation
 */
import type { Language } from './engine/index.ts';
import { compiledOf, handedOut, type Pack } from './handed-out.ts';
import { openPack, openProperties, openScenarios, type OpenedScenarios } from './pack/open.ts';
import type { Problem } from './pack/problem.ts';
import type { Property } from './pack/property.ts';

export * from './library.ts';
export { openAreas as loadAreas, type OpenedAreas, type OpenedScenarios } from './pack/open.ts';
export { readTranslation, type ReadTranslation } from './pack/language/load-translation.ts';
export type { Expectation, Mistake, Scenario } from './pack/scenario.ts';
export type { Property, PropertyExpectation } from './pack/property.ts';
export { formatProblem } from './pack/format-problem.ts';
export type { Problem } from './pack/problem.ts';

/** A pack ready for use, or everything that is wrong with its files. */
export type OpenedPack =
  | { readonly pack: Pack; readonly problems: readonly [] }
  | { readonly pack?: undefined; readonly problems: readonly Problem[] };

/**
 * Opens a pack: one that ships, or any other from the YAML in a folder.
 *
 * @param dir the folder that holds `pack.yaml`, or the id of a pack that ships; absent: the first that ships.
 * @param language that of its texts: what is not translated is shown as it is, with a mark. A pack that does not have the
 *   language stays as it is.
 */
export async function loadPack(dir?: string, language?: Language): Promise<OpenedPack> {
  const { pack, problems } = await openPack(dir, language);
  return pack ? { pack: handedOut(pack), problems: [] } : { problems };
}

/**
 * Opens scenarios: those of a pack that ships, or those in the folder `scenarios` of any other pack.
 *
 * @param pack the pack that they are about; they come in its language.
 * @param dir as for `loadPack`.
 */
export async function loadScenarios(pack: Pack, dir?: string): Promise<OpenedScenarios> {
  return openScenarios(compiledOf(pack), dir);
}

/** A pack ready for use with what must hold for it, or everything that is wrong with its files. */
export type OpenedProperties =
  | { readonly pack: Pack; readonly properties: readonly Property[]; readonly problems: readonly [] }
  | { readonly pack?: undefined; readonly properties?: undefined; readonly problems: readonly Problem[] };

/**
 * Opens a pack together with its properties, each file read once: one that ships, or the one in a folder. A pack
 * without `properties.yaml` has none.
 *
 * @param dir as for `loadPack`.
 */
export async function loadProperties(dir?: string): Promise<OpenedProperties> {
  const { pack, properties, problems } = await openProperties(dir);
  return pack ? { pack: handedOut(pack), properties, problems: [] } : { problems };
}
