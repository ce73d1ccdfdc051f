import { formatProblem } from '../../pack/format-problem.ts';
import { packsNamed } from '../../pack/local/for-pack.ts';
import { loadLocal } from '../../pack/local/load-local.ts';
import { mergeLocal } from '../../pack/local/merge.ts';
import { SERVICES } from '../../pack/local/settings.ts';
import { visible } from '../../document/visible.ts';
import { localSections } from '../../report/result/local-settings.ts';
import { flagFor, needSettingsFile } from './need-settings-file.ts';
import { print } from '../print.ts';
import { packFor } from '../pack.ts';
import { today } from '../today.ts';
import { EXIT, UserError } from '../user-error.ts';
import type { ShowOptions } from './command.ts';

/** `safeguard local show`: what is set, what is not and where to look it up, and when each was checked. */
export async function showCommand(options: ShowOptions): Promise<void> {
  const { data } = await packFor(options.pack);
  const file = needSettingsFile(options);
  const { settings, problems, tree } = await loadLocal(file.path, data);
  if (!settings) {
    const [first] = problems;
    throw new UserError(
      `${formatProblem(first)}\n\nIt cannot be shown until it is right: safeguard local check${flagFor(file)}`,
      EXIT.failed,
    );
  }
  const elsewhere = packsNamed(tree).filter(({ id }) => id !== data.id);
  const seen = { file: visible(file.path), today: today(), elsewhere: elsewhere.map(({ id }) => id) };
  const sheets = () => [{ sections: localSections(settings, mergeLocal(data, settings), SERVICES, seen) }];
  await print({ title: 'Local settings', sheets, data: () => ({ file: file.path, ...settings }) }, options);
}
