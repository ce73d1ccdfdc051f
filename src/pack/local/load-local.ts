import type { PackData } from '../../engine/pack-data.ts';
import { checkSchema } from '../checks/check-schema.ts';
import { collectProblems, problemWithFile, type Problem } from '../problem.ts';
import { parseYaml } from '../read/parse-yaml.ts';
import { readText } from '../read/read-text.ts';
import type { Tree } from '../read/tree.ts';
import { wordsOf } from '../../words/index.ts';
import { buildLocal } from './build-local.ts';
import { checkLocal } from './check-local.ts';
import { forPack } from './for-pack.ts';
import type { LocalSettings } from './settings.ts';

export type LoadedLocal =
  | {
      readonly settings: LocalSettings;
      readonly problems: readonly [];
      /** The file as it was read, for whoever looks closer. */
      readonly tree: Tree;
    }
  | {
      readonly settings?: undefined;
      readonly tree?: undefined;
      readonly problems: readonly [Problem, ...Problem[]];
    };

/**
 * Loads local settings for a pack: the settings, or everything that is wrong with the file. What they say to be for other
 * rules is left out, and only its shape is checked. Settings that could replace
 * or take away anything of the pack are refused here.
 *
 * @param language that of the settings; the pack is that which they are checked against.
 */
export async function loadLocal(
  file: string,
  pack: PackData,
  language = pack.language,
): Promise<LoadedLocal> {
  const text = await readText(file);
  if ('code' in text) return { problems: [problemWithFile(file, text.code, text.message, text.hint)] };
  return readLocal(file, text.text, pack, language);
}

/** The same from a text; `file` is how people see it in problems. */
export function readLocal(file: string, text: string, pack: PackData, language = pack.language): LoadedLocal {
  const { tree: read, problems: found } = parseYaml(file, text);
  const tree = read && orEmpty(read);
  const own = tree && forPack(tree, pack.id);
  const [first, ...rest] = collectProblems(
    [file],
    [...found, ...(tree && own ? [...checkSchema('local', tree), ...checkLocal(own, pack)] : [])],
  );
  if (first !== undefined) return { problems: [first, ...rest] };
  if (tree === undefined || own === undefined) throw new Error('a file that cannot be read has a problem');
  return { settings: buildLocal(own, pack, wordsOf(language)), problems: [], tree };
}

/** A file in which everything is a comment sets nothing, and that is no mistake. */
function orEmpty(tree: Tree): Tree {
  const empty = tree.kind === 'scalar' && tree.value === null;
  return empty ? { kind: 'map', entries: [], at: tree.at } : tree;
}
