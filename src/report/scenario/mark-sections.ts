import type { Answer } from '../../engine/assessment.ts';
import type { Scenario } from '../../pack/scenario.ts';
import type {
  AnswerDifference,
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
import type { Words } from '../../words/index.ts';
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
  const { training } = lookup.words;
  const { marks: says } = training;
  const { who } = marks;
  return [
    heading(scenario.title, ...(who === undefined ? [] : [labelled(says.who, who)])),
    ...seenPart(marks, scenario, lookup),
    ...missedPart(marks, scenario, lookup),
    ...part(says.level, {
      lines: [
        labelled(says.chose, levelTitle(lookup, marks.level.chosen)),
        labelled(training.model, modelLevel(marks.level, lookup)),
        words(says.verdict[marks.level.verdict]),
        words(scenario.why),
        ...statementLines(lookup, [scenario.deciding]),
        words(says.sure[marks.calibration.verdict]),
      ],
    }),
    ...casePlan(model.assessment, lookup),
    ...ownAnswersPart(marks, lookup),
    ...part(training.toTalkAbout, { items: numbered(scenario.debrief) }),
    ...part(training.class.altogether, { lines: [words(seenWords(marks.seen, lookup.words))] }),
  ];
}

/** Nobody learns from a nought alone. */
function seenWords({ points, of }: Marks['seen'], { training: { marks: says } }: Words): string {
  return points > 0 ? says.seen(points, of) : says.seenNothing;
}

function modelLevel({ model, possible }: LevelMark, lookup: Lookup): string {
  const level = levelTitle(lookup, model);
  const { stillBe } = lookup.words.training.marks;
  return model === possible ? level : stillBe(level, levelTitle(lookup, possible));
}

/** What was right: the level, what was chosen first, and the mistakes that were seen. */
function seenPart(marks: Marks, scenario: Scenario, lookup: Lookup): readonly Section[] {
  const { level, actions, notActions } = marks;
  const right = level.verdict === 'right' ? [levelTitle(lookup, level.chosen)] : [];
  const { marks: says } = lookup.words.training;
  return part(says.saw, {
    groups: [
      { title: says.level, lines: [], items: listed(right) },
      { title: says.first, lines: [], items: listed(actionTexts(lookup, actions.found)) },
      { title: says.alsoRight, lines: [], items: listed(actionTexts(lookup, actions.alsoRight)) },
      { title: says.mistakes, lines: [], items: mistakes(notActions.found, scenario, lookup) },
    ],
  });
}

/** What was not right, or left out: what must be told first stands first. */
function missedPart(marks: Marks, scenario: Scenario, lookup: Lookup): readonly Section[] {
  const { flags, actions, notActions } = marks;
  const told = new Set(flags.flatMap((flag) => (flag.kind === 'missed_emergency' ? [] : [flag.action])));
  const { marks: says } = lookup.words.training;
  return part(says.missed, {
    lines: flags.map((flag): Line => ({ role: 'caution', text: flagWords(flag, marks, scenario, lookup) })),
    groups: [
      { title: says.first, lines: [], items: listed(actionTexts(lookup, actions.missed)) },
      {
        title: says.notRight,
        lines: [],
        items: actions.wrong.map((choice) => wrongItem(choice, scenario, lookup)),
      },
      {
        title: says.mistakes,
        lines: [],
        items: mistakes(
          notActions.missed.filter((id) => !told.has(id)),
          scenario,
          lookup,
        ),
      },
      {
        title: says.noMistake,
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
  const { forbidden, notCalledFor } = lookup.words.training.marks;
  const because = why ?? (kind === 'forbidden' ? forbidden : notCalledFor);
  return { id, text: choiceText(id, scenario, lookup), plain: true, lines: [words(because)] };
}

function ownAnswersPart({ answers }: Marks, lookup: Lookup): readonly Section[] {
  if (!answers) return [];
  const { level, possibleLevel, differences } = answers;
  const [matter, rest] = [
    differences.filter((one) => one.matters),
    differences.filter((one) => !one.matters),
  ];
  const { marks: says } = lookup.words.training;
  const title = levelTitle(lookup, level);
  const led = level === possibleLevel ? title : says.couldBe(title, levelTitle(lookup, possibleLevel));
  return part(says.ownAnswers, {
    lines: [labelled(says.leadTo, led), ...(differences.length === 0 ? [words(says.same)] : [])],
    items: matter.map((difference) => differenceItem(difference, answers, lookup)),
    groups: [
      {
        title: says.noDifference,
        lines: [],
        items: listed(
          rest.map(({ question, theirs, model }) => {
            const inWords = (answer: Answer) => said(question, answer, lookup);
            return says.differing(askOf(lookup, question), inWords(theirs), inWords(model));
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
  const { training } = lookup.words;
  const { marks: says, change: changes } = training;
  const named = (label: string, ids: readonly string[]) =>
    ids.length === 0 ? [] : [labelled(label, actionTexts(lookup, ids).join(' '))];
  const changed = (label: string, now: string, before: string) =>
    now === before ? [] : [labelled(label, levelTitle(lookup, now))];
  return {
    id: question,
    text: askOf(lookup, question),
    lines: [
      labelled(says.answered, said(question, theirs, lookup)),
      labelled(training.model, said(question, model, lookup)),
      ...changed(says.wouldBe, level, own.level),
      ...changed(says.couldThenBe, possibleLevel, own.possibleLevel),
      ...named(changes.gained, gained),
      ...named(changes.lost, lost),
      ...named(changes.unsure, unsure),
    ],
  };
}

function said(question: string, answer: Answer, lookup: Lookup): string {
  return labelsOf(lookup.questions.get(question), [answer].flat(), lookup.words).join('; ');
}
