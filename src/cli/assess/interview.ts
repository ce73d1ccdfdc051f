import type { Answer, Answers, Pack, Question } from '../../engine/index.ts';
import { oneLine } from '../../document/visible.ts';
import { answerFrom, answerInWords, chosenIn } from '../../interview/choices.ts';
import { hasExamples } from '../../interview/help.ts';
import {
  begin,
  current,
  follow,
  type Mode,
  type Moment,
  type QuestionMoment,
  type Reply,
  type SummaryMoment,
  type UrgentMoment,
} from '../../interview/session.ts';
import {
  goOnLabel,
  leaveQuestion,
  progressWords,
  reminderOf,
  summaryTitle,
  WELCOME,
} from '../../interview/words.ts';
import { renderUrgent } from '../../report/result/render.ts';
import { examplesHelp, whyHelp } from '../terminal/help.ts';
import { withTerminal } from '../terminal/open.ts';
import type { Asked, Pause, Terminal, TerminalOptions } from '../terminal/terminal.ts';

/** Thrown when somebody stops the interview with Ctrl-C, or the input ends. The terminal is in order again. */
export class Interrupted extends Error {
  /** The answers given so far. */
  readonly answers: Answers;
  /** Whether everything was to be hidden at once: then nothing may be kept. */
  readonly hidden: boolean;

  constructor(answers: Answers, hidden = false) {
    super('The interview was interrupted.');
    this.name = 'Interrupted';
    this.answers = answers;
    this.hidden = hidden;
  }
}

export interface InterviewOptions {
  readonly mode: Mode;
  /** Answers to begin with; they are shown where their questions are asked again. */
  readonly answers: Answers;
  /** What is asked once nothing else is left to ask; not where the person left before that. */
  readonly last?: (terminal: Terminal, answers: Answers) => Promise<void>;
}

interface Ended {
  /** All answers, those off the path included. */
  readonly answers: Answers;
  /** Whether the person left before the end. */
  readonly left: boolean;
}

/**
 * Opens the terminal and asks until nothing is left to ask and the person wants the result, or until they leave.
 *
 * @throws Interrupted on Ctrl-C and at the end of the input, with the terminal as it was.
 */
export async function runInterview(pack: Pack, options: InterviewOptions & TerminalOptions): Promise<Ended> {
  let { answers } = options;
  const onAnswers = (given: Answers): void => void (answers = given);
  const hides = options.onHide !== undefined;
  return withTerminal(
    { ...options, plain: options.plain || !options.output.isTTY },
    async (terminal) => {
      const ended = await interview(terminal, pack, { ...options, hides, onAnswers });
      if (!ended.left) await options.last?.(terminal, ended.answers);
      return ended;
    },
    (stop) => {
      throw new Interrupted(answers, stop.hidden());
    },
  );
}

/** Asks at a terminal that is open. */
export async function interview(
  terminal: Terminal,
  pack: Pack,
  {
    mode,
    answers,
    hides = false,
    again = false,
    onAnswers,
  }: InterviewOptions & {
    readonly hides?: boolean;
    /** To look through answers that were given in the same sitting. */
    readonly again?: boolean;
    readonly onAnswers?: (answers: Answers) => void;
  },
): Promise<Ended> {
  const show = shower(terminal, pack, mode);
  if (!again) welcome(terminal, hides);
  let session = begin(pack, answers, mode);
  if (again) session = follow(session, { kind: 'review' });
  for (;;) {
    const moment = current(session);
    const reply = await show(moment);
    const done = moment.kind === 'summary' && moment.complete;
    if (reply.kind === 'leave' || (done && reply.kind === 'on')) {
      return { answers: session.answers, left: !done };
    }
    session = follow(session, reply);
    if (moment.kind === 'question' && reply.kind === 'answer') {
      terminal.said(moment.question.ask, answerInWords(moment.question, reply.answer));
      onAnswers?.(session.answers);
    }
  }
}

const WORDS = [
  'You can also type one of these words, and press Enter:',
  'back: the previous question.',
  'why: why we ask this.',
  'examples: hints and examples for this question.',
  'answers: see or change your answers so far.',
  'leave: stop here and see the result so far.',
];

