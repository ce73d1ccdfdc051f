import { join } from 'node:path';
import { howMany } from '../../words/en/counted.ts';
import type { Pack } from '../../engine/index.ts';
import { formatProblem } from '../../pack/format-problem.ts';
import { openPack, openProperties, openScenarios } from '../../pack/open.ts';
import type { Problem } from '../../pack/problem.ts';
import type { Property } from '../../pack/property.ts';
import { shippedId } from '../../pack/shipped.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { refuseFile } from '../files/pack-folder.ts';
import { isFolder } from '../files/is-folder.ts';
import { UserError } from '../user-error.ts';

/** What the workbench looks at: a pack, what must hold for it, and its scenarios. */
export interface Workbench {
  readonly pack: Pack;
  readonly properties: readonly Property[];
  /** None where the pack's folder has no `scenarios`. */
  readonly scenarios: readonly Scenario[];
}

/** Opens the rules that ship, or those of the folder that the user named, or says everything that is wrong with them. */
export async function openWorkbench(dir: string | undefined): Promise<Workbench> {
  refuseFile(dir);
  const { pack, properties, problems } = await openProperties(dir);
  if (!pack) throw notUsed(problems, `the pack ${dir}`);
  if (dir !== undefined && shippedId(dir) === undefined && !(await isFolder(join(dir, 'scenarios'))))
    return { pack, properties, scenarios: [] };
  const opened = await openScenarios(pack, dir);
  if (!opened.scenarios) throw notUsed(opened.problems, `the scenarios of ${dir}`);
  return { pack, properties, scenarios: opened.scenarios };
}

/** The same pack in each of its other languages. */
export async function openTranslated({ data }: Pack, dir: string | undefined): Promise<readonly Pack[]> {
  return Promise.all(
    data.languages.slice(1).map(async (language) => {
      const { pack, problems } = await openPack(dir, language);
      if (!pack) throw notUsed(problems, `the pack ${dir}`);
      return pack;
    }),
  );
}

/** The error for rules that cannot be used: every problem, and how many there are in what. */
export function notUsed(problems: readonly Problem[], what: string): UserError {
  return new UserError(
    `${problems.map(formatProblem).join('\n\n')}\n\n${howMany(problems.length, 'problem')} in ${what}. Nothing was done.`,
  );
}
