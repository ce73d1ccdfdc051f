import type { Detail } from '../../document/model.ts';
import { flipSections } from '../../report/scenario/flip-sections.ts';
import { headingFor } from '../../report/scenario/model-sections.ts';
import { flips } from '../../train/index.ts';
import { print } from '../print.ts';
import { openLibrary, scenarioNamed } from './open.ts';
import type { FlipOptions } from './command.ts';

/** `safeguard scenario flip`: each single answer whose change would change the level of a scenario. */
export async function flipCommand(id: string, options: FlipOptions): Promise<void> {
  const { pack, scenarios } = await openLibrary(options.pack);
  const scenario = scenarioNamed(scenarios, id);
  const groups = flips(pack, scenario.answers);
  const detail: Detail = options.explain ? 'explain' : 'full';
  const sections = () => [headingFor(scenario, pack.data), ...flipSections(groups, pack.data, detail)];
  await print(
    {
      title: scenario.title,
      sheets: () => [{ sections: sections() }],
      data: () => ({ scenario: id, flips: groups }),
    },
    options,
  );
}
