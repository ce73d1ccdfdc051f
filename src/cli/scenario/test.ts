import { renderJsonOf } from '../../document/data-json.ts';
import { renderTap } from '../../report/scenario/tap.ts';
import { renderTestReport } from '../../report/scenario/test-report.ts';
import { coverage, runScenario } from '../../train/index.ts';
import { screenOf } from '../terminal/screen.ts';
import { EXIT } from '../user-error.ts';
import { openLibrary } from './open.ts';
import type { TestOptions } from './command.ts';

/** `safeguard scenario test`: runs every scenario; exit code 1 where one does not hold. */
export async function testCommand(options: TestOptions): Promise<void> {
  const { pack, scenarios } = await openLibrary(options.pack);
  const runs = scenarios.map((scenario) => runScenario(pack, scenario));
  const failed = runs.filter(({ differences }) => differences.length > 0);
  const covered = options.coverage ? coverage(pack, scenarios) : undefined;
  process.stdout.write(render());
  process.exitCode = failed.length > 0 ? EXIT.failed : EXIT.done;

  function render(): string {
    switch (options.format ?? 'text') {
      case 'json': {
        const { id, version, digest } = pack.data;
        return renderJsonOf({
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
        });
      }
      case 'tap':
        return renderTap(runs);
      case 'text': {
        const screen = screenOf(process.stdout, { color: options.color, plain: false }, process.env);
        return renderTestReport(runs, covered, screen);
      }
    }
  }
}
