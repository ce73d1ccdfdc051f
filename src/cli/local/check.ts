import { formatProblem } from '../../pack/format-problem.ts';
import { datesAhead } from '../../pack/local/dates-ahead.ts';
import { loadLocal } from '../../pack/local/load-local.ts';
import { howMany } from '../../words/en/counted.ts';
import { visible } from '../../document/visible.ts';
import { flagFor, needSettingsFile } from './need-settings-file.ts';
import { packFor } from '../pack.ts';
import type { CheckOptions } from './command.ts';
import { today } from '../today.ts';
import { EXIT } from '../user-error.ts';

/**
 * `safeguard local check`: everything that is wrong with local settings, each with its place; exit code 1 where there is
 * something. A date that lies ahead is a warning, as in `rules check`.
 */
export async function checkCommand(options: CheckOptions): Promise<void> {
  const { data } = await packFor(options.pack);
  const file = needSettingsFile(options);
  const { settings, problems, tree } = await loadLocal(file.path, data);
  const path = visible(file.path);
  if (settings) {
    const warnings = [...datesAhead(tree, today())];
    for (const one of warnings) {
      process.stdout.write(`${formatProblem({ ...one, code: `warning ${one.code}` })}\n\n`);
    }
    process.stdout.write(
      `${path} ${warnings.length > 0 ? 'can be used' : 'is right'}. To see what it sets: safeguard local show${flagFor(file)}\n` +
        `It adds to ${data.id} ${data.version}. It cannot change a level, a reason or an action of the rules.\n`,
    );
    process.exitCode = EXIT.done;
    return;
  }
  process.stdout.write(
    `${problems.map(formatProblem).join('\n\n')}\n\n` +
      `${howMany(problems.length, 'problem')}. Until this is put right, the file is left out with a warning.\n`,
  );
  process.exitCode = EXIT.failed;
}
