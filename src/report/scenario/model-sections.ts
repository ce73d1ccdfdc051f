import type { Scenario } from '../../pack/scenario.ts';
import type { Contrast, Model, Mismatch } from '../../train/index.ts';
import { inFull } from '../words/answer-words.ts';
import { statementLines } from '../words/grounds.ts';
import { localWords } from '../words/local-words.ts';
import { casePlan } from './case-plan.ts';
import { translationLines } from '../result/closing-sections.ts';
import { asShown, levelTitle, type Lookup, lookupIn } from '../words/lookup.ts';
import type { Line, Section } from '../../document/model.ts';
import { labelled, listed, numbered, part, words, heading } from '../../document/parts.ts';
import type { PackData } from '../../engine/pack-data.ts';
import { wordsOf, type Words } from '../../words/index.ts';

/** The model answers of a scenario: its plan, why it is so, what to talk about and which mistakes are easy to make. */
export function modelSections(
  scenario: Scenario,
  { assessment, level, possibleLevel }: Model,
  contrast: Contrast | undefined,
  lookup: Lookup,
): readonly Section[] {
  const shown = asShown(lookup, assessment);
  const { why, deciding, debrief, mistakes } = scenario;
  const { training, result } = lookup.words;
  const { answers: says } = training;
  return [
    ...casePlan(assessment, lookup),
    ...part(training.why, {
      lines: [
        ...(possibleLevel === level
          ? []
          : [labelled(result.headline.mayChangeTo, levelTitle(lookup, possibleLevel))]),
        words(why),
        ...statementLines(lookup, [deciding]).map((line): Line => ({
          ...line,
          label: says.decidedBy(result.grounds.guide(deciding)),
        })),
        ...(contrast ? [labelled(says.compareWith, says.other(contrast.title, contrast.scenario))] : []),
      ],
    }),
    ...part(training.toTalkAbout, { items: numbered(debrief) }),
    ...part(says.easyMistakes, {
      items: mistakes.map(({ mistake, why: because, breaks }) => ({
        id: '',
        text: mistake,
        lines: [
          words(because),
          ...actionTexts(shown, breaks === undefined ? [] : [breaks]).map((text) =>
            labelled(says.goesAgainst, text),
          ),
        ],
      })),
    }),
  ];
}

/** The rest of the model: every step in full, a comparison with another case, and the answers to the questions. */
export function modelDetails(
  scenario: Scenario,
  model: Model,
  contrast: Contrast | undefined,
  lookup: Lookup,
): readonly Section[] {
  const shown = asShown(lookup, model.assessment);
  const texts = (ids: readonly string[]) => actionTexts(shown, ids);
  const { possible, not_actions } = scenario.expect;
  const { answers: says } = lookup.words.training;
  return [
    ...part(says.first, { items: numbered(texts(model.first)) }),
    ...part(says.mustNot, { items: listed(texts(model.mustNot)) }),
    ...part(says.notAsked, { items: listed(texts(model.alsoRight)) }),
    ...part(says.possible, { items: listed(texts(possible)) }),
    ...part(says.unfit, { items: listed(texts(not_actions)) }),
    ...part(says.conflicts, {
      items: listed(model.assessment.conflicts.map(({ text }) => text)),
    }),
    ...contrastPart(contrast, lookup),
    ...answersPart(scenario, lookup),
  ];
}

/** The texts of actions, in the order given. */
export function actionTexts(lookup: Lookup, ids: readonly string[]): readonly string[] {
  return ids.map((id) => {
    const { text = id, basis } = lookup.actions.get(id) ?? {};
    return basis === 'local' ? `${localWords(text)} ${lookup.words.result.local.mark}` : text;
  });
}

