import type { Section } from '../../document/model.ts';
import { part, words as line } from '../../document/parts.ts';
import { renderSheets } from '../../document/text.ts';
import type { UrgentOptions } from '../../document/urgent.ts';
import type { PackData } from '../../engine/index.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { renderText, renderUrgent } from '../../report/result/render.ts';
import { stepSections } from '../../report/scenario/step-sections.ts';
import { wordsOf } from '../../words/index.ts';
import type { PlayStep } from '../../train/play-steps.ts';

/** What stands under the text of a screen: the line to go on, the keys, and blanks. */
const FOOT = 6;

/**
 * Sections as texts that fit a screen each, as many on one as there is room for; one that is too long is parted between
 * its paragraphs. Where there are no rows to fit, one text of all.
 */
export function screensOf(
  sections: readonly Section[],
  options: UrgentOptions,
  rows: number | undefined,
): readonly string[] {
  const render = (some: readonly Section[]): string => renderSheets([{ sections: some }], options);
  if (rows === undefined) return [render(sections)];
  const room = rows - FOOT;
  const parts = sections.flatMap((section) => {
    const text = render([section]);
    return heightOf(text) <= room ? [text] : filled(paragraphsOf(text), room);
  });
  return filled(parts, room);
}

/** Texts put together while they fit, with a blank line between them. */
function filled(texts: readonly string[], room: number): readonly string[] {
  const screens: string[] = [];
  for (const text of texts) {
    const more = `${screens.at(-1)}\n${text}`;
    if (screens.length > 0 && heightOf(more) <= room) screens[screens.length - 1] = more;
    else screens.push(text);
  }
  return screens;
}

function paragraphsOf(text: string): readonly string[] {
  return text
    .trimEnd()
    .split('\n\n')
    .map((paragraph) => `${paragraph}\n`);
}

function heightOf(text: string): number {
  return text.split('\n').length - 1;
}

/** A step of a demo in words; ends with a line feed. */
export function renderStep(
  step: PlayStep,
  scenario: Scenario,
  pack: PackData,
  options: UrgentOptions,
): string {
  const words = wordsOf(pack);
  const { more, everything } = words.training.step;
  if (step.kind === 'urgent') return renderUrgent(step.level, options, words);
  if (step.kind === 'end') return renderText(step.result, pack, { ...options, detail: 'plan' });
  const sections = stepSections(step, scenario, pack);
  const last = step.kind === 'talk' ? part(more, { lines: [line(everything(scenario.id))] }) : [];
  return renderSheets([{ sections: [...sections, ...last] }], options);
}
