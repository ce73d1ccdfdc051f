import { compileOwn, compilePack, type Language, type Pack, type PackData } from '../engine/index.ts';
import type { Area } from '../engine/area.ts';
import {
  inLanguage,
  scenariosInLanguage,
  textsIn,
  textsInScenarios,
  type Translation,
} from '../engine/texts.ts';
import { wordsOf } from '../words/index.ts';
import type { Problem } from './problem.ts';
import {
  shippedAreas,
  shippedId,
  shippedPack,
  shippedProperties,
  shippedScenarios,
  shippedTranslation,
} from './shipped.ts';
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
 * @param language that of its texts: what is not translated is shown as it is, with a mark. A pack that does not have the
 *   language stays as it is.
 */
export async function openPack(dir?: string, language?: Language): Promise<OpenedPack> {
  return opened(compilePack, dir, language);
}

/** The same for the program itself, which hands it to nobody: it is not frozen. */
export async function openOwnPack(dir?: string, language?: Language): Promise<OpenedPack> {
  return opened(compileOwn, dir, language);
}

async function opened(
  compile: (data: PackData) => Pack,
  dir: string | undefined,
  language: Language | undefined,
): Promise<OpenedPack> {
  const ships = shippedId(dir);
  if (ships !== undefined) return { pack: compile(shippedIn(ships, language)), problems: [] };
  const { loadPack } = await import('./load.ts');
  const loaded = await loadPack(dir!);
  if (!loaded.pack) return loaded;
  const to = into(loaded.pack, language);
  if (to === undefined) return { pack: compile(loaded.pack), problems: [] };
  const { readTranslation } = await import('./language/load-translation.ts');
  const read = await readTranslation(dir!, to, textsIn(loaded.pack));
  if (!read.translation) return read;
  return { pack: compile(translated(loaded.pack, read.translation)), problems: [] };
}

/** A pack that ships, in a language. */
function shippedIn(id: string, language: Language | undefined): PackData {
  const pack = shippedPack(id);
  const to = into(pack, language);
  return to === undefined ? pack : translated(pack, shippedTranslation(id, to));
}

/** The language into which the texts of a pack are to be put; none where they are in it already, or it is not one of its own. */
function into(
  { languages: [first, ...others] }: PackData,
  language: Language | undefined,
): Language | undefined {
  return language !== undefined && language !== first && others.includes(language) ? language : undefined;
}

function translated(pack: PackData, translation: Translation): PackData {
  return inLanguage(pack, translation, wordsOf(translation.language).result.untranslated);
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
 * @param pack the pack that they are about; they come in its language.
 * @param dir as for `openPack`.
 */
export async function openScenarios(pack: Pack, dir?: string): Promise<OpenedScenarios> {
  const { language } = pack.data;
  const inIts = (scenarios: readonly Scenario[], translation: Translation): readonly Scenario[] =>
    scenariosInLanguage(scenarios, translation, wordsOf(language).result.untranslated);
  const ships = shippedId(dir);
  if (ships !== undefined) {
    const scenarios = shippedScenarios(ships);
    if (language === undefined) return { scenarios, problems: [] };
    return { scenarios: inIts(scenarios, shippedTranslation(`${ships}-scenarios`, language)), problems: [] };
  }
  const folder = join(dir!, 'scenarios');
  const { loadScenarios } = await import('./load-scenarios.ts');
  const loaded = await loadScenarios(folder, pack);
  if (!loaded.scenarios || language === undefined) return loaded;
  const { readTranslation } = await import('./language/load-translation.ts');
  const read = await readTranslation(folder, language, textsInScenarios(loaded.scenarios));
  return read.translation ? { scenarios: inIts(loaded.scenarios, read.translation), problems: [] } : read;
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
