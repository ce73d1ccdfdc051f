import type { Scenario } from '../../pack/scenario.ts';
import type { Candidates, Choice, Contrast, Model } from '../../train/index.ts';
import { levelTitle, type Lookup } from '../words/lookup.ts';
import type { Item, Section } from '../../document/model.ts';
import { aboutTraining, modelDetails, modelSections, vignetteSections } from './model-sections.ts';
import { boxes, heading, labelled, listed, part, room, words } from '../../document/parts.ts';

/** What is asked about mistakes, on paper and in the quiz. */
export const MISTAKES = 'Which of these would be a mistake here?';

/** The words for how sure somebody is, from 1 to 5. */
export const SURE_WORDS = [
  '1: I am guessing',
  '2: not sure',
  '3: in between',
  '4: sure',
  '5: certain',
] as const;

/** The trainee's sheet: the case, the choices with boxes to tick, and room to write. No answers. */
export function traineeSheet(scenario: Scenario, offered: Candidates, lookup: Lookup): readonly Section[] {
  const { actions, mistakes } = offered;
  return [
    ...vignetteSections(scenario),
    ...part('A. How urgent is it? Tick one.', { items: boxes(lookup.pack.levels.map(({ title }) => title)) }),
    ...part('B. What would you do first? Tick what you would do.', { items: boxes(textsOf(actions), 1) }),
    ...part(`C. ${MISTAKES} Tick all that would.`, {
      items: boxes(textsOf(mistakes), actions.length + 1),
    }),
    ...part('D. How sure are you? Circle one.', { lines: [words(SURE_WORDS.join(' / '))] }),
    ...part('E. What would you find out next, and who would you ask?', { lines: room(2) }),
    ...part('Your name or number', { lines: room(1) }),
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
  const right = new Set([...model.first, ...model.alsoRight]);
  const mistaken = new Set(offered.mistakes.map((one) => one.id).filter((one) => !right.has(one)));
  return [
    heading(
      `For the trainer: ${title}`,
      labelled('Scenario', `${id}; ${difficulty}; ${themes.join(', ')}`),
      labelled('A', levelTitle(lookup, model.level)),
    ),
    ...part('The right choices', {
      lines: [
        words(
          'The numbers are those of the sheet for trainees. The ids are for a file of responses to be marked.',
        ),
      ],
      groups: [
        { title: 'B', lines: [], items: key(offered.actions, 1, new Set(model.first)) },
        {
          title: 'C',
          lines: [],
          items: key(offered.mistakes, offered.actions.length + 1, mistaken, ['a mistake', 'no mistake']),
        },
      ],
    }),
    ...modelSections(scenario, model, contrast, lookup),
    ...(full ? modelDetails(scenario, model, contrast, lookup) : []),
    aboutTraining(lookup.pack),
  ];
}

function textsOf(choices: readonly Choice[]): readonly string[] {
  return choices.map(({ text }) => text);
}

function key(
  choices: readonly Choice[],
  from: number,
  named: ReadonlySet<string>,
  [yes, no] = ['right', 'wrong'],
): readonly Item[] {
  return listed(choices.map(({ id }, at) => `${from + at}: ${named.has(id) ? yes : no} (${id})`));
}
