import { guideCoverage, uncarried } from '../../check/coverage.ts';
import { coverageData, coverageSections, readingSections } from '../../report/rules/coverage.ts';
import { renderJsonOf } from '../../document/data-json.ts';
import { renderSheets } from '../../document/render.ts';
import { screenOf } from '../terminal/screen.ts';
import { EXIT } from '../user-error.ts';
import { openWorkbench } from './open.ts';
import type { CoverageOptions } from './command.ts';

/** `safeguard rules coverage`: the guide against rules and scenarios; exit code 1 where a statement has no rule. */
export async function coverageCommand(options: CoverageOptions): Promise<void> {
  const { pack, properties, scenarios } = await openWorkbench(options.pack);
  const coverage = guideCoverage(pack, properties, scenarios);
  process.stdout.write(render());
  process.exitCode = uncarried(coverage).length > 0 ? EXIT.failed : EXIT.done;

  function render(): string {
    const format = options.format ?? 'text';
    if (format === 'json') return renderJsonOf(coverageData(coverage, pack.data));
    const sections = options.interpretations
      ? readingSections(coverage, pack.data)
      : coverageSections(coverage, pack.data);
    const screen = screenOf(process.stdout, { color: options.color, plain: false }, process.env);
    return renderSheets('', [sections], format, screen);
  }
}
