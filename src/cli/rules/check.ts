import manifest from '../../../package.json' with { type: 'json' };
import { EXPLANATIONS, type CheckReport } from '../../check/lint/index.ts';
import { problemLines } from '../../pack/format-problem.ts';
import { renderCheckJson, renderCheckText } from '../../report/rules/check-report.ts';
import { renderSarif } from '../../report/rules/check-sarif.ts';
import { screenOf } from '../terminal/screen.ts';
import { today } from '../today.ts';
import { EXIT, UserError } from '../user-error.ts';
import { addressOf, areasFolder, checkFolders, folderToCheck } from './check-folder.ts';
import { watchFolder } from './check-watch.ts';
import type { CheckOptions } from './command.ts';

/** `safeguard rules check`: exit code 1 where there is an error, and with `--strict` also where there is a warning. */
export async function checkCommand(options: CheckOptions): Promise<void> {
  const { format = 'text' } = options;
  if (options.watch && format !== 'text') {
    throw new UserError(`--watch shows text only. Leave out --watch, or --format ${format}.`);
  }
  const folder = await folderToCheck(options.pack);
  // Without a folder of somebody's own, everything that ships.
  const folders = options.pack === undefined ? [folder, await areasFolder()] : [folder];
  const check = (): Promise<CheckReport> => checkFolders(folders, today());
  if (options.watch) {
    await watchFolder(folder, async () => asText(await check()));
    process.exitCode = EXIT.interrupted;
    return;
  }
  const report = await check();
  process.stdout.write(render(report));
  process.exitCode = fails(report) ? EXIT.failed : EXIT.done;

  function fails({ findings }: CheckReport): boolean {
    return findings.some(({ severity }) => options.strict === true || severity === 'error');
  }

  function render(report: CheckReport): string {
    switch (format) {
      case 'json':
        return renderCheckJson(report);
      case 'sarif':
        return renderSarif(report, {
          version: manifest.version,
          explanations: EXPLANATIONS,
          uriOf: addressOf,
        });
      case 'text':
        return asText(report);
    }
  }

  function asText(report: CheckReport): string {
    const screen = screenOf(process.stdout, { color: options.color, plain: false }, process.env);
    return renderCheckText(report, problemLines, screen);
  }
}
