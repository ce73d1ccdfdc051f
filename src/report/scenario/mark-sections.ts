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
import { askOf, labelsOf } from '../words/answer-words.ts';
import { statementLines } from '../words/grounds.ts';
import { asShown, levelTitle, lookupIn, type Lookup } from '../words/lookup.ts';
import type { PackData } from '../../engine/pack-data.ts';
import type { Item, Line, Section } from '../../document/model.ts';
import { choiceText, actionTexts } from './model-sections.ts';
import { flagWords } from './flag-words.ts';
import { heading, labelled, listed, numbered, part, words } from '../../document/parts.ts';

/**
 * A trainee's marks in words: what must be told first, their choices beside the model's,
 * the deciding statement, the effect of each answer that differs, the score, and what to talk about.
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
    ...part('Altogether', { lines: [scoreLine(score)] }),
    ...part('To talk about', { items: numbered(scenario.debrief) }),
  ];
}

const VERDICTS: Readonly<Record<LevelMark['verdict'], string>> = {
  right: 'That is right.',
  still_possible:
    'That is possible, but not certain yet. It is right to be careful: find out what would settle it.',
  too_urgent: 'That is more than the answers call for. Aim for the least intrusive response that fits.',
  too_low: 'That is less than the answers call for.',
};

const SURE: Readonly<Record<Calibration['verdict'], string>> = {
  sure_and_right: 'You were sure, and the level was right.',
  sure_and_wrong:
    'You were sure, but the level was not right. Look at this case again: being sure can stop us asking.',
  unsure_and_right: 'You were not sure, but the level was right. Trust what led you there.',
  unsure_and_wrong:
    'You were not sure, and the level was not right. Doubt like that is useful: it is the time to ask for advice.',
  in_between: 'You were in between.',
};

/** Nobody learns from a nought alone. */
function scoreLine(score: number): Line {
  if (score > 0) return labelled('Score', `${score} of 100`);
  return words(
    'No points this time. That is what practice is for: see what the model chose and why, then decide the case again.',
  );
}

function pointsLine({ points, of }: { readonly points: number; readonly of: number }): Line {
  if (of === 0)
    return { role: 'about', text: 'There was nothing to find here, so this part does not count.' };
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
      group('Needed here, but you said not to do it', texts(refused)),
    ],
  });
}

function wrongItem({ id, kind, why }: WrongChoice, scenario: Scenario, lookup: Lookup): Item {
  const because =
    why ??
    (kind === 'forbidden'
      ? 'You chose to do what this warns against.'
      : 'Nothing in this case calls for it.');
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
      ...(differences.length === 0 ? [words('They are the same as in the model.')] : []),
    ],
    items: matter.map((difference) => differenceItem(difference, answers, lookup)),
    groups: [
      {
        title: 'These differ too, but make no difference by themselves',
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
      ...changed('With the model answer it would be', level, own.level),
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
