import type { Detail } from '../../document/model.ts';
import { rowsOf } from '../../document/rows.ts';
import { flipSections } from '../../report/scenario/flip-sections.ts';
import { headingFor } from '../../report/scenario/model-sections.ts';
import { flips } from '../../train/index.ts';
import { wordsOf } from '../../words/index.ts';
import { checkFlips } from '../assess/what-if.ts';
import { print } from '../print.ts';
import { openTraining, scenarioNamed } from './open.ts';
import type { FlipOptions } from './command.ts';

/** `safeguard scenario flip`: each single answer whose change would change the level of a scenario. */
export async function flipCommand(id: string, options: FlipOptions): Promise<void> {
  const { pack, scenarios } = await openTraining(options);
  const scenario = scenarioNamed(scenarios, id);
  checkFlips(pack);
  const groups = flips(pack, scenario.answers);
  const detail: Detail = options.explain ? 'explain' : 'full';
  const sections = () => [headingFor(scenario, pack.data), ...flipSections(groups, pack.data, detail)];
  await print(
    {
      language: wordsOf(pack.data).language,
      title: scenario.title,
      sheets: () => [{ sections: sections() }],
      data: () => ({ scenario: id, flips: groups }),
      rows: () =>
        rowsOf(
          groups.flatMap((group) => group.flips),
          {
            question: ({ question }) => question,
            from: ({ from }) => from,
            how: ({ how }) => how,
            option: ({ option }) => option,
            level: ({ level }) => level,
            possible_level: ({ possibleLevel }) => possibleLevel,
            gained: ({ gained }) => gained,
            lost: ({ lost }) => lost,
            unsure: ({ unsure }) => unsure,
            conflicts: ({ conflicts }) => conflicts,
            ignored: ({ ignored }) => ignored,
          },
        ),
    },
    options,
  );
}
