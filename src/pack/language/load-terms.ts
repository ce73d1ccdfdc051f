import { checkSchema } from '../checks/check-schema.ts';
import { collectProblems, problemWithFile, type Problem } from '../problem.ts';
import { parseYaml } from '../read/parse-yaml.ts';
import { readText } from '../read/read-text.ts';
import { plain } from '../read/tree.ts';

/** Words that have a fixed Welsh, and Welsh that is never right. */
export interface Terms {
  readonly terms: readonly GlossaryTerm[];
  readonly forbidden: readonly {
    /** As `cy` of a term. */
    readonly cy: string;
    readonly instead: string;
  }[];
}

/** Something with one name in Welsh, or a few. */
export interface GlossaryTerm {
  /** As it stands in English; an `s` at its end needs no entry. */
  readonly en: readonly string[];
  /** What it may be in Welsh. `atgyfeir*`: whatever the end; `...`: a few words between. Mutated forms need no entry. */
  readonly cy: readonly string[];
  /** The page on which the Welsh was seen. */
  readonly source?: string;
}

/** The list of terms in a file, or everything that is wrong with it. */
export type LoadedTerms =
  | { readonly terms: Terms; readonly problems: readonly [] }
  | { readonly terms?: undefined; readonly problems: readonly Problem[] };

export async function loadTerms(file: string): Promise<LoadedTerms> {
  const read = await readText(file);
  if ('code' in read) return { problems: [problemWithFile(file, read.code, read.message, read.hint)] };
  const { tree, problems: found } = parseYaml(file, read.text);
  const problems = collectProblems([file], [...found, ...(tree ? checkSchema('terms', tree) : [])]);
  if (tree === undefined || problems.length > 0) return { problems };
  return { terms: plain(tree) as Terms, problems: [] };
}
