import { oneLine } from '../../document/visible.ts';
import { wrap } from '../../document/wrap.ts';
import { answerFrom, answerInWords, choicesOf, chosenIn } from '../../interview/choices.ts';
import { widthOf } from './draw.ts';
import type { HelpBlock } from './help.ts';
import { linesFrom } from './lines.ts';
import type { MenuReply } from './menu.ts';
import { showPages } from './pager.ts';
import { askSecret } from './secret.ts';
import type { Asked, Choice, FaceOptions, Pause, Paused, Terminal } from './terminal.ts';
import { commandIn, howToAnswer, numbersIn, readTyped } from './typed.ts';

/** Lines of text, read and typed in order: nothing is redrawn, coloured or framed. */
export function plainTerminal(options: FaceOptions): Terminal {
  const { input, output, signal } = options;
  const lines = linesFrom(options);
  const width = () => widthOf(output.columns);
  const say = (...paragraphs: readonly string[]): void =>
    void output.write(`${paragraphs.flatMap((text) => wrap(text, width())).join('\n')}\n`);
  const sayHelp = (blocks: readonly HelpBlock[]): void =>
    say('', ...blocks.flatMap(({ heading, lines: body }) => [...heading, ...body, '']));
  const sayNumbered = (labels: readonly string[]): void =>
    say(...labels.map((label, at) => `${at + 1}. ${label}`));
  const noneCalled = (typed: string): string => `There is no "${oneLine(typed)}" here.`;

  async function ask(asked: Asked): Promise<MenuReply> {
    const { question, chosen, why, whyIs, examples, also, leave } = asked;
    const always = also.said === 'always';
    const earlier = answerFrom(question, chosen);
    /** Nobody is told of help where it says nothing more. */
    const told = (text: string): string => (always ? text.replace(', or help.', '.') : text);
    const sayHow = (before = ''): void =>
      say(told(`${before}${howToAnswer(question)}`), ...(always ? also.lines : []));

    sayQuestion(asked);
    if (earlier !== undefined)
      say(`Your earlier answer: ${answerInWords(question, earlier)}. Press Enter to keep it.`);
    sayHow();
    for (;;) {
      const line = await lines.ask('Your answer: ');
      const read = readTyped(question, line);
      const word = read.kind === 'command' ? read.command : undefined;
      if (read.kind === 'answer') return { kind: 'chosen', ids: chosenIn(read.answer) };
      if (read.kind === 'empty' && earlier !== undefined) return { kind: 'chosen', ids: chosen };
      if (word === 'back' && asked.canGoBack) return { kind: 'back' };
      if (word === 'review' && asked.canReview) return { kind: 'review' };
      if (word === 'leave') {
        if (await isSure(leave.sure)) return { kind: 'leave' };
      } else if (whyIs === undefined ? word === 'why' : line.trim().toLowerCase() === whyIs) {
        sayHelp(why(width()));
      } else if (word === 'examples' && examples) sayHelp(examples(width()));
      else if (word === 'examples' && !always) say('There are no examples for this question.');
      else if (word === 'back') say('There is nothing to go back to.');
      else if (read.kind === 'wrong') say(told(read.message));
      else if (read.kind === 'empty') sayHow('Nothing was typed. ');
      else {
        sayHow();
        if (!always) say(...also.lines);
      }
    }
  }

  function sayQuestion({ question, place, reminder, hint }: Asked): void {
    say('', ...(place === undefined ? [] : [`${place}.`, '']), ...(reminder === undefined ? [] : [reminder]));
    say(oneLine(question.ask), ...(hint === undefined ? [] : [hint]));
    say(...choicesOf(question).map(({ number, label }) => `${number}. ${label}`));
  }

  async function isSure(sure: string | undefined): Promise<boolean> {
    if (sure === undefined) return true;
    say(sure, 'Type leave again to leave, or press Enter to stay.');
    return commandIn(await lines.ask('Your choice: ')) === 'leave';
  }

  async function pause(pause: Pause): Promise<Paused> {
    const { place, reminder, title, parts, canGoBack, leave, seconds } = pause;
    const { said = [], prompt } = pause.lines;
    if (place !== undefined) say('', `${place}.`);
    if (title !== undefined) say('', title, ...(reminder === undefined ? [] : [reminder]));
    if (parts) sayNumbered(parts.map(({ label }) => label));
    if (pause.keys)
      say(
        `Enter: ${pause.goOn}. ${keysOf(pause)
          .map(([key, does]) => `${key}: ${does}.`)
          .join(' ')}`,
      );
    if (said.length > 0) say(...said);
    for (;;) {
      const line = await (seconds === undefined ? lines.ask(prompt) : lines.askFor(prompt, seconds));
      const word = commandIn(line);
      const part =
        parts?.[Number(line.trim()) - 1] ?? pause.keys?.find(({ key }) => key === line.trim().toLowerCase());
      if (line.trim() === '') return { kind: 'on' };
      if (part) return { kind: 'open', id: part.id };
      if (word === 'back' && canGoBack) return { kind: 'back' };
      if (word === 'leave') {
        if (await isSure(leave.sure)) return { kind: 'leave' };
      } else if (pause.why && [pause.whyIs, 'w'].includes(line.trim().toLowerCase())) {
        sayHelp(pause.why(width()));
      } else if (parts ?? pause.keys) say(noneCalled(line), ...said);
      else say(`Press Enter to continue, or type ${canGoBack ? 'back or ' : ''}leave.`);
    }
  }

  const typed = async (label: string, pasted?: 'joined'): Promise<string> =>
    (await lines.ask(`${wrap(label, width()).join('\n')} `, pasted)).trim();
  const sayChoices = (message: string, choices: readonly Choice[]) => {
    say('', message);
    sayNumbered(choices.map(({ label }) => oneLine(label)));
    return choices.map(({ id }, at) => ({ id, number: String(at + 1) }));
  };

  return {
    plain: true,
    layout: () => ({ width: width(), colour: false, symbols: false, box: false }),
    rows: () => undefined,
    clear: () => void output.write('\n'),
    say,
    show: (text) => void output.write(text),
    said: (_question, answer) => say(`Answer: ${answer}.`),
    ask,
    pause,
    one: async ({ message, choices, chosen: before }) => {
      const list = sayChoices(message, choices);
      const initial = list.find(({ id }) => id === before);
      if (initial) say(`It is now: ${initial.number}. Press Enter to keep it.`);
      for (;;) {
        const line = await typed(`Type a number from 1 to ${choices.length}:`);
        const { chosen, noSuch } = numbersIn(line, list);
        if (line === '' && initial) return initial.id;
        if (chosen.length === 1 && noSuch === undefined) return chosen[0]!.id;
        say(noneCalled(line));
      }
    },
    find: async ({ message, like, unknown }) => {
      const all = [...like(''), unknown];
      const list = sayChoices(message, all);
      for (;;) {
        const line = await typed(
          `Type a part of the name or a number. Enter alone: ${oneLine(unknown.label)}.`,
        );
        const { chosen, noSuch } = numbersIn(line, list);
        const found = noSuch === undefined ? chosen : like(line);
        const [{ id } = unknown, ...others] = line === '' ? [] : found;
        const label = all.find((choice) => choice.id === id)?.label ?? id;
        if (line !== '' && found.length === 0) say(noneCalled(line));
        else if (others.length > 0) {
          const several = new Set(found.map((choice) => choice.id));
          const numbered = list.filter((choice) => several.has(choice.id));
          say('Several names have that:');
          say(...numbered.map(({ number }) => `${number}. ${oneLine(all[Number(number) - 1]!.label)}`));
        } else {
          say(`Answer: ${oneLine(label)}.`);
          return id;
        }
      }
    },
    many: async ({ message, choices, chosen: before, check }) => {
      const list = sayChoices(message, choices);
      const initial = list.filter(({ id }) => before.includes(id)).map(({ number }) => number);
      say(
        initial.length > 0
          ? `Chosen now: ${initial.join(' ')}. Press Enter to keep them.`
          : 'None are chosen yet.',
      );
      for (;;) {
        const line =
          (await typed('Type numbers with spaces between them, or 0 for none:')) || initial.join(' ');
        const { chosen, noSuch } = numbersIn(/^(?:0|none)$/i.test(line) ? '' : line, list);
        const ids = chosen.map(({ id }) => id);
        const problem = noSuch === undefined ? await check(ids) : noneCalled(noSuch);
        if (problem === undefined) return ids;
        say(problem);
      }
    },
    text: async ({ message, initial = '', check }) => {
      if (initial !== '') say('', `${message} It is now: ${initial}`, 'Press Enter to keep it.');
      for (;;) {
        const line = (await typed(initial === '' ? message : 'Instead:', 'joined')) || initial;
        const problem = await check(line);
        if (problem === undefined) return line;
        say(problem);
      }
    },
    secret: (label) => askSecret(label, options),
    pages: (text) => showPages(text, input, output, signal),
    close: lines.end,
  };
}

/** The letters that do something at a stop, and what. */
function keysOf({ keys = [], why, whyIs, canGoBack }: Pause): readonly (readonly [string, string])[] {
  return [
    ...keys.map(({ key, does }) => [key, does] as const),
    ...(why && whyIs !== undefined ? [['w', `the ${whyIs}`] as const] : []),
    ...(canGoBack ? [['b', 'back'] as const] : []),
  ];
}
