import manifest from '../../../package.json' with { type: 'json' };
import { EXPLANATIONS, type CheckReport } from '../../check/lint/index.ts';
import { render } from '../../document/formats.ts';
import type { Document } from '../../document/model.ts';
import { problemLines } from '../../pack/format-problem.ts';
import { checkData, checkRows, checkSections } from '../../report/rules/check-report.ts';
import { renderSarif } from '../../report/rules/check-sarif.ts';
import { print } from '../print.ts';
import { screenOf } from '../terminal/screen.ts';
import { today } from '../today.ts';
import { EXIT } from '../user-error.ts';
import { addressOf, areasFolder, checkFolders, folderToCheck } from './check-folder.ts';
import { checkWatched, watchFolder } from './watch-folder.ts';
import type { CheckOptions } from './command.ts';

/** `safeguard rules check`: exit code 1 where there is an error, and with `--strict` also where there is a warning. */
export async function checkCommand(options: CheckOptions): Promise<void> {
  const { format = 'text' } = options;
  if (options.watch) checkWatched(format);
  const folder = await folderToCheck(options.pack);
  // Without a folder of somebody's own, everything that ships.
  const folders = options.pack === undefined ? [folder, await areasFolder()] : [folder];
  const check = (): Promise<CheckReport> => checkFolders(folders, today());
  if (options.watch) {
    await watchFolder(folder, async () => {
      const screen = screenOf(process.stdout, { color: options.color, plain: false }, process.env);
      return render(documentOf(await check()), 'text', screen);
    });
    process.exitCode = EXIT.interrupted;
    return;
  }
  const report = await check();
  await print(documentOf(report), options, {
    sarif: () =>
      renderSarif(report, { version: manifest.version, explanations: EXPLANATIONS, uriOf: addressOf }),
  });
  process.exitCode = fails(report) ? EXIT.failed : EXIT.done;

  function fails({ findings }: CheckReport): boolean {
    return findings.some(({ severity }) => options.strict === true || severity === 'error');
  }
}

function documentOf(report: CheckReport): Document {
  const { width } = screenOf(process.stdout, { color: false, plain: false }, process.env);
  return {
    title: 'What a check of the rules finds',
    sheets: () => [{ sections: checkSections(report, problemLines, width) }],
    data: () => checkData(report),
    rows: () => checkRows(report),
  };
}
