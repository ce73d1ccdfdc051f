import type { Pack } from '../../engine/index.ts';
import { oneLine } from '../../document/visible.ts';
import { renderUrgent } from '../../report/result/render.ts';
import { wrap } from '../../document/wrap.ts';
import { styleFor } from '../../document/style.ts';
import { answerFrom, answerInWords, chosenIn, choicesOf, toggled } from '../../interview/choices.ts';
import { hasExamples } from '../../interview/help.ts';
import { widthOf, withAnswer } from './draw.ts';
import type { Front, FrontOptions } from './terminal.ts';
import { examplesHelp, whyHelp } from './help.ts';
import type { Menu, MenuReply } from './menu.ts';
import { loadPrompt } from './prompt.ts';
import type {
  Mode,
  Moment,
  QuestionMoment,
  Reply,
  SummaryMoment,
  UrgentMoment,
} from '../../interview/session.ts';
import {
  goOnLabel,
  leaveQuestion,
  placeOf,
  reminderOf,
  summaryTitle,
  WELCOME,
} from '../../interview/words.ts';

const GO_ON = '';

/** The interview as prompts that are drawn and redrawn; answers given stay on the screen above them. */
export async function drawnFront({
  pack,
  mode,
  input,
  output,
  colour,
  hides,
  signal,
}: FrontOptions): Promise<Front> {
  const ask = await loadPrompt({ input, output, colour, signal });
  const style = styleFor(colour);
  const print = (lines: readonly string[]): void => void output.write(`${lines.join('\n')}\n`);
  const width = () => widthOf(output.columns);
  print(['', ...wrap(WELCOME, width())]);

  return {
    show: async (moment) => {
      if (moment.kind === 'urgent') {
        output.write(`\n${renderUrgent(moment.level, { width: width(), colour, symbols: true })}`);
      }
      return replyTo(moment, await ask({ ...menuFor(moment, pack, mode), hides }));
    },
    said: (question, answer) =>
      print(withAnswer(oneLine(question.ask), answerInWords(question, answer), width(), style)),
    end: () => {},
  };
}

function menuFor(moment: Moment, pack: Pack, mode: Mode): Menu {
  switch (moment.kind) {
    case 'urgent':
      return pauseMenu(moment);
    case 'question':
      return questionMenu(moment, pack, mode);
    case 'summary':
      return summaryMenu(moment);
  }
}

/** A list whose first line answers nothing, it only goes on: it may be marked from the beginning. */
const GOES_ON = {
  several: false,
  chosen: [GO_ON],
  toggled: (chosen: readonly string[]) => chosen,
} as const;

function pauseMenu({ level, canGoBack }: UrgentMoment): Menu {
  return {
    ...GOES_ON,
    reminder: reminderOf(level),
    items: [{ id: GO_ON, label: 'Continue with the questions' }],
    canGoBack,
    canReview: false,
    enter: 'continue',
    leave: { does: 'leave', sure: leaveQuestion },
  };
}

function questionMenu(moment: QuestionMoment, pack: Pack, mode: Mode): Menu {
  const { question, progress, earlier, canGoBack, canReview, urgent } = moment;
  const several = question.type === 'many_of';
  const before = chosenIn(earlier);
  const examples = (width: number) => examplesHelp(question, { width, sideBySide: true });
  return {
    place: placeOf(progress, mode, ' · '),
    ...(urgent ? { reminder: reminderOf(urgent) } : {}),
    title: oneLine(question.ask),
    ...(several ? { hint: 'Choose all that fit.' } : {}),
    items: choicesOf(question).map(({ id, label, number }) => ({
      id,
      label: !several && before.includes(id) ? `${label} (your earlier answer)` : label,
      key: number,
    })),
    several,
    chosen: before,
    toggled: (chosen, id) => toggled(question, chosen, id),
    why: (width) => whyHelp(question, pack.data.statements, { width, sideBySide: true }),
    ...(hasExamples(question) ? { examples } : {}),
    canGoBack,
    canReview,
    enter: several ? 'continue' : 'choose',
    leave: { does: 'leave', sure: leaveQuestion },
  };
}

function summaryMenu({ complete, given, canGoBack, urgent }: SummaryMoment): Menu {
  return {
    ...GOES_ON,
    ...(urgent ? { reminder: reminderOf(urgent) } : {}),
    title: summaryTitle(given.length),
    items: [
      { id: GO_ON, label: goOnLabel(complete) },
      ...given.map(({ question, answer, used }) => ({
        id: question.id,
        label: oneLine(question.ask),
        answer: `${answerInWords(question, answer)}${used ? '' : ' (not used)'}`,
      })),
    ],
    canGoBack,
    canReview: false,
    enter: 'choose',
    leave: complete ? { does: 'show the result' } : { does: 'leave', sure: leaveQuestion },
  };
}

function replyTo(moment: Moment, reply: MenuReply): Reply {
  if (reply.kind !== 'chosen') return reply;
  const [first = GO_ON] = reply.ids;
  if (moment.kind === 'question') {
    const answer = answerFrom(moment.question, reply.ids);
    if (answer === undefined) throw new Error(`no answer to ${moment.question.id} was chosen`);
    return { kind: 'answer', answer };
  }
  return first === GO_ON ? { kind: 'on' } : { kind: 'change', question: first };
}
