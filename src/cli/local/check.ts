import { formatProblem } from '../../pack/format-problem.ts';
import { didYouMean } from '../../pack/checks/suggest.ts';
import { datesAhead } from '../../pack/local/dates-ahead.ts';
import { packsNamed } from '../../pack/local/for-pack.ts';
import { loadLocal } from '../../pack/local/load-local.ts';
import { problemAt } from '../../pack/problem.ts';
import type { Tree } from '../../pack/read/tree.ts';
import { shippedIds } from '../../pack/shipped.ts';
import { howMany } from '../../words/en/counted.ts';
import { visible } from '../../document/visible.ts';
import { flagFor, needSettingsFile } from './need-settings-file.ts';
import { packFor } from '../pack.ts';
import type { CheckOptions } from './command.ts';
import { today } from '../today.ts';
import { EXIT } from '../user-error.ts';

/**
 * `safeguard local check`: everything that is wrong with local settings, each with its place; exit code 1 where there is
 * something. Unless rules are named, what the file says to be for others that ship is held against those too. A date that lies
 * ahead, and rules that nobody knows, are warnings.
 */
export async function checkCommand(options: CheckOptions): Promise<void> {
  const { data } = await packFor(options.pack);
  const file = needSettingsFile(options);
  const first = await loadLocal(file.path, data);
  const named = first.settings ? packsNamed(first.tree) : [];
  const ships = shippedIds();
  const others =
    options.pack === undefined ? ships.slice(1).filter((id) => named.some((one) => one.id === id)) : [];
  const loaded = [first];
  const packs = [data];
  for (const id of others) {
    const { data: other } = await packFor(id);
    packs.push(other);
    loaded.push(await loadLocal(file.path, other));
  }
  const path = visible(file.path);
  const problems = [...new Set(loaded.flatMap((one) => one.problems.map(formatProblem)))];
  if (first.settings && problems.length === 0) {
    const warnings = [...datesAhead(first.tree, today()), ...unknownPacks(named, [data.id, ...ships])];
    for (const one of warnings) {
      process.stdout.write(`${formatProblem({ ...one, code: `warning ${one.code}` })}\n\n`);
    }
    process.stdout.write(
      `${path} ${warnings.length > 0 ? 'can be used' : 'is right'}. To see what it sets: safeguard local show${flagFor(file)}\n` +
        `It adds to ${packs.map(({ id, version }) => `${id} ${version}`).join(' and ')}. ` +
        'It cannot change a level, a reason or an action of the rules.\n',
    );
    process.exitCode = EXIT.done;
    return;
  }
  process.stdout.write(
    `${problems.join('\n\n')}\n\n` +
      `${howMany(problems.length, 'problem')}. Until this is put right, the file is left out with a warning.\n`,
  );
  process.exitCode = EXIT.failed;
}

/** What is for rules that neither ship nor are in use is shown nowhere, and a slip would hide it. */
function unknownPacks(
  named: readonly { readonly id: string; readonly tree: Tree }[],
  known: readonly string[],
) {
  return named.flatMap(({ id, tree }) =>
    known.includes(id)
      ? []
      : [
          problemAt(
            tree.at,
            'unknown-id',
            `no rules that ship are called \`${id}\``,
            didYouMean(id, known) ?? 'It counts for rules of your own with this id alone.',
          ),
        ],
  );
}
