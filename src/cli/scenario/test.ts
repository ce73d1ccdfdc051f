import { renderTap } from '../../report/scenario/tap.ts';
import { testRows, testSections } from '../../report/scenario/test-report.ts';
import { coverage, runScenario } from '../../train/index.ts';
import { wordsOf } from '../../words/index.ts';
import { print } from '../print.ts';
import { EXIT } from '../user-error.ts';
import { openTraining } from './open.ts';
import type { TestOptions } from './command.ts';

/** `safeguard scenario test`: runs every scenario; exit code 1 where one does not hold. */
export async function testCommand(options: TestOptions): Promise<void> {
  const { pack, scenarios } = await openTraining(options);
  const words = wordsOf(pack.data);
  const { id, version, digest } = pack.data;
  const runs = scenarios.map((scenario) => runScenario(pack, scenario));
  const failed = runs.filter(({ differences }) => differences.length > 0);
  const covered = options.coverage ? coverage(pack, scenarios) : undefined;
  await print(
    {
      language: words.language,
      title: words.authoring.test.title,
      sheets: () => [{ sections: testSections(runs, covered, words) }],
      data: () => ({
        pack: { id, version, digest },
        held: runs.length - failed.length,
        failed: failed.length,
        scenarios: runs.map(({ scenario, differences }) => ({
          id: scenario.id,
          title: scenario.title,
          holds: differences.length === 0,
          differences,
        })),
        ...(covered ? { coverage: covered } : {}),
      }),
      rows: () => testRows(runs),
    },
    options,
    { tap: () => renderTap(runs) },
  );
  process.exitCode = failed.length > 0 ? EXIT.failed : EXIT.done;
}
