import { oneLine } from '../../document/visible.ts';
import { renderUrgent } from '../../report/result/render.ts';
import { wrap } from '../../document/wrap.ts';
import { answerInWords, choicesOf } from '../../interview/choices.ts';
import { hasExamples } from '../../interview/help.ts';
import { widthOf } from './draw.ts';
import type { Front, FrontOptions } from './terminal.ts';
import { examplesHelp, whyHelp, type HelpBlock } from './help.ts';
import { linesFrom } from './lines.ts';
import type { QuestionMoment, Reply, SummaryMoment, UrgentMoment } from '../../interview/session.ts';
import { commandIn, howToAnswer, readTyped, type Command } from './typed.ts';
import { placeOf, reminderOf, summaryTitle, WELCOME } from '../../interview/words.ts';

const COMMANDS = [
  'back: the previous question.',
  'why: why we ask this.',
  'examples: hints and examples for this question.',
  'answers: see or change your answers so far.',
  'leave: stop here and see the result so far.',
];

/** The interview as lines of text, read and typed in order: nothing is redrawn, coloured or framed. */
export function plainFront({ pack, mode, input, output, hides, signal }: FrontOptions): Front {
  const lines = linesFrom({ input, output, signal });
  let stage = '';
  const width = () => widthOf(output.columns);
  const say = (...paragraphs: readonly string[]): void =>
    void output.write(`${paragraphs.flatMap((text) => wrap(text, width())).join('\n')}\n`);
  const sayCommands = (): void => say('You can also type one of these words, and press Enter:', ...COMMANDS);

  say('', WELCOME, 'Type your answer and press Enter.');
  if (hides) say('Ctrl-\\ hides everything at once. Then nothing is saved.');
  sayCommands();

  async function pause(moment: UrgentMoment): Promise<Reply> {
    output.write(
      `\n${renderUrgent(moment.level, { width: width(), colour: false, symbols: false, box: false })}`,
    );
    say('', 'Do this first. Then press Enter to continue with the questions.');
    if (moment.canGoBack) say('If your last answer was wrong, type back.');
    for (;;) {
      const line = await lines.ask('Press Enter to continue: ');
      const command = commandIn(line);
      if (line.trim() === '') return { kind: 'on' };
      if (command === 'back' && moment.canGoBack) return { kind: 'back' };
      if (command === 'leave') return { kind: 'leave' };
      say(`Press Enter to continue, or type ${moment.canGoBack ? 'back or ' : ''}leave.`);
    }
  }

  async function question(moment: QuestionMoment): Promise<Reply> {
    sayQuestion(moment);
    for (;;) {
      const read = readTyped(moment.question, await lines.ask('Your answer: '));
      if (read.kind === 'answer') return read;
      if (read.kind === 'wrong') say(read.message);
      if (read.kind === 'empty') {
        if (moment.earlier !== undefined) return { kind: 'answer', answer: moment.earlier };
        say(`Nothing was typed. ${howToAnswer(moment.question)}`);
      }
      if (read.kind === 'command') {
        const reply = obeyed(moment, read.command);
        if (reply) return reply;
      }
    }
  }

  function sayQuestion({ question: asked, progress, earlier, urgent }: QuestionMoment): void {
    const place = placeOf(progress, mode, ': ');
    say('', ...(place === stage ? [] : [`${place}.`, '']), ...(urgent ? [reminderOf(urgent)] : []));
    stage = place;
    say(oneLine(asked.ask), ...choicesOf(asked).map(({ number, label }) => `${number}. ${label}`));
    if (earlier !== undefined) {
      say(`Your earlier answer: ${answerInWords(asked, earlier)}. Press Enter to keep it.`);
    }
    say(howToAnswer(asked));
  }

  /** Does what a command asks, and returns the reply where it leads elsewhere. */
  function obeyed({ question: asked, canGoBack }: QuestionMoment, command: Command): Reply | undefined {
    const options = { width: width(), sideBySide: false };
    switch (command) {
      case 'back':
        if (canGoBack) return { kind: 'back' };
        say('There is nothing to go back to.');
        return undefined;
      case 'review':
        return { kind: 'review' };
      case 'leave':
        return { kind: 'leave' };
      case 'why':
        sayHelp(whyHelp(asked, pack.data.statements, options));
        return undefined;
      case 'examples':
        if (hasExamples(asked)) sayHelp(examplesHelp(asked, options));
        else say('There are no examples for this question.');
        return undefined;
      case 'help':
        say(howToAnswer(asked));
        sayCommands();
        return undefined;
    }
  }

  function sayHelp(blocks: readonly HelpBlock[]): void {
    const text = blocks.flatMap(({ heading, lines: body }) => ['', ...heading, ...body]);
    output.write(`${text.join('\n')}\n\n`);
  }

  async function summary({ complete, given, canGoBack, urgent }: SummaryMoment): Promise<Reply> {
    const goOn = complete
      ? 'To see the result, press Enter.'
      : 'To continue with the questions, press Enter.';
    const change = 'To change an answer, type its number.';
    say('', summaryTitle(given.length), ...(urgent ? [reminderOf(urgent)] : []));
    say(
      ...given.map(({ question: { ask }, answer, used }, at) => {
        const words = answerInWords(given[at]!.question, answer);
        return `${at + 1}. ${oneLine(ask)} ${words}.${used ? '' : ' Not used.'}`;
      }),
    );
    say(...(given.length > 0 ? [change] : []), goOn);
    for (;;) {
      const line = await lines.ask('Your choice: ');
      const command = commandIn(line);
      const chosen = given[Number(line.trim()) - 1];
      if (line.trim() === '') return { kind: 'on' };
      if (chosen) return { kind: 'change', question: chosen.question.id };
      if (command === 'back' && canGoBack) return { kind: 'back' };
      if (command === 'leave') return { kind: 'leave' };
      say(`There is no "${oneLine(line)}" here.`, change, goOn);
    }
  }

  return {
    show: (moment) => {
      switch (moment.kind) {
        case 'urgent':
          return pause(moment);
        case 'question':
          return question(moment);
        case 'summary':
          return summary(moment);
      }
    },
    said: (asked, answer) => say(`Answer: ${answerInWords(asked, answer)}.`),
    end: lines.end,
  };
}
