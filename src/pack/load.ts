import type { PackData } from '../engine/pack-data.ts';
import { buildPack } from './build-pack.ts';
import { checkSchema } from './check-schema.ts';
import { checks } from './checks/index.ts';
import { collectProblems } from './collect-problems.ts';
import { readPackFiles, type PackFiles } from './pack-files.ts';
import { buildModel } from './pack-model.ts';
import type { Problem } from './problem.ts';
import type { ProblemCode } from './problem-codes.ts';

export type LoadedPack =
  | { readonly pack: PackData; readonly problems: readonly [] }
  | { readonly pack?: undefined; readonly problems: readonly [Problem, ...Problem[]] };

/**
 * Loads a pack from the YAML in a folder: the pack, or every problem of every file, in the order of the files.
 *
 * Reads `pack.yaml` and the files that it names, all inside the folder, and nothing else. Scenarios are no part of a pack.
 */
export async function loadPack(folder: string): Promise<LoadedPack> {
  const files = await readPackFiles(folder);
  const problems = collectProblems(files.paths, [...files.problems, ...checkFiles(files)]);
  const [first, ...rest] = problems;
  return first === undefined
    ? { pack: buildPack(files.files), problems: [] }
    : { problems: [first, ...rest] };
}

/** Nobody reads more, and finding suggestions for more takes time. */
const MOST_OF_A_CHECK = 2000;

/** What makes an entry unreadable, so that what it refers to is not known. */
const HIDES_USES: ReadonlySet<ProblemCode> = new Set(['unknown-key', 'wrong-type']);

function checkFiles(files: PackFiles): Problem[] {
  const problems = files.files.flatMap(({ kind, tree }) => checkSchema(kind, tree));
  const usesKnown = !problems.some(({ code }) => HIDES_USES.has(code));
  const model = buildModel(files, usesKnown);
  return problems.concat(checks.flatMap((check) => firstOf(check(model), MOST_OF_A_CHECK)));
}

function firstOf<T>(items: Iterable<T>, most: number): T[] {
  const first: T[] = [];
  for (const item of items) if (first.push(item) >= most) break;
  return first;
}
