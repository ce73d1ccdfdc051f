import type { Finding } from '../../check/lint/report.ts';
import { heading, part, words } from '../../document/parts.ts';
import { wrap } from '../../document/wrap.ts';
import { formatProblem, problemLines } from '../../pack/format-problem.ts';
import { didYouMean } from '../../pack/checks/suggest.ts';
import { datesAhead } from '../../pack/local/dates-ahead.ts';
import { packsNamed } from '../../pack/local/for-pack.ts';
import { loadLocal } from '../../pack/local/load-local.ts';
import { problemAt, type Problem } from '../../pack/problem.ts';
import type { Tree } from '../../pack/read/tree.ts';
import { shippedIds } from '../../pack/shipped.ts';
import { checkRows, findingSections } from '../../report/rules/check-report.ts';
import { howMany } from '../../words/en/counted.ts';
import { visible } from '../../document/visible.ts';
import { flagFor, needSettingsFile } from './need-settings-file.ts';
import { packFor } from '../pack.ts';
import { print } from '../print.ts';
import { screenOf } from '../terminal/screen.ts';
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
  const problems = distinct(loaded.flatMap((one) => one.problems));
  const isUsed = first.settings !== undefined && problems.length === 0;
  const warnings = isUsed
    ? [...datesAhead(first.tree, today()), ...unknownPacks(named, [data.id, ...ships])]
    : [];
  const outcome = isUsed
    ? [
        `${path} ${warnings.length > 0 ? 'can be used' : 'is right'}. To see what it sets: safeguard local show${flagFor(file)}`,
        `It adds to ${packs.map(({ id, version }) => `${id} ${version}`).join(' and ')}. ` +
          'It cannot change a level, a reason or an action of the rules.',
      ]
    : [
        `${howMany(problems.length, 'problem')}. Until this is put right, the file is left out with a warning.`,
      ];
  const findings: readonly Finding[] = [
    ...problems.map((one) => ({ ...one, severity: 'error' as const })),
    ...warnings.map((one) => ({ ...one, severity: 'warning' as const })),
  ];
  const { width } = screenOf(process.stdout, { color: options.color, plain: false }, process.env);
  const title = 'What a check of local settings finds';
  await print(
    {
      title,
      sheets: () => [
        {
          sections: [
            heading(title),
            ...findingSections(findings, problemLines, width),
            ...part('Altogether', { lines: outcome.map(words) }),
          ],
        },
      ],
      data: () => ({ schema: 'safeguard/local-check@1', file: file.path, used: isUsed, findings }),
      rows: () => checkRows({ findings, accepted: [] }),
    },
    options,
    {
      text: () =>
        [
          ...problems.map((one) => `${formatProblem(one)}\n\n`),
          ...warnings.map((one) => `${formatProblem({ ...one, code: `warning ${one.code}` })}\n\n`),
          ...outcome.map((line) => `${wrap(line, width).join('\n')}\n`),
        ].join(''),
    },
  );
  process.exitCode = isUsed ? EXIT.done : EXIT.failed;
}

/** The same is wrong for each of several rules, and said once. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((one) => [formatProblem(one), one])).values()];
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
