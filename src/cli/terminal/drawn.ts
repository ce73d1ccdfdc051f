import { oneLine } from '../../document/visible.ts';
import { styleFor } from '../../document/style.ts';
import { wrap } from '../../document/wrap.ts';
import { choicesOf, toggled } from '../../interview/choices.ts';
import { widthOf, withAnswer } from './draw.ts';
import { Stopped } from './interrupted.ts';
import type { Menu, MenuReply } from './menu.ts';
import { showPages } from './pager.ts';
import { askLine } from './one-line.ts';
import { loadPrompt } from './prompt.ts';
import { askSecret } from './secret.ts';
import type { Asked, Choice, FaceOptions, Pause, Terminal } from './terminal.ts';

const HOME = '\u001b[H\u001b[J';
const GO_ON = '';

/** Prompts that are drawn and redrawn; what is to stay stands above them. */
export function drawnTerminal(options: FaceOptions): Terminal {
  const { input, output, colour, onHide, signal } = options;
  let prompt: ReturnType<typeof loadPrompt> | undefined;
  const style = styleFor(colour);
  const width = () => widthOf(output.columns);
  const print = (lines: readonly string[]): void => void output.write(`${lines.join('\n')}\n`);
  const said = (question: string, answer: string): void =>
    print(withAnswer(oneLine(question), answer, width(), style));
  const menu = async (asked: Menu, until?: AbortSignal): Promise<MenuReply> => {
    prompt ??= loadPrompt(options);
    return (await prompt)({ ...asked, hides: onHide !== undefined }, until);
  };

  async function choose(list: Menu): Promise<readonly string[]> {
    const reply = await menu(list);
    if (reply.kind !== 'chosen') throw new Stopped();
    return reply.ids;
  }

  return {
    plain: false,
    layout: () => ({ width: width(), colour, symbols: true }),
    rows: () => output.rows || 24,
    clear: () => void output.write(`${'\n'.repeat(output.rows || 24)}${HOME}`),
    say: (...paragraphs) => print(paragraphs.flatMap((text) => wrap(text, width()))),
    show: (text) => void output.write(text),
    said,
    ask: (asked) => menu(questionMenu(asked)),
    pause: async (pause) => {
      const over = pause.seconds === undefined ? undefined : AbortSignal.timeout(pause.seconds * 1000);
      try {
        const reply = await menu(pauseMenu(pause), over && AbortSignal.any([signal, over]));
        if (reply.kind === 'back' || reply.kind === 'leave') return reply;
        const id = reply.kind === 'chosen' ? (reply.ids[0] ?? GO_ON) : GO_ON;
        return id === GO_ON ? { kind: 'on' } : { kind: 'open', id };
      } catch (error) {
        if (error instanceof Stopped && over?.aborted && !signal.aborted) return { kind: 'on' };
        throw error;
      }
    },
    one: async ({ message, choices, chosen }) => {
      const [id = ''] = await choose({
        ...listOf(message, choices),
        several: false,
        chosen: chosen === undefined ? [] : [chosen],
        enter: 'choose',
      });
      said(message, oneLine(choices.find((choice) => choice.id === id)?.label ?? id));
      return id;
    },
    find: async ({ message, like, unknown }) => {
      const finds = (typed: string) =>
        [...like(typed), unknown].map(({ id, label }) => ({ id, label: oneLine(label) }));
      const [id = unknown.id] = await choose({
        ...listOf(message, []),
        items: finds(''),
        finds,
        several: false,
        chosen: [],
        enter: 'choose',
      });
      said(message, finds('').find((item) => item.id === id)?.label ?? id);
      return id;
    },
    many: async ({ message, choices, chosen, check }) => {
      let ids = chosen;
      for (let notice: string | undefined; ;) {
        ids = await choose({
          ...listOf(message, choices),
          several: true,
          mayBeNone: true,
          hint: 'Choose all that fit, or none.',
          chosen: ids,
          enter: 'continue',
          ...(notice === undefined ? {} : { notice }),
        });
        notice = await check(ids);
        if (notice === undefined) break;
      }
      said(message, ids.join(', ') || 'None');
      return ids;
    },
    text: (asked) => askLine(asked, options),
    secret: (label) => askSecret(label, options),
    pages: (text) => showPages(text, input, output, signal),
    close: () => void input.pause(),
  };
}

function questionMenu({ question, chosen, whyIs, also: _also, ...asked }: Asked): Menu {
  const several = question.type === 'many_of';
  return {
    ...asked,
    title: oneLine(question.ask),
    items: choicesOf(question).map(({ id, label, number }) => ({
      id,
      label: !several && chosen.includes(id) ? `${label} (your earlier answer)` : label,
      key: number,
    })),
    several,
    chosen,
    toggled: (before, id) => toggled(question, before, id),
    ...(whyIs === undefined ? {} : { whyIs: `the ${whyIs}` }),
    enter: several ? 'continue' : 'choose',
  };
}

/** The first line only goes on, so it may be marked from the beginning. */
function pauseMenu({ goOn, parts, whyIs, seconds: _seconds, lines: _lines, ...pause }: Pause): Menu {
  return {
    ...pause,
    items: pause.keys ? [] : [{ id: GO_ON, label: goOn }, ...(parts ?? [])],
    several: false,
    chosen: [GO_ON],
    toggled: (chosen) => chosen,
    canReview: false,
    ...(whyIs === undefined ? {} : { whyIs: `the ${whyIs}` }),
    enter: pause.keys ? goOn : parts ? 'choose' : 'continue',
  };
}

function listOf(message: string, choices: readonly Choice[]): Omit<Menu, 'several' | 'chosen' | 'enter'> {
  return {
    title: oneLine(message),
    items: choices.map(({ id, label }, at) => ({ id, label: oneLine(label), key: String(at + 1) })),
    toggled: (before, id) =>
      choices.map((choice) => choice.id).filter((choice) => before.includes(choice) !== (choice === id)),
    canGoBack: false,
    canReview: false,
    leave: { does: 'leave', sure: 'Stop here? What you entered here is not kept.' },
  };
}