function welcome({ plain, say }: Terminal, hides: boolean): void {
  say('', WELCOME);
  if (!plain) return;
  say('Type your answer and press Enter.');
  if (hides) say('Ctrl-\\ hides everything at once. Then nothing is saved.');
  say(...WORDS);
}

/** Shows what comes next in an interview, and waits for what the person does. */
function shower(terminal: Terminal, pack: Pack, mode: Mode): (moment: Moment) => Promise<Reply> {
  const { plain } = terminal;
  // The keys of a prompt lie close together; whoever types a whole word means it.
  const sure = plain ? {} : { sure: leaveQuestion };
  let place = '';

  async function urgent({ level, canGoBack }: UrgentMoment): Promise<Reply> {
    terminal.show(`\n${renderUrgent(level, terminal.layout())}`);
    const paused = await terminal.pause({
      reminder: reminderOf(level),
      goOn: 'Continue with the questions',
      canGoBack,
      leave: { does: 'leave', ...sure },
      lines: {
        said: [
          '',
          'Do this first. Then press Enter to continue with the questions.',
          ...(canGoBack ? ['If your last answer was wrong, type back.'] : []),
        ],
        prompt: 'Press Enter to continue: ',
      },
    });
    return replyTo(paused);
  }

  async function question(moment: QuestionMoment): Promise<Reply> {
    const { question: asked, progress, earlier, canGoBack, canReview, urgent: level } = moment;
    const now = progressWords(progress, mode, plain ? ': ' : ' · ');
    // What stands above in plain lines is still there.
    const stillThere = plain && now === place;
    place = now;
    const help = (width: number) => ({ width, sideBySide: !plain });
    const reply = await terminal.ask({
      question: asked,
      ...(stillThere ? {} : { place }),
      ...(level ? { reminder: reminderOf(level) } : {}),
      ...(asked.type === 'many_of' && !plain ? { hint: 'Choose all that fit.' } : {}),
      chosen: chosenIn(earlier),
      why: (width) => whyHelp(asked, pack.data.statements, help(width)),
      ...(hasExamples(asked) ? { examples: (width) => examplesHelp(asked, help(width)) } : {}),
      canGoBack,
      canReview: canReview || plain,
      leave: { does: 'leave', ...sure },
      also: { said: 'on help', lines: WORDS },
    } satisfies Asked);
    return reply.kind === 'chosen' ? { kind: 'answer', answer: answerOf(asked, reply.ids) } : reply;
  }

  async function summary({ complete, given, canGoBack, urgent: level }: SummaryMoment): Promise<Reply> {
    const goOn = complete
      ? 'To see the result, press Enter.'
      : 'To continue with the questions, press Enter.';
    const paused = await terminal.pause({
      ...(level ? { reminder: reminderOf(level) } : {}),
      title: summaryTitle(given.length),
      goOn: goOnLabel(complete),
      parts: given.map(({ question: asked, answer, used }) => {
        const label = oneLine(asked.ask);
        const words = answerInWords(asked, answer);
        return plain
          ? { id: asked.id, label: `${label} ${words}.${used ? '' : ' Not used.'}` }
          : { id: asked.id, label, answer: `${words}${used ? '' : ' (not used)'}` };
      }),
      canGoBack,
      leave: complete ? { does: 'show the result' } : { does: 'leave', ...sure },
      lines: {
        said: [...(given.length > 0 ? ['To change an answer, type its number.'] : []), goOn],
        prompt: 'Your choice: ',
      },
    } satisfies Pause);
    return replyTo(paused);
  }

  return (moment) => {
    switch (moment.kind) {
      case 'urgent':
        return urgent(moment);
      case 'question':
        return question(moment);
      case 'summary':
        return summary(moment);
    }
  };
}

function answerOf(question: Question, ids: readonly string[]): Answer {
  const answer = answerFrom(question, ids);
  if (answer === undefined) throw new Error(`no answer to ${question.id} was chosen`);
  return answer;
}

function replyTo(paused: Awaited<ReturnType<Terminal['pause']>>): Reply {
  return paused.kind === 'open' ? { kind: 'change', question: paused.id } : { kind: paused.kind };
}
