import type { PackData } from '../../engine/index.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { renderUrgent } from '../../report/result/render.ts';
import { renderSheets } from '../../document/render.ts';
import { stepSections } from '../../report/scenario/step-sections.ts';
import type { UrgentOptions } from '../../document/urgent.ts';
import type { PlayStep } from '../../train/play-steps.ts';

/** A step of a demo in words; ends with a line feed. */
export function renderStep(
  step: PlayStep,
  scenario: Scenario,
  pack: PackData,
  options: UrgentOptions,
): string {
  if (step.kind === 'urgent') return renderUrgent(step.level, options);
  return renderSheets(scenario.title, [stepSections(step, scenario, pack)], 'text', options);
}
