import type { Pack } from '../engine/index.ts';
import { openPack } from '../pack/open.ts';
import { formatProblem } from '../pack/format-problem.ts';
import { UserError } from './user-error.ts';

/** The pack to use: the one that ships, or the one in a folder that the user named. */
export async function packFor(dir: string | undefined): Promise<Pack> {
  if (dir === '') throw new UserError('--pack needs the name of a folder.');
  const { pack, problems } = await openPack(dir);
  if (pack) return pack;
  const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`;
  throw new UserError(
    `${problems.map(formatProblem).join('\n\n')}\n\n${count} in the pack ${dir}. It was not used.`,
  );
}
