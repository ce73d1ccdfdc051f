import type { Pack } from '../../engine/index.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { oneLine } from '../../document/visible.ts';
import { progressWords, reminderOf } from '../../interview/words.ts';
import { reportOf } from '../../report/result/sections.ts';
import { wordsOf, type Words } from '../../words/index.ts';
import { partKeys, showPart } from '../assess/browse.ts';
import { caseAgain } from './case-again.ts';
import { renderStep } from './mark-screens.ts';
import { nextChange, playSteps, type PlayStep } from '../../train/play-steps.ts';
import type { Terminal } from '../terminal/terminal.ts';

const CHANGE = 'change';

/**
 * Shows a scenario step by step until its end, or until somebody leaves. Nothing is asked and nothing is kept. At
 * the result, the keys open its details as they do after an interview.
 *
 * @param seconds how long each step stays; undefined waits for a key.
 */
export async function play(
  terminal: Terminal,
  pack: Pack,
  scenario: Scenario,
  seconds: number | undefined,
): Promise<void> {
  const words = wordsOf(pack.data);
  const { training, terminal: says } = words;
  const { step: demo } = training;
  const steps = playSteps(pack, scenario);
  let shown: PlayStep | undefined;
  for (let at = 0; at < steps.length;) {
    const step = steps[at]!;
    const last = at === steps.length - 1;
    const result = step.kind === 'end' || step.kind === 'talk' ? step.result : undefined;
    if (step !== shown) {
      terminal.clear();
      terminal.show(renderStep(step, scenario, pack.data, terminal.layout()));
      shown = step;
    }
    const paused = await terminal.pause(
      () => ({
        ...(step.kind === 'urgent' ? { reminder: reminderOf(step.level, words) } : {}),
        place: placeIn(step, at, steps.length, terminal.plain, words),
        goOn: last ? demo.end : demo.goOn,
        keys: [
          ...(last ? [] : [{ key: 'n', does: demo.nextChange, id: CHANGE }]),
          ...(result ? partKeys(words) : []),
        ],
        lines: { prompt: says.plain.yourChoice, said: at === 0 ? [demo.toStop] : [] },
        why: (width) => caseAgain(scenario, words, width),
        whyIs: training.quiz.case,
        canGoBack: at > 0,
        leave: { does: says.keys.leave },
      }),
      seconds,
    );
    if (paused.kind === 'leave') return;
    if (paused.kind !== 'open') at += paused.kind === 'back' ? -1 : 1;
    else if (paused.id === CHANGE) at = nextChange(steps, at);
    else if (result) showPart(paused.id, reportOf(result, pack.data, 'full').sections, terminal, words);
  }
}

function placeIn(step: PlayStep, at: number, of: number, plain: boolean, words: Words): string {
  const gap = plain ? ': ' : ' · ';
  const place = words.training.step.place(at + 1, of);
  if (step.kind !== 'question') return place;
  return oneLine(`${place}${plain ? '. ' : gap}${progressWords(step.progress, 'full', gap, words)}`);
}
