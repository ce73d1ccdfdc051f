import { themeIn } from '../../engine/texts.ts';
import type { Scenario } from '../../pack/scenario.ts';
import type { Candidates, OfferedChoice, Contrast, Model } from '../../train/index.ts';
import { levelTitle, type Lookup } from '../words/lookup.ts';
import type { Item, Section } from '../../document/model.ts';
import { aboutTraining, modelDetails, modelSections, vignetteSections } from './model-sections.ts';
import { boxes, heading, labelled, listed, part, room, words } from '../../document/parts.ts';

/** The trainee's sheet: the case, the choices with boxes to tick, and room to write. No answers. */
export function traineeSheet(scenario: Scenario, offered: Candidates, lookup: Lookup): readonly Section[] {
  const { actions, mistakes } = offered;
  const { sheet, ask } = lookup.words.training;
  const sureness = ask.sureness.map((says, at) => `${at + 1}: ${says}`);
  return [
    ...vignetteSections(scenario, lookup.words),
    ...part(sheet.level(ask.level), { items: boxes(lookup.pack.levels.map(({ title }) => title)) }),
    ...part(sheet.first(ask.first), { items: boxes(textsOf(actions), 1) }),
    ...part(sheet.mistakes(ask.mistakes), { items: boxes(textsOf(mistakes), actions.length + 1) }),
    ...part(sheet.sure, { lines: [words(sureness.join(' / '))] }),
    ...part(sheet.next, { lines: room(2) }),
    ...part(sheet.name, { lines: room(1) }),
  ];
}

/** The trainer's sheet: the model answers, and which of the choices on the trainee's sheet are right; in full on request. */
export function trainerSheet(
  scenario: Scenario,
  offered: Candidates,
  model: Model,
  contrast: Contrast | undefined,
  lookup: Lookup,
  full: boolean,
): readonly Section[] {
  const { id, title, difficulty, themes } = scenario;
  const { names, sheet, scenario: label } = lookup.words.training;
  const about = [
    id,
    names.difficulty(difficulty),
    themes.map((theme) => themeIn([scenario], theme)).join(', '),
  ];
  const right = new Set([...model.first, ...model.alsoRight]);
  const mistaken = new Set(offered.mistakes.map((one) => one.id).filter((one) => !right.has(one)));
  return [
    heading(
      sheet.forTrainer(title),
      labelled(label, about.join('; ')),
      labelled('A', levelTitle(lookup, model.level)),
    ),
    ...part(sheet.rightChoices, {
      lines: [words(sheet.numbers)],
      groups: [
        {
          title: 'B',
          lines: [],
          items: key(offered.actions, 1, new Set(model.first), [sheet.right, sheet.wrong]),
        },
        {
          title: 'C',
          lines: [],
          items: key(offered.mistakes, offered.actions.length + 1, mistaken, [
            sheet.mistake,
            sheet.noMistake,
          ]),
        },
      ],
    }),
    ...modelSections(scenario, model, contrast, lookup),
    ...(full ? modelDetails(scenario, model, contrast, lookup) : []),
    aboutTraining(lookup.pack),
  ];
}

function textsOf(choices: readonly OfferedChoice[]): readonly string[] {
  return choices.map(({ text }) => text);
}

function key(
  choices: readonly OfferedChoice[],
  from: number,
  named: ReadonlySet<string>,
  [yes, no]: readonly [string, string],
): readonly Item[] {
  return listed(choices.map(({ id }, at) => `${from + at}: ${named.has(id) ? yes : no} (${id})`));
}
