import { compilePack, type Pack } from '../../engine/index.ts';
import { formatProblem } from '../../pack/format-problem.ts';
import { loadLocal } from '../../pack/local/load-local.ts';
import { mergeLocal } from '../../pack/local/merge.ts';
import { flagFor } from './need-settings-file.ts';
import type { SettingsFile } from './settings-file.ts';

/**
 * The pack with the settings of a file; the pack as it is, with a warning on standard error, where they cannot be used.
 *
 * @param first the pack in its first language, for which they are checked.
 */
export async function withSettings(pack: Pack, file: SettingsFile, first: Pack): Promise<Pack> {
  const { settings, problems } = await loadLocal(file.path, first.data, pack.data.language);
  if (settings) return compilePack(mergeLocal(pack.data, settings));
  const [problem, ...rest] = problems;
  const more = rest.length === 0 ? '' : `And ${rest.length} more. `;
  console.error(
    'Your local settings cannot be used, so they are left out. The rest works as usual.\n' +
      `${formatProblem(problem)}\n` +
      `${more}To see everything: safeguard local check${flagFor(file)}\n`,
  );
  return pack;
}
