import type { Area, AreaService } from '../../engine/area.ts';
import { checkSchema } from '../checks/check-schema.ts';
import { collectProblems, problemWithFile, type Problem } from '../problem.ts';
import { parseYaml } from '../read/parse-yaml.ts';
import { readText } from '../read/read-text.ts';
import { plain, type Tree } from '../read/tree.ts';
import { checkAreas } from './check-areas.ts';

export type LoadedAreas =
  | { readonly areas: readonly Area[]; readonly problems: readonly []; readonly tree: Tree }
  | {
      readonly areas?: undefined;
      readonly problems: readonly [Problem, ...Problem[]];
      /** Absent where the file cannot be read at all. */
      readonly tree?: Tree;
    };

/** Loads the list of areas: the areas in the order of the file, or everything that is wrong with it. */
export async function loadAreas(file: string): Promise<LoadedAreas> {
  const text = await readText(file);
  if ('code' in text) return { problems: [problemWithFile(file, text.code, text.message, text.hint)] };
  return readAreas(file, text.text);
}

/** The same from a text; `file` is how people see it in problems. */
export function readAreas(file: string, text: string): LoadedAreas {
  const { tree, problems: found } = parseYaml(file, text);
  const [first, ...rest] = collectProblems(
    [file],
    [...found, ...(tree ? [...checkSchema('areas', tree), ...checkAreas(tree)] : [])],
  );
  if (first !== undefined) return { problems: [first, ...rest], ...(tree && { tree }) };
  if (tree === undefined) throw new Error('a file that cannot be read has a problem');
  return { areas: withNames(plain(tree) as readonly Area[]), problems: [], tree };
}

/** In the file another council stands with its id; people read its name. */
function withNames(areas: readonly Area[]): readonly Area[] {
  const names = new Map(areas.map(({ id, name }) => [id, name.en]));
  const named = (service: AreaService): AreaService =>
    service.page_of === undefined ? service : { ...service, page_of: names.get(service.page_of)! };
  return areas.map((area) => ({
    ...area,
    ...(area.social_services && { social_services: named(area.social_services) }),
    ...(area.out_of_hours && { out_of_hours: named(area.out_of_hours) }),
  }));
}
