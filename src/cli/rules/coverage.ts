import { guideCoverage, uncarried } from '../../check/coverage.ts';
import {
  coverageData,
  coverageRows,
  coverageSections,
  readingRows,
  readingSections,
} from '../../report/rules/coverage.ts';
import { print } from '../print.ts';
import { EXIT } from '../user-error.ts';
import { openWorkbench } from './open.ts';
import type { CoverageOptions } from './command.ts';

/** `safeguard rules coverage`: the guide against rules and scenarios; exit code 1 where a statement has no rule. */
export async function coverageCommand(options: CoverageOptions): Promise<void> {
  const { pack, properties, scenarios } = await openWorkbench(options.pack);
  const coverage = guideCoverage(pack, properties, scenarios);
  const sections = options.interpretations ? readingSections : coverageSections;
  await print(
    {
      title: 'How the guide is covered',
      sheets: () => [{ sections: sections(coverage, pack.data) }],
      data: () => coverageData(coverage, pack.data),
      rows: () => (options.interpretations ? readingRows : coverageRows)(coverage),
    },
    options,
  );
  process.exitCode = uncarried(coverage).length > 0 ? EXIT.failed : EXIT.done;
}
