import type { PackData } from '../engine/pack-data.ts';
import { buildPack } from './build/build-pack.ts';
import { buildProperties } from './build/build-properties.ts';
import { checkSchema } from './checks/check-schema.ts';
import { checks } from './checks/index.ts';
import { collectProblems, type Problem } from './problem.ts';
import type { PackFiles } from './read/pack-file.ts';
import { readPackFiles } from './read/pack-files.ts';
import { buildModel, type PackModel } from './checks/pack-model.ts';
import type { ProblemCode } from './problem-codes.ts';
import type { Property } from './property.ts';

export type LoadedPack =
  | { readonly pack: PackData; readonly properties: readonly Property[]; readonly problems: readonly [] }
  | {
      readonly pack?: undefined;
      readonly properties?: undefined;
      readonly problems: readonly [Problem, ...Problem[]];
    };

/**
 * A pack with the places of everything in its files, as far as they can be read: what those who check the files
 * themselves look at.
 */
export type PackSource = LoadedPack & { readonly model: PackModel };

/**
 * Loads a pack from the YAML in a folder: the pack with its properties, or every problem of every file, in the order of
 * the files.
 *
 * Reads `pack.yaml` and the files that it names, all inside the folder, and nothing else. Scenarios are no part of a pack.
 * Properties are no part of its data: they change no result.
 */
export async function loadPack(folder: string): Promise<LoadedPack> {
  const { model: _, ...loaded } = await loadSource(folder);
  return loaded;
}

/** Loads a pack as `loadPack` does, and gives its entries with their places as well, whether it has problems or not. */
export async function loadSource(folder: string): Promise<PackSource> {
  const files = await readPackFiles(folder);
  const { model, problems: found } = checkFiles(files);
  const [first, ...rest] = collectProblems(files.paths, [...files.problems, ...found]);
  return first === undefined
    ? { pack: buildPack(files.files), properties: buildProperties(files.files), model, problems: [] }
    : { model, problems: [first, ...rest] };
}

/** Nobody reads more, and finding suggestions for more takes time. */
const MOST_OF_A_CHECK = 200;

/** What makes an entry unreadable, so that what it refers to is not known. */
const HIDES_USES: ReadonlySet<ProblemCode> = new Set(['unknown-key', 'wrong-type']);

function checkFiles(files: PackFiles): { model: PackModel; problems: Problem[] } {
  let usesKnown = true;
  const problems = files.files.flatMap(({ kind, tree }) => {
    const found = checkSchema(kind, tree);
    // What a property names is not used by it.
    if (kind !== 'properties' && found.some(({ code }) => HIDES_USES.has(code))) usesKnown = false;
    return found;
  });
  const model = buildModel(files, usesKnown);
  return {
    model,
    problems: problems.concat(checks.flatMap((check) => firstOf(check(model), MOST_OF_A_CHECK))),
  };
}

function firstOf<T>(items: Iterable<T>, most: number): T[] {
  const first: T[] = [];
  for (const item of items) if (first.push(item) >= most) break;
  return first;
}
