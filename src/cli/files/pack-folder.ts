import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { visible } from '../../document/visible.ts';
import { UserError } from '../user-error.ts';

/**
 * Refuses a pack that was named by a file of it: a pack is a folder.
 *
 * @throws UserError that says which folder to name.
 */
export function refuseFile(named: string | undefined): void {
  if (named === '') throw new UserError(({ refusal }) => refusal.packNeedsName);
  if (named === undefined || statSync(named, { throwIfNoEntry: false })?.isFile() !== true) return;
  const folder = dirname(named);
  const there = existsSync(join(folder, 'pack.yaml')) ? visible(folder) : undefined;
  throw new UserError(({ refusal }) => refusal.packIsFile(visible(named), there));
}
