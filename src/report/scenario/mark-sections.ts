import type { Answer } from '../../engine/assessment.ts';
import type { Scenario } from '../../pack/scenario.ts';
import type {
  AnswerDifference,
  Calibration,
  LevelMark,
  Marks,
  Model,
  OwnAnswers,
  WrongChoice,
} from '../../train/index.ts';
import { askOf, labelsOf } from '../answer-words.ts';
import { statementLines } from '../grounds.ts';
import { asShown, levelTitle, lookupIn, type Lookup } from '../lookup.ts';
import type { PackData } from '../../engine/pack-data.ts';
import type { Item, Line, Section } from '../model.ts';
import { choiceText } from './choice-text.ts';
import { flagWords } from './flag-words.ts';
import { actionTexts } from './model-sections.ts';
import { heading, labelled, listed, numbered, part, words } from './parts.ts';

/**
 * A trainee's marks in words: what must be told first, the score and what it is made of, their choices beside the model's,
 * the deciding statement, the effect of each answer that differs, and what to talk about.
 */
export function markSections(
  marks: Marks,
  scenario: Scenario,
  model: Model,
  pack: PackData,
): readonly Section[] {
  const lookup = asShown(lookupIn(pack), model.assessment);
  const { score, flags, level, who } = marks;
  return [
    heading(
      scenario.title,
      ...(who === undefined ? [] : [labelled('Who', who)]),
      ...flags.map((flag): Line => ({ role: 'caution', text: flagWords(flag, marks, scenario, lookup) })),
      { role: 'strong', label: 'Score', text: `${score} of 100` },
    ),
    ...part('How urgent it is', {
      lines: [
        pointsLine(level),
        labelled('You chose', levelTitle(lookup, level.chosen)),
        labelled('The model', modelLevel(level, lookup)),
        words(VERDICTS[level.verdict]),
        words(scenario.why),
        ...statementLines(lookup, [scenario.deciding]),
      ],
    }),
    ...actionsPart(marks, scenario, lookup),
    ...notActionsPart(marks, lookup),
    ...part('How sure you were', { lines: [words(SURE[marks.calibration.verdict])] }),
    ...ownAnswersPart(marks, lookup),
    ...part('To talk about', { items: numbered(scenario.debrief) }),
  ];
}

const VERDICTS: Readonly<Record<LevelMark['verdict'], string>> = {
  right: 'That is right.',
  still_possible:
    'It is still possible, and not certain. Caution is no fault; find out what would settle it.',
  too_urgent:
    'That is more than the answers call for. A response in proportion is the least intrusive one that fits.',
  too_low: 'That is less than the answers call for.',
};

const SURE: Readonly<Record<Calibration['verdict'], string>> = {
  sure_and_right: 'You were sure, and the level was right.',
  sure_and_wrong:
    'You were sure, and the level was not right. Look at this case again: certainty can keep us from asking.',
  unsure_and_right: 'You were not sure, and the level was right. Trust what led you there.',
  unsure_and_wrong:
    'You were not sure, and the level was not right. The doubt was a good sign: ask for advice then.',
  in_between: 'You were neither sure nor unsure.',
};

function pointsLine({ points, of }: { readonly points: number; readonly of: number }): Line {
  if (of === 0) return { role: 'about', text: 'This part does not count here: there was nothing to find.' };
  return { role: 'about', label: 'Points', text: `${Math.round(points * 10) / 10} of ${of}` };
}

function modelLevel({ model, possible }: LevelMark, lookup: Lookup): string {
  const level = levelTitle(lookup, model);
  return model === possible ? level : `${level}, and it could still be: ${levelTitle(lookup, possible)}`;
}

function actionsPart({ actions }: Marks, scenario: Scenario, lookup: Lookup): readonly Section[] {
  const { found, missed, alsoRight, wrong, refused } = actions;
  const group = (title: string, items: readonly Item[]) => ({ title, lines: [], items });
  const texts = (ids: readonly string[]) => listed(actionTexts(lookup, ids));
  return part('What you would do first', {
    lines: [pointsLine(actions)],
    groups: [
      group('Found', texts(found)),
      group('Missed', texts(missed)),
      group('Also right', texts(alsoRight)),
      group(
        'Not right here',
        wrong.map((choice) => wrongItem(choice, scenario, lookup)),
      ),
      group('To be done, and you said that it must not be', texts(refused)),
    ],
  });
}

function wrongItem({ id, kind, why }: WrongChoice, scenario: Scenario, lookup: Lookup): Item {
  const because =
    why ??
    (kind === 'forbidden' ? 'You chose to do what this forbids.' : 'Nothing in this case calls for it.');
  return { id, text: choiceText(id, scenario, lookup), plain: true, lines: [words(because)] };
}

function notActionsPart({ notActions }: Marks, lookup: Lookup): readonly Section[] {
  const { found, missed, wrong } = notActions;
  const group = (title: string, ids: readonly string[]) => ({
    title,
    lines: [],
    items: listed(actionTexts(lookup, ids)),
  });
  return part('What must not be done', {
    lines: [pointsLine(notActions)],
    groups: [group('Found', found), group('Missed', missed), group('Does not apply here', wrong)],
  });
}

function ownAnswersPart({ answers }: Marks, lookup: Lookup): readonly Section[] {
  if (!answers) return [];
  const { level, possibleLevel, differences } = answers;
  const [matter, rest] = [
    differences.filter((one) => one.matters),
    differences.filter((one) => !one.matters),
  ];
  const open = level === possibleLevel ? '' : `, and it could be: ${levelTitle(lookup, possibleLevel)}`;
  return part('Your answers to the questions', {
    lines: [
      labelled('They lead to', `${levelTitle(lookup, level)}${open}`),
      ...(differences.length === 0 ? [words('They are those of the model.')] : []),
    ],
    items: matter.map((difference) => differenceItem(difference, answers, lookup)),
    groups: [
      {
        title: 'These differ too, and by themselves they change nothing',
        lines: [],
        items: listed(
          rest.map(({ question, theirs, model }) => {
            const [own, right] = [theirs, model].map((answer) => said(question, answer, lookup));
            return `${askOf(lookup, question)} You: ${own}. The model: ${right}.`;
          }),
        ),
      },
    ],
  });
}

/** What the answer of the model would change, all else staying theirs. */
function differenceItem(
  { question, theirs, model, level, possibleLevel, gained, lost, unsure }: AnswerDifference,
  own: OwnAnswers,
  lookup: Lookup,
): Item {
  const named = (label: string, ids: readonly string[]) =>
    ids.length === 0 ? [] : [labelled(label, actionTexts(lookup, ids).join(' '))];
  const changed = (label: string, now: string, before: string) =>
    now === before ? [] : [labelled(label, levelTitle(lookup, now))];
  return {
    id: question,
    text: askOf(lookup, question),
    lines: [
      labelled('You answered', said(question, theirs, lookup)),
      labelled('The model', said(question, model, lookup)),
      ...changed('With the answer of the model it would be', level, own.level),
      ...changed('The highest level still possible would be', possibleLevel, own.possibleLevel),
      ...named('Then also', gained),
      ...named('No longer', lost),
      ...named('No longer certain', unsure),
    ],
  };
}

function said(question: string, answer: Answer, lookup: Lookup): string {
  return labelsOf(lookup.questions.get(question), [answer].flat()).join('; ');
}
