import type { Assessment, Pack } from '../../engine/index.ts';
import { oneLine } from '../../document/visible.ts';
import { progressWords, reminderOf } from '../../interview/words.ts';
import { reportOf } from '../../report/result/sections.ts';
import { wordsOf, type Words } from '../../words/index.ts';
import { partKeys, showPart } from '../assess/browse.ts';
import { caseAgain } from './case-again.ts';
import { scenarioNow, type SpokenTraining } from './spoken-training.ts';
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
  training: Pick<SpokenTraining, 'now'>,
  id: string,
  seconds: number | undefined,
): Promise<void> {
  let [shown, inPack]: readonly [number?, Pack?] = [];
  for (let at = 0; ;) {
    const step = at;
    const here = () => {
      const { pack } = training.now();
      const scenario = scenarioNow(training, id);
      return { pack, scenario, steps: playSteps(pack, scenario), words: wordsOf(pack.data) };
    };
    const paused = await terminal.pause(() => {
      const { pack, scenario, steps, words } = here();
      const { step: demo, quiz } = words.training;
      const one = steps[step]!;
      // What stands above is shown again where the language is another one by now.
      if (step !== shown || pack !== inPack) {
        terminal.clear();
        terminal.show(renderStep(one, scenario, pack.data, terminal.layout()));
        [shown, inPack] = [step, pack];
      }
      const last = step === steps.length - 1;
      const result = resultOf(one);
      return {
        ...(one.kind === 'urgent' ? { reminder: reminderOf(one.level, words) } : {}),
        place: placeIn(one, step, steps.length, terminal.plain, words),
        goOn: last ? demo.end : demo.goOn,
        keys: [
          ...(last ? [] : [{ key: 'n', does: demo.nextChange, id: CHANGE }]),
          ...(result ? partKeys(result, words) : []),
        ],
        lines: { prompt: words.terminal.plain.yourChoice, said: step === 0 ? [demo.toStop] : [] },
        why: (width) => caseAgain(scenario, words, width),
        whyIs: quiz.case,
        canGoBack: step > 0,
        leave: { does: words.terminal.keys.leave },
      };
    }, seconds);
    if (paused.kind === 'leave') return;
    const { pack, steps, words } = here();
    const result = resultOf(steps[at]!);
    if (paused.kind !== 'open') at += paused.kind === 'back' ? -1 : 1;
    else if (paused.id === CHANGE) at = nextChange(steps, at);
    else if (result) showPart(paused.id, reportOf(result, pack.data, 'full').sections, terminal, words);
    if (at >= steps.length) return;
  }
}

function resultOf(step: PlayStep): Assessment | undefined {
  return step.kind === 'end' || step.kind === 'talk' ? step.result : undefined;
}

function placeIn(step: PlayStep, at: number, of: number, plain: boolean, words: Words): string {
  const gap = plain ? ': ' : ' · ';
  const place = words.training.step.place(at + 1, of);
  if (step.kind !== 'question') return place;
  return oneLine(`${place}${plain ? '. ' : gap}${progressWords(step.progress, 'full', gap, words)}`);
}
