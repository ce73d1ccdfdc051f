import { join } from 'node:path';
import type { Assurance } from './assurance.ts';
import { checkSchema } from './checks/check-schema.ts';
import { didYouMean } from './checks/suggest.ts';
import { collectProblems, problemAt, problemWithFile, type Problem } from './problem.ts';
import { parseYaml } from './read/parse-yaml.ts';
import { readTextInside } from './read/read-text.ts';
import { get, itemsOf, plain, textOf, type Tree } from './read/tree.ts';

/** The file, in the folder of a pack or in that of all rules. */
export const ASSURANCE = 'assurance.yaml';

/** What a control may rest on, by the key under which it names it. */
export type Known = Readonly<Record<'laws' | 'properties' | 'mutations' | 'checks', readonly string[]>>;

const KINDS: Readonly<Record<keyof Known, string>> = {
  laws: 'law',
  properties: 'property',
  mutations: 'kind of change',
  checks: 'check',
};

export type LoadedAssurance =
  | { readonly assurance: Assurance; readonly problems: readonly [] }
  | { readonly assurance?: undefined; readonly problems: readonly [Problem, ...Problem[]] };

/**
 * Loads an `assurance.yaml`, or says everything that is wrong with it: its shape, ids that stand twice, and names of what a
 * control rests on that nothing has.
 */
export async function loadAssurance(folder: string, known: Known): Promise<LoadedAssurance> {
  const path = join(folder, ASSURANCE);
  const read = await readTextInside(folder, ASSURANCE);
  if ('code' in read) return { problems: [problemWithFile(path, read.code, read.message, read.hint)] };
  const { tree, problems: found } = parseYaml(path, read.text);
  const [first, ...rest] = collectProblems(
    [path],
    [...found, ...(tree ? [...checkSchema('assurance', tree), ...checkNames(tree, known)] : [])],
  );
  if (first !== undefined) return { problems: [first, ...rest] };
  if (tree === undefined) throw new Error('a file that cannot be read has a problem');
  return { assurance: plain(tree) as Assurance, problems: [] };
}

function* checkNames(tree: Tree, known: Known): Iterable<Problem> {
  const ids = new Set<string>();
  for (const hazard of itemsOf(get(tree, 'hazards'))) {
    const id = textOf(get(hazard, 'id'));
    if (id !== undefined && ids.has(id))
      yield problemAt(hazard.at, 'duplicate-id', `another hazard has the id \`${id}\` already`);
    if (id !== undefined) ids.add(id);
    for (const control of itemsOf(get(hazard, 'controls')))
      for (const [key, kind] of Object.entries(KINDS) as [keyof Known, string][])
        for (const named of itemsOf(get(control, key))) {
          const name = textOf(named);
          if (name === undefined || known[key].includes(name)) continue;
          yield problemAt(
            named.at,
            'unknown-id',
            `there is no ${kind} \`${name}\``,
            didYouMean(name, known[key]),
          );
        }
  }
}