function contrastPart(contrast: Contrast | undefined, lookup: Lookup): readonly Section[] {
  if (!contrast) return [];
  const { scenario, title, differing, level, gained, lost } = contrast;
  const named = (label: string, ids: readonly string[]) =>
    ids.length === 0 ? [] : [labelled(label, actionTexts(lookup, ids).join(' '))];
  const { answers: says } = lookup.words.training;
  return part(says.compare, {
    items: [
      {
        id: scenario,
        text: says.other(title, scenario),
        lines: [
          ...differing.map(({ question, there }) =>
            labelled(says.there, inFull(lookup, { question, answer: there })),
          ),
          labelled(says.endsAt, levelTitle(lookup, level)),
          ...named(says.neededThere, gained),
          ...named(says.notNeededThere, lost),
        ],
      },
    ],
  });
}

function answersPart({ answers }: Scenario, lookup: Lookup): readonly Section[] {
  return part(lookup.words.training.answers.questions, {
    groups: lookup.pack.stages.map(({ id: stage, title }) => ({
      title,
      lines: [],
      items: lookup.pack.questions
        .filter((question) => question.stage === stage && answers[question.id] !== undefined)
        .map((question) => ({
          id: question.id,
          text: inFull(lookup, { question: question.id, answer: answers[question.id]! }),
          plain: true,
          lines: [],
        })),
    })),
  });
}

/** What stands under every sheet: that the case is made up, and what the answers rest on. */
export function aboutTraining(pack: PackData): Section {
  const { closing, standing, review, source, id, version, digest } = pack;
  const { training, result } = wordsOf(pack);
  const { guide, guideIs, rules } = result.closing;
  return {
    id: 'about',
    title: training.sheet.about,
    lines: [
      { role: 'strong', text: training.sheet.isMadeUp },
      { role: 'plain', text: `${closing} ${standing} ${review.says}` },
      { role: 'about', label: guide, text: guideIs(source.title, source.publisher, source.updated) },
      ...translationLines(lookupIn(pack)),
      { role: 'about', label: rules, text: `${id} ${version}, ${digest}` },
    ],
    groups: [],
  };
}

/** What a choice says: the text of an action, or of a mistake of the scenario by its id (`mistake.1`). */
export function choiceText(id: string, { mistakes }: Scenario, lookup: Lookup): string {
  const [, number] = /^mistake\.(\d+)$/.exec(id) ?? [];
  const mistake = number === undefined ? undefined : mistakes[Number(number) - 1];
  return mistake?.mistake ?? lookup.actions.get(id)?.text ?? id;
}

/** A difference as a row: what it is about, what was expected, what is there. */
export function differenceRow(
  difference: Mismatch,
  { authoring: { test: says } }: Words,
): readonly [string, string, string] {
  switch (difference.kind) {
    case 'level':
      return [says.level, difference.expected, difference.actual];
    case 'possible_level':
      return [says.possibleLevel, difference.expected, difference.actual];
    case 'action':
      return [difference.id, says.standing[difference.expected], says.standing[difference.actual]];
    case 'conflict':
      return [says.conflict(difference.id), says.shown, says.notShown];
    case 'plan': {
      const listed = (ids: readonly string[]): string => ids.join(', ') || says.none;
      return [says.plan[difference.list], listed(difference.expected), listed(difference.actual)];
    }
  }
}

/** The title of a scenario with its id and level, for what is not shown to trainees before they decide. */
export function headingFor({ id, title, expect }: Scenario, pack: PackData): Section {
  const lookup = lookupIn(pack);
  const { training, result } = lookup.words;
  const open = expect.possible_level !== expect.level;
  return heading(
    title,
    labelled(training.scenario, id),
    labelled(training.level, levelTitle(lookup, expect.level)),
    ...(open ? [labelled(result.headline.mayChangeTo, levelTitle(lookup, expect.possible_level))] : []),
  );
}

/** The case alone, without a word on what it is about or how it ends. */
export function vignetteSections(
  { title, vignette, known, not_known }: Scenario,
  { training: { vignette: says } }: Words,
): readonly Section[] {
  return [
    heading(title, { role: 'about', text: says.madeUp }, words(vignette)),
    ...part(says.known, { items: listed(known) }),
    ...part(says.notKnown, { items: listed(not_known) }),
  ];
}
