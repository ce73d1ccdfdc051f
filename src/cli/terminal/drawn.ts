import { oneLine } from '../../document/visible.ts';
import { styleFor } from '../../document/style.ts';
import { wrap } from '../../document/wrap.ts';
import { choicesOf, toggled, type Choice } from '../../interview/choices.ts';
import type { Words } from '../../words/index.ts';
import { widthOf, withAnswer } from './draw.ts';
import { atMost } from './at-most.ts';
import { Stopped } from './interrupted.ts';
import type { Menu, MenuReply, MenuState } from './menu.ts';
import { showPages } from './pager.ts';
import { askLine } from './one-line.ts';
import { loadPrompt } from './prompt.ts';
import { askSecret } from './secret.ts';
import type { Said } from './speech.ts';
import type { Asked, FaceOptions, Pause, Replied, Terminal } from './terminal.ts';

const HOME = '\u001b[H\u001b[J';
const GO_ON = '';

/** Prompts that are drawn and redrawn; what is to stay stands above them. */
export function drawnTerminal(options: FaceOptions): Terminal {
  const { input, output, colour, onHide, signal, speech } = options;
  const say = () => speech.words().terminal;
  let prompt: ReturnType<typeof loadPrompt> | undefined;
  const style = styleFor(colour);
  const width = () => widthOf(output.columns);
  const print = (lines: readonly string[]): void => void output.write(`${lines.join('\n')}\n`);
  const said = (question: string, answer: string): void =>
    print(withAnswer(oneLine(question), answer, width(), style));
  const menu = async (
    asked: Omit<Menu, 'words'>,
    until?: AbortSignal,
    from?: MenuState,
  ): Promise<MenuReply> => {
    prompt ??= loadPrompt(options);
    const whole = { ...asked, words: speech.words(), hides: onHide !== undefined };
    return (await prompt)(whole, until, from);
  };

  /** A menu that is opened again in the other language, as it was, as often as somebody asks for that. */
  async function inEither(of: Said<Omit<Menu, 'words'>>, until?: AbortSignal): Promise<Replied> {
    for (let from: MenuState | undefined; ;) {
      const reply = await menu({ ...(await of()), language: speech.other()?.name }, until, from);
      if (reply.kind !== 'language') return reply;
      from = (await speech.turn()) ? reply.state : { ...reply.state, notice: say().cannotTurn };
    }
  }

  function chosenIn(reply: MenuReply): readonly string[] {
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
    ask: (asked) => inEither(async () => questionMenu(await asked(), speech.words())),
    pause: async (pause, seconds) => {
      const menu = async () => pauseMenu(await pause(), speech.words());
      const reply =
        seconds === undefined
          ? await inEither(menu)
          : await atMost(seconds, signal, (end) => inEither(menu, end));
      if (reply?.kind === 'back' || reply?.kind === 'leave') return reply;
      const id = reply?.kind === 'chosen' ? (reply.ids[0] ?? GO_ON) : GO_ON;
      return id === GO_ON ? { kind: 'on' } : { kind: 'open', id };
    },
    one: async (ask) => {
      const [id = ''] = chosenIn(
        await inEither(async () => {
          const { message, choices, chosen } = await ask();
          return {
            ...listOf(message, choices, speech.words()),
            several: false,
            chosen: chosen === undefined ? [] : [chosen],
            enter: say().keys.choose,
          };
        }),
      );
      const { message, choices } = await ask();
      said(message, oneLine(choices.find((choice) => choice.id === id)?.label ?? id));
      return id;
    },
    find: async (ask) => {
      const finding = async () => {
        const { message, like, unknown } = await ask();
        const finds = (typed: string) =>
          [...like(typed), unknown].map(({ id, label }) => ({ id, label: oneLine(label) }));
        return { message, finds, unknown };
      };
      const reply = await inEither(async () => {
        const { message, finds } = await finding();
        return {
          ...listOf(message, [], speech.words()),
          items: finds(''),
          finds,
          several: false,
          chosen: [],
          enter: say().keys.choose,
        };
      });
      const { message, finds, unknown } = await finding();
      const [id = unknown.id] = chosenIn(reply);
      said(message, finds('').find((item) => item.id === id)?.label ?? id);
      return id;
    },
    many: async ({ message, choices, chosen, check }) => {
      let ids = chosen;
      for (let notice: string | undefined; ;) {
        ids = chosenIn(
          await menu({
            ...listOf(message, choices, speech.words()),
            several: true,
            mayBeNone: true,
            hint: say().chooseAllOrNone,
            chosen: ids,
            enter: say().keys.goOn,
            ...(notice === undefined ? {} : { notice }),
          }),
        );
        notice = await check(ids);
        if (notice === undefined) break;
      }
      said(message, ids.join(', ') || say().none);
      return ids;
    },
    text: (asked) => askLine(asked, options),
    secret: (label) => askSecret(label, options),
    pages: (text) => showPages(text, input, output, signal, speech.words()),
    close: () => void input.pause(),
  };
}

export function questionMenu(
  { question, chosen, whyIs, also: _also, ...asked }: Asked,
  words: Words,
): Omit<Menu, 'words'> {
  const { keys, earlier } = words.terminal;
  const several = question.type === 'many_of';
  return {
    ...asked,
    title: oneLine(question.ask),
    items: choicesOf(question, words).map(({ id, label, number }) => ({
      id,
      label: !several && chosen.includes(id) ? earlier(label) : label,
      key: number,
    })),
    several,
    chosen,
    toggled: (before, id) => toggled(question, before, id),
    ...(whyIs === undefined ? {} : { whyIs: keys.the(whyIs) }),
    enter: several ? keys.goOn : keys.choose,
  };
}

/** The first line only goes on, so it may be marked from the beginning. */
function pauseMenu(
  { goOn, parts, whyIs, lines: _lines, ...pause }: Pause,
  { terminal: { keys } }: Words,
): Omit<Menu, 'words'> {
  return {
    ...pause,
    items: pause.keys ? [] : [{ id: GO_ON, label: goOn }, ...(parts ?? [])],
    several: false,
    chosen: [GO_ON],
    toggled: (chosen) => chosen,
    canReview: false,
    ...(whyIs === undefined ? {} : { whyIs: keys.the(whyIs) }),
    enter: pause.keys ? goOn : parts ? keys.choose : keys.goOn,
  };
}

function listOf(
  message: string,
  choices: readonly Choice[],
  { terminal: { keys, leaveForm } }: Words,
): Omit<Menu, 'words' | 'several' | 'chosen' | 'enter'> {
  return {
    title: oneLine(message),
    items: choices.map(({ id, label }, at) => ({ id, label: oneLine(label), key: String(at + 1) })),
    toggled: (before, id) =>
      choices.map((choice) => choice.id).filter((choice) => before.includes(choice) !== (choice === id)),
    canGoBack: false,
    canReview: false,
    leave: { does: keys.leave, sure: leaveForm },
  };
}
