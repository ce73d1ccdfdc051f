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
import { howMany } from '../../document/counted.ts';
import type { PackData } from '../../engine/pack-data.ts';
import type { Item, Line, Section } from '../../document/model.ts';
import { choiceText, actionTexts } from './model-sections.ts';
import { casePlan } from './case-plan.ts';
import { flagWords } from './flag-words.ts';
import { heading, labelled, listed, numbered, part, words } from '../../document/parts.ts';

/**
 * A trainee's marks in words: what they saw, what they missed with the gravest first, the plan of the case and why it is
 * so, the effect of each answer that differs, what to talk about, and last how much of it they saw.
 */
export function markSections(
  marks: Marks,
  scenario: Scenario,
  model: Model,
  pack: PackData,
): readonly Section[] {
  const lookup = asShown(lookupIn(pack), model.assessment);
  const { who } = marks;
  return [
    heading(scenario.title, ...(who === undefined ? [] : [labelled('Who', who)])),
    ...seenPart(marks, scenario, lookup),
    ...missedPart(marks, scenario, lookup),
    ...part('How urgent it is', {
      lines: [
        labelled('You chose', levelTitle(lookup, marks.level.chosen)),
        labelled('The model', modelLevel(marks.level, lookup)),
        words(VERDICTS[marks.level.verdict]),
        words(scenario.why),
        ...statementLines(lookup, [scenario.deciding]),
        words(SURE[marks.calibration.verdict]),
      ],
    }),
    ...casePlan(model.assessment, lookup),
    ...ownAnswersPart(marks, lookup),
    ...part('To talk about', { items: numbered(scenario.debrief) }),
    ...part('Altogether', { lines: [words(seenWords(marks.seen))] }),
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
export function seenWords({ points, of }: Marks['seen']): string {
  if (points > 0) return `You saw ${points} of ${howMany(of, 'point')}.`;
  return 'This case was a hard one. That is what practice is for: see what the model chose and why, then decide it again.';
}

function modelLevel({ model, possible }: LevelMark, lookup: Lookup): string {
  const level = levelTitle(lookup, model);
  return model === possible ? level : `${level}, and it could still be: ${levelTitle(lookup, possible)}`;
}

/** What was right: the level, what was chosen first, and the mistakes that were seen. */
function seenPart(marks: Marks, scenario: Scenario, lookup: Lookup): readonly Section[] {
  const { level, actions, notActions } = marks;
  const right = level.verdict === 'right' ? [levelTitle(lookup, level.chosen)] : [];
  return part('What you saw', {
    groups: [
      { title: 'How urgent it is', lines: [], items: listed(right) },
      { title: 'What to do first', lines: [], items: listed(actionTexts(lookup, actions.found)) },
      { title: 'Also right', lines: [], items: listed(actionTexts(lookup, actions.alsoRight)) },
      { title: 'What would be a mistake', lines: [], items: mistakes(notActions.found, scenario, lookup) },
    ],
  });
}

/** What was not right, or left out: what must be told first stands first. */
function missedPart(marks: Marks, scenario: Scenario, lookup: Lookup): readonly Section[] {
  const { flags, actions, notActions } = marks;
  const told = new Set(flags.flatMap((flag) => (flag.kind === 'missed_emergency' ? [] : [flag.action])));
  return part('What you missed', {
    lines: flags.map((flag): Line => ({ role: 'caution', text: flagWords(flag, marks, scenario, lookup) })),
    groups: [
      { title: 'What to do first', lines: [], items: listed(actionTexts(lookup, actions.missed)) },
      {
        title: 'Not right here',
        lines: [],
        items: actions.wrong.map((choice) => wrongItem(choice, scenario, lookup)),
      },
      {
        title: 'What would be a mistake',
        lines: [],
        items: mistakes(
          notActions.missed.filter((id) => !told.has(id)),
          scenario,
          lookup,
        ),
      },
      {
        title: 'Right here, and no mistake',
        lines: [],
        items: listed(actionTexts(lookup, [...actions.refused, ...notActions.wrong])),
      },
    ],
  });
}

/** Mistakes as things to do, with the scenario's word on each of its own. */
function mistakes(ids: readonly string[], scenario: Scenario, lookup: Lookup): readonly Item[] {
  return ids.map((id) => {
    const own = scenario.mistakes.find((_, at) => mistakeIdOf(at) === id);
    const text = own?.mistake ?? lookup.actions.get(id)?.mistake ?? choiceText(id, scenario, lookup);
    return { id, text, plain: true, lines: own ? [words(own.why)] : [] };
  });
}

function mistakeIdOf(at: number): string {
  return `mistake.${at + 1}`;
}

function wrongItem({ id, kind, why }: WrongChoice, scenario: Scenario, lookup: Lookup): Item {
  const because =
    why ??
    (kind === 'forbidden'
      ? 'You chose to do what this warns against.'
      : 'Nothing in this case calls for it.');
  return { id, text: choiceText(id, scenario, lookup), plain: true, lines: [words(because)] };
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
