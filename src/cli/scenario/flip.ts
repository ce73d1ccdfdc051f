import type { Detail } from '../../document/model.ts';
import { flipSections } from '../../report/scenario/flip-sections.ts';
import { headingFor } from '../../report/scenario/model-sections.ts';
import { renderJsonOf } from '../../document/data-json.ts';
import { renderSheets } from '../../document/render.ts';
import { flips } from '../../train/index.ts';
import { screenOf } from '../terminal/screen.ts';
import { openLibrary, scenarioNamed } from './open.ts';
import type { FlipOptions } from './command.ts';

/** `safeguard scenario flip`: each single answer whose change would change the level of a scenario. */
export async function flipCommand(id: string, options: FlipOptions): Promise<void> {
  const { pack, scenarios } = await openLibrary(options.pack);
  const scenario = scenarioNamed(scenarios, id);
  const groups = flips(pack, scenario.answers);
  const { format = 'text' } = options;
  if (format === 'json') {
    process.stdout.write(renderJsonOf({ scenario: id, flips: groups }));
    return;
  }
  const detail: Detail = options.explain ? 'explain' : 'full';
  const screen = screenOf(process.stdout, { color: options.color, plain: false }, process.env);
  const sections = [headingFor(scenario, pack.data), ...flipSections(groups, pack.data, detail)];
  process.stdout.write(renderSheets(scenario.title, [sections], format, screen));
}
