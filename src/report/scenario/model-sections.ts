import type { Scenario } from '../../pack/scenario.ts';
import type { Contrast, Model } from '../../train/index.ts';
import { inFull } from '../words/answer-words.ts';
import { statementLines } from '../words/grounds.ts';
import { asShown, headlineTitle, levelTitle, type Lookup } from '../words/lookup.ts';
import type { Line, Section } from '../../document/model.ts';
import { labelled, listed, numbered, part, words } from '../../document/parts.ts';

/** The model answers of a scenario in words: level, actions, why, what to talk about, and the answers to the questions. */
export function modelSections(
  scenario: Scenario,
  model: Model,
  contrast: Contrast | undefined,
  lookup: Lookup,
): readonly Section[] {
  const shown = asShown(lookup, model.assessment);
  const texts = (ids: readonly string[]) => actionTexts(shown, ids);
  const { expect, why, deciding, debrief, mistakes } = scenario;
  return [
    ...part('How urgent it is', {
      lines: [
        { role: 'strong', text: headlineTitle(model.assessment, lookup) },
        ...(model.possibleLevel === model.level
          ? []
          : [labelled('This may change to', levelTitle(lookup, model.possibleLevel))]),
        words(why),
        ...statementLines(lookup, [deciding]).map((line): Line => ({
          ...line,
          label: `Decided by ${line.label?.toLowerCase()}`,
        })),
      ],
    }),
    ...part('What to do first', { items: numbered(texts(model.first)) }),
    ...part('What must not be done', { items: listed(texts(model.mustNot)) }),
    ...part('Also right, but not asked for here', { items: listed(texts(model.alsoRight)) }),
    ...part('What may be needed, once more is known', { items: listed(texts(expect.possible)) }),
    ...part('What does not fit this case', { items: listed(texts(expect.not_actions)) }),
    ...part('Answers that contradict each other', {
      items: listed(model.assessment.conflicts.map(({ text }) => text)),
    }),
    ...part('To talk about', { items: numbered(debrief) }),
    ...part('Mistakes that are easy to make', {
      items: mistakes.map(({ mistake, why: because, breaks }) => ({
        id: '',
        text: mistake,
        lines: [
          words(because),
          ...texts(breaks === undefined ? [] : [breaks]).map((text) => labelled('It goes against', text)),
        ],
      })),
    }),
    ...contrastPart(contrast, lookup),
    ...answersPart(scenario, lookup),
  ];
}

/** The texts of actions, in the order given. */
export function actionTexts(lookup: Lookup, ids: readonly string[]): readonly string[] {
  return ids.map((id) => lookup.actions.get(id)?.text ?? id);
}

function contrastPart(contrast: Contrast | undefined, lookup: Lookup): readonly Section[] {
  if (!contrast) return [];
  const { scenario, title, differing, level, gained, lost } = contrast;
  const named = (label: string, ids: readonly string[]) =>
    ids.length === 0 ? [] : [labelled(label, actionTexts(lookup, ids).join(' '))];
  return part('Compare', {
    items: [
      {
        id: scenario,
        text: `${title} (${scenario})`,
        lines: [
          ...differing.map(({ question, there }) =>
            labelled('There', inFull(lookup, { question, answer: there })),
          ),
          labelled('It ends at', levelTitle(lookup, level)),
          ...named('Also needed there', gained),
          ...named('Not needed there', lost),
        ],
      },
    ],
  });
}

function answersPart({ answers }: Scenario, lookup: Lookup): readonly Section[] {
  return part('The answers to the questions', {
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
