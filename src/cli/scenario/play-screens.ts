import type { PackData } from '../../engine/index.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { renderUrgent, reportOf, type Line, type Section } from '../../report/index.ts';
import { labelsOf } from '../../report/answer-words.ts';
import { statementLines } from '../../report/grounds.ts';
import { levelTitle, lookupIn, type Lookup } from '../../report/lookup.ts';
import { renderSheets, vignetteSections } from '../../report/scenario/index.ts';
import { actionTexts } from '../../report/scenario/model-sections.ts';
import { heading, labelled, listed, numbered, part, words } from '../../report/scenario/parts.ts';
import type { UrgentOptions } from '../../report/urgent.ts';
import type { Grown, PlayStep } from './play-steps.ts';

/** A step of a demo in words; ends with a line feed. */
export function renderStep(
  step: PlayStep,
  scenario: Scenario,
  pack: PackData,
  options: UrgentOptions,
): string {
  if (step.kind === 'urgent') return renderUrgent(step.level, options);
  return renderSheets(scenario.title, [sectionsOf(step, scenario, pack)], 'text', options);
}

function sectionsOf(
  step: Exclude<PlayStep, { kind: 'urgent' }>,
  scenario: Scenario,
  pack: PackData,
): readonly Section[] {
  const lookup = lookupIn(pack);
  switch (step.kind) {
    case 'case':
      return vignetteSections(scenario).filter(({ id }) => id === 'headline');
    case 'known':
      return vignetteSections(scenario).filter(({ id }) => id !== 'headline');
    case 'before':
      return [
        heading('Before any answer', words('Nothing is known yet, and not known does not mean no.')),
        ...grownPart(step.grown, lookup),
      ];
    case 'question': {
      const { question, answer, grown } = step;
      const labels = labelsOf(question, [answer].flat());
      return [
        heading(
          question.ask,
          ...labels.map((label): Line => ({ role: 'strong', text: `> ${capital(label)}` })),
          labelled('Why we ask this', question.why),
        ),
        ...grownPart(grown, lookup),
      ];
    }
    case 'end': {
      const headline = reportOf(step.result, pack, 'normal').sections.filter(({ id }) => id === 'headline');
      return [
        ...headline,
        ...part('What decides it', {
          lines: [words(scenario.why), ...statementLines(lookup, [scenario.deciding])],
        }),
        ...part('To talk about', { items: numbered(scenario.debrief) }),
      ];
    }
  }
}

function grownPart({ result, gained, lost }: Grown, lookup: Lookup): readonly Section[] {
  const { level, possibleLevel } = result;
  const group = (title: string, ids: readonly string[]) => ({
    title,
    lines: [],
    items: listed(actionTexts(lookup, ids)),
  });
  return part('The recommendation', {
    lines: [
      { role: 'strong', label: 'Level so far', text: levelTitle(lookup, level) },
      level === possibleLevel
        ? words('Nothing more urgent is possible any more.')
        : labelled('Still possible', levelTitle(lookup, possibleLevel)),
      ...(gained.length === 0 ? [words('No new actions.')] : []),
    ],
    groups: [group('New', gained), group('No longer', lost)],
  });
}

function capital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
