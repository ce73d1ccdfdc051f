import { join } from 'node:path';
import type { PackVersion } from '../../check/diff/index.ts';
import { formatProblem } from '../../pack/format-problem.ts';
import { openProperties, openScenarios } from '../../pack/open.ts';
import { shippedIds } from '../../pack/shipped.ts';
import type { Problem } from '../../pack/problem.ts';
import { howMany } from '../../words/en/counted.ts';
import { visible } from '../../document/visible.ts';
import type { ComparedPack } from '../../report/rules/diff-model.ts';
import { withRevision, type RevisionFolder } from '../files/git-revision.ts';
import { isFolder } from '../files/is-folder.ts';
import { UserError } from '../user-error.ts';
import { openWorkbench } from './open.ts';

/** Where a project keeps the pack whose revisions are compared, if nobody says otherwise. */
const usualFolder = () => `rules/${shippedIds()[0]}`;

const SHIPPED = 'the built-in rules';

/** A pack to compare, and where people can use it: in a folder, or nowhere as long as it is only a git revision. */
export interface NamedVersion extends PackVersion {
  readonly from: ComparedPack['from'];
}

/**
 * The two packs that somebody named: each a folder, or else a git revision of the folder that `pack` names.
 *
 * @param fresh absent: the folder that `pack` names; without it, next to a revision the folder that the revision is of,
 *   and next to a folder the rules that ship.
 */
export async function openVersions(
  old: string,
  fresh: string | undefined,
  pack: string | undefined,
): Promise<readonly [NamedVersion, NamedVersion]> {
  for (const name of [old, fresh, pack]) {
    if (name === '')
      throw new UserError('A pack is named by its folder or by a git revision, and not by nothing.');
  }
  const before = await versionNamed(old, pack);
  if (fresh !== undefined) return [before, await versionNamed(fresh, pack)];
  if (pack !== undefined) return [before, await inFolder(pack)];
  return [before, (await isFolder(old)) ? await inFolder(undefined) : await inFolder(usualFolder())];
}

async function versionNamed(name: string, pack: string | undefined): Promise<NamedVersion> {
  if (await isFolder(name)) return inFolder(name);
  const folder = pack ?? usualFolder();
  if (!(await isFolder(folder))) {
    throw new UserError(
      pack === undefined
        ? `There is no folder ${visible(name)}. If it is a git revision, name the folder of the pack with --pack.`
        : `There is no folder ${visible(folder)}. --pack names the folder of the pack in its repository.`,
    );
  }
  return withRevision(folder, name, (found) => atRevision(name, found));
}

async function inFolder(dir: string | undefined): Promise<NamedVersion> {
  return { name: dir ?? SHIPPED, from: { folder: dir }, ...(await openWorkbench(dir)) };
}

/** A pack that was laid out in a temporary folder; its problems name the files as the revision does. */
async function atRevision(name: string, { folder, shown, links }: RevisionFolder): Promise<NamedVersion> {
  const refuse = (problems: readonly Problem[], what: string): UserError => {
    const list = problems.map((problem) => formatProblem({ ...problem, file: shown(problem.file) }));
    const left = links.length === 0 ? '' : ` Links are not followed: ${visible(links.join(', '))}.`;
    return new UserError(
      `${list.join('\n\n')}\n\n${howMany(problems.length, 'problem')} in ${what} at ${visible(name)}.${left} Nothing was compared.`,
    );
  };
  const { pack, properties, problems } = await openProperties(folder);
  if (!pack) throw refuse(problems, 'the pack');
  if (!(await isFolder(join(folder, 'scenarios'))))
    return { name, from: 'revision', pack, properties, scenarios: [] };
  const opened = await openScenarios(pack, folder);
  if (!opened.scenarios) throw refuse(opened.problems, 'the scenarios');
  return { name, from: 'revision', pack, properties, scenarios: opened.scenarios };
}
