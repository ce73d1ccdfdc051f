import type { Question } from '../../engine/index.ts';
import { oneLine } from '../../document/visible.ts';
import { wrap } from '../../document/wrap.ts';
import { answerInWords, choicesOf, chosenIn } from '../../interview/choices.ts';
import { widthOf } from './draw.ts';
import { linesFrom } from './lines.ts';
import type { MenuReply } from './menu.ts';
import { commandIn, howToAnswer, readTyped, type Typed } from './typed.ts';
import type { Asked, Pause, Paused, Stage, StageOptions } from './stage.ts';

/** Lines of text, read and typed in order: nothing is redrawn, coloured or framed. */
export function plainStage({ input, output, signal }: StageOptions): Stage {
  const lines = linesFrom({ input, output, signal });
  const width = () => widthOf(output.columns);
  const say = (...paragraphs: readonly string[]): void =>
    void output.write(`${paragraphs.flatMap((text) => wrap(text, width())).join('\n')}\n`);

  async function ask({ place, question, hint, chosen, canGoBack, sure, again }: Asked): Promise<MenuReply> {
    const earlier = chosen.length === 0 ? undefined : chosen;
    say('', `${place}.`, '', oneLine(question.ask), ...(hint === undefined ? [] : [hint]));
    say(...choicesOf(question).map(({ number, label }) => `${number}. ${label}`));
    if (earlier) say(`Your earlier answer: ${answerInWords(question, earlier)}. Press Enter to keep it.`);
    sayHow(question);
    for (;;) {
      const line = await lines.ask('Your answer: ');
      if (line.trim().toLowerCase() === 'case') {
        say('', ...again(width()).flatMap(({ heading, lines: body }) => [...heading, ...body, '']));
        continue;
      }
      const read = readTyped(question, line);
      if (read.kind === 'answer') return { kind: 'chosen', ids: chosenIn(read.answer) };
      if (read.kind === 'empty' && earlier) return { kind: 'chosen', ids: earlier };
      if (isCommand(read, 'back') && canGoBack) return { kind: 'back' };
      if (isCommand(read, 'leave') && (await isSure(sure))) return { kind: 'leave' };
      sayWrong(read, question);
    }
  }

  function sayHow(question: Question): void {
    say(howToAnswer(question).replace(', or help.', '.'));
    say('You can also type case, to read the case again, back or leave.');
  }

  function sayWrong(read: Typed, question: Question): void {
    if (isCommand(read, 'leave')) return;
    if (read.kind === 'wrong') return say(read.message.replace(', or help.', '.'));
    if (isCommand(read, 'back')) say('There is nothing to go back to.');
    if (read.kind === 'empty') say('Nothing was typed.');
    sayHow(question);
  }

  async function isSure(sure: string): Promise<boolean> {
    say(sure, 'Type leave again to leave, or press Enter to stay.');
    return commandIn(await lines.ask('Your choice: ')) === 'leave';
  }

  async function pause({ place, label, canGoBack, leave, seconds }: Pause): Promise<Paused> {
    if (place !== undefined) say('', `${place}.`);
    for (;;) {
      const press = `${label}: press Enter. `;
      const line = await (seconds === undefined ? lines.ask(press) : lines.askFor(press, seconds));
      const command = commandIn(line);
      if (line.trim() === '') return 'on';
      if (command === 'back' && canGoBack) return 'back';
      if (command === 'leave' && (leave.sure === undefined || (await isSure(leave.sure)))) return 'leave';
      if (command !== 'leave') say(`Press Enter to continue, or type ${canGoBack ? 'back or ' : ''}leave.`);
    }
  }

  return {
    plain: true,
    layout: () => ({ width: width(), colour: false, symbols: false, box: false }),
    rows: () => undefined,
    clear: () => void output.write('\n'),
    show: (text) => void output.write(text),
    ask,
    pause,
    end: lines.end,
  };
}

function isCommand(read: Typed, command: 'back' | 'leave'): boolean {
  return read.kind === 'command' && read.command === command;
}
