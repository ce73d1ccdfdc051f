import type { Pack } from '../../engine/index.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { oneLine } from '../../document/visible.ts';
import { progressWords, reminderOf } from '../../interview/words.ts';
import { caseAgain } from './case-again.ts';
import { renderStep } from './mark-screens.ts';
import { nextChange, playSteps, type PlayStep } from '../../train/play-steps.ts';
import type { Terminal } from '../terminal/terminal.ts';

/**
 * Shows a scenario step by step until its end, or until somebody leaves. Nothing is asked and nothing is kept.
 *
 * @param seconds how long each step stays; undefined waits for a key.
 */
export async function play(
  terminal: Terminal,
  pack: Pack,
  scenario: Scenario,
  seconds: number | undefined,
): Promise<void> {
  const steps = playSteps(pack, scenario);
  for (let at = 0; at < steps.length;) {
    const step = steps[at]!;
    const last = at === steps.length - 1;
    terminal.clear();
    terminal.show(renderStep(step, scenario, pack.data, terminal.layout()));
    const { kind } = await terminal.pause({
      ...(step.kind === 'urgent' ? { reminder: reminderOf(step.level) } : {}),
      place: placeIn(step, at, steps.length, terminal.plain),
      goOn: last ? 'end' : 'go on',
      keys: last ? [] : [{ key: 'n', does: 'next change', id: 'change' }],
      lines: { prompt: 'Your choice: ', said: at === 0 ? ['To stop, type leave.'] : [] },
      why: (width) => caseAgain(scenario, width),
      whyIs: 'case',
      canGoBack: at > 0,
      leave: { does: 'leave' },
      ...(seconds === undefined ? {} : { seconds }),
    });
    if (kind === 'leave') return;
    at = kind === 'open' ? nextChange(steps, at) : at + (kind === 'back' ? -1 : 1);
  }
}

function placeIn(step: PlayStep, at: number, of: number, plain: boolean): string {
  const gap = plain ? ': ' : ' · ';
  const place = `Step ${at + 1} of ${of}`;
  if (step.kind !== 'question') return place;
  return oneLine(`${place}${plain ? '. ' : gap}${progressWords(step.progress, 'full', gap)}`);
}
