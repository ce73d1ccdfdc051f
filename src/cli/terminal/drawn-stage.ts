import { oneLine } from '../../document/visible.ts';
import { choicesOf, toggled } from '../../interview/choices.ts';
import { widthOf } from './draw.ts';
import { Stopped } from './interrupted.ts';
import type { Menu } from './menu.ts';
import { loadPrompt } from './prompt.ts';
import type { Asked, Pause, Stage, StageOptions } from './stage.ts';

const HOME = '\u001b[H\u001b[J';

/** Prompts that are drawn and redrawn, as in the interview. */
export async function drawnStage({ input, output, colour, signal }: StageOptions): Promise<Stage> {
  const ask = await loadPrompt({ input, output, colour, signal });
  return {
    plain: false,
    layout: () => ({ width: widthOf(output.columns), colour, symbols: true }),
    rows: () => output.rows || 24,
    clear: () => void output.write(`${'\n'.repeat(output.rows || 24)}${HOME}`),
    show: (text) => void output.write(text),
    ask: (asked) => ask(menuOf(asked)),
    pause: async (pause) => {
      const menu = pauseMenu(pause);
      const timed = pause.seconds === undefined ? ask : await timedPrompt(pause.seconds);
      const reply = await timed(menu);
      return reply.kind === 'back' || reply.kind === 'leave' ? reply.kind : 'on';
    },
    end: () => {},
  };

  /** The same prompt, which chooses by itself when the time is over. */
  async function timedPrompt(seconds: number) {
    const over = new AbortController();
    const ends = AbortSignal.any([signal, over.signal]);
    const prompt = await loadPrompt({ input, output, colour, signal: ends });
    return async (menu: Menu) => {
      const timer = setTimeout(() => over.abort(), seconds * 1000);
      try {
        return await prompt(menu);
      } catch (error) {
        if (error instanceof Stopped && over.signal.aborted && !signal.aborted) {
          return { kind: 'chosen', ids: [] } as const;
        }
        throw error;
      } finally {
        clearTimeout(timer);
      }
    };
  }
}

function menuOf({ place, question, hint, chosen, canGoBack, sure, again }: Asked): Menu {
  const several = question.type === 'many_of';
  return {
    place,
    title: oneLine(question.ask),
    ...(hint === undefined ? {} : { hint }),
    items: choicesOf(question).map(({ id, label, number }) => ({
      id,
      label: !several && chosen.includes(id) ? `${label} (your earlier answer)` : label,
      key: number,
    })),
    several,
    chosen,
    toggled: (before, id) => toggled(question, before, id),
    why: again,
    whyIs: 'the case',
    canGoBack,
    canReview: false,
    enter: several ? 'continue' : 'choose',
    leave: { does: 'leave', sure },
  };
}

function pauseMenu({ place, reminder, label, canGoBack, leave }: Pause): Menu {
  return {
    ...(place === undefined ? {} : { place }),
    ...(reminder === undefined ? {} : { reminder }),
    items: [{ id: 'on', label: `${label} (Space or Enter)` }],
    several: false,
    chosen: ['on'],
    toggled: (chosen) => chosen,
    canGoBack,
    canReview: false,
    enter: 'continue',
    leave,
  };
}
