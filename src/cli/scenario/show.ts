import { lookupIn } from '../../report/words/lookup.ts';
import {
  aboutTraining,
  modelDetails,
  modelSections,
  vignetteSections,
} from '../../report/scenario/model-sections.ts';
import type { Sheets } from '../../document/model.ts';
import { print } from '../print.ts';
import { traineeSheet, trainerSheet } from '../../report/scenario/handout.ts';
import { candidates, contrastOf, modelOf } from '../../train/index.ts';
import { UserError } from '../user-error.ts';
import { openTraining, scenarioNamed } from './open.ts';
import type { ShowOptions } from './command.ts';

/** Every print of a handout offers the same choices in the same order. */
const HANDOUT = 'handout';

/** `safeguard scenario show`: the case alone, with its model answers, or as sheets for trainee and trainer. */
export async function showCommand(id: string, options: ShowOptions): Promise<void> {
  const full = options.full === true;
  if (full && !options.answers && !options.handout)
    throw new UserError(({ refusal }) => refusal.goesWithEither('--full', '--answers', '--handout'));
  const { pack, scenarios } = await openTraining(options);
  const scenario = scenarioNamed(scenarios, id);
  const lookup = lookupIn(pack.data);
  const { words } = lookup;
  const { more, moreIs } = words.training.sheet;
  const model = modelOf(pack, scenario);
  const contrast = contrastOf(pack, scenario, scenarios);
  const sheets = (): Sheets => {
    if (options.handout) {
      const offered = candidates(pack, scenario, HANDOUT);
      return [
        { sections: traineeSheet(scenario, offered, lookup) },
        { sections: trainerSheet(scenario, offered, model, contrast, lookup, full) },
      ];
    }
    const answers = options.answers ? modelSections(scenario, model, contrast, lookup) : [];
    const details = full ? modelDetails(scenario, model, contrast, lookup) : [];
    const about = aboutTraining(pack.data);
    const last = {
      ...about,
      lines: [
        ...(options.answers && !full ? [{ role: 'about', label: more, text: moreIs } as const] : []),
        ...about.lines,
      ],
    };
    return [{ sections: [...vignetteSections(scenario, words), ...answers, ...details, last] }];
  };
  await print({ language: words.language, title: scenario.title, sheets }, options);
}
