import type { PackData } from '../../engine/pack-data.ts';
import type { Scenario } from '../../pack/scenario.ts';
import type { Grown, PlayStep } from '../../train/play-steps.ts';
import { labelsOf } from '../words/answer-words.ts';
import { statementLines } from '../words/grounds.ts';
import { asShown, headlineTitle, levelTitle, lookupIn, type Lookup } from '../words/lookup.ts';
import type { Line, Section } from '../../document/model.ts';
import { actionTexts, vignetteSections } from './model-sections.ts';
import { heading, labelled, listed, numbered, part, words } from '../../document/parts.ts';

/** A step of a demo in words; an urgent message and a plan have their own (`urgentBlock`, `planBlock`). */
export function stepSections(
  step: Exclude<PlayStep, { kind: 'urgent' | 'end' }>,
  scenario: Scenario,
  pack: PackData,
): readonly Section[] {
  const lookup = lookupIn(pack);
  const { training } = lookup.words;
  const { step: says } = training;
  switch (step.kind) {
    case 'case':
      return vignetteSections(scenario, lookup.words).filter(({ id }) => id === 'headline');
    case 'known':
      return vignetteSections(scenario, lookup.words).filter(({ id }) => id !== 'headline');
    case 'before':
      return [heading(says.before, words(says.beforeIs)), ...grownPart(step.grown, lookup)];
    case 'question': {
      const { question, answer, grown } = step;
      const labels = labelsOf(question, [answer].flat(), lookup.words);
      return [
        heading(
          question.ask,
          ...labels.map((label): Line => ({ role: 'strong', text: `> ${capital(label)}` })),
          labelled(lookup.words.interview.help.why, question.why),
        ),
        ...grownPart(grown, lookup),
      ];
    }
    case 'talk':
      return [
        heading(scenario.title, { role: 'strong', text: headlineTitle(step.result, lookup) }),
        ...part(says.decides, {
          lines: [words(scenario.why), ...statementLines(lookup, [scenario.deciding])],
        }),
        ...part(training.toTalkAbout, { items: numbered(scenario.debrief) }),
      ];
  }
}

function grownPart({ result, gained, lost }: Grown, lookup: Lookup): readonly Section[] {
  const { level, possibleLevel } = result;
  const shown = asShown(lookup, result);
  const { step: says } = lookup.words.training;
  const group = (title: string, ids: readonly string[]) => ({
    title,
    lines: [],
    items: listed(actionTexts(shown, ids)),
  });
  return part(says.recommendation, {
    lines: [
      { role: 'strong', label: says.levelSoFar, text: headlineTitle(result, lookup) },
      level === possibleLevel
        ? words(says.settled)
        : labelled(says.possible, levelTitle(lookup, possibleLevel)),
      ...(gained.length === 0 ? [words(says.nothingNew)] : []),
    ],
    groups: [group(says.gained, gained), group(says.lost, lost)],
  });
}

function capital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
