import type { Answer, Answers, Pack, Question } from '../../engine/index.ts';
import { oneLine } from '../../document/visible.ts';
import { answerFrom, answerInWords, chosenIn } from '../../interview/choices.ts';
import { hasExamples } from '../../interview/help.ts';
import {
  begin,
  current,
  follow,
  type Mode,
  type QuestionMoment,
  type Reply,
  type Session,
  type SummaryMoment,
  type UrgentMoment,
} from '../../interview/session.ts';
import { goOnLabel, progressWords, reminderOf, summaryTitle } from '../../interview/words.ts';
import { wordsOf, type Words } from '../../words/index.ts';
import { renderUrgent } from '../../report/result/render.ts';
import { examplesHelp, whyHelp } from '../terminal/help.ts';
import { withTerminal } from '../terminal/open.ts';
import { ENGLISH, type Speech } from '../terminal/speech.ts';
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

export interface InterviewSetting {
  readonly mode: Mode;
  /** Answers to begin with; they are shown where their questions are asked again. */
  readonly answers: Answers;
  readonly last?: LastQuestion;
}

/** What is no question of the rules, and is asked once nothing else is left to ask; not where the person left before that. */
export interface LastQuestion {
  readonly ask: (terminal: Terminal, answers: Answers) => Promise<void>;
  /** How it stands among answers that are looked through; undefined where these leave nothing to ask. */
  readonly given: (answers: Answers) => { readonly label: string; readonly answer?: string } | undefined;
  readonly change: (terminal: Terminal) => Promise<void>;
}

/** Its id among the answers. No question of rules has a blank in its own. */
const LAST = 'last question';

interface Ended {
  /** All answers, those off the path included. */
  readonly answers: Answers;
  /** Whether the person left before the end. */
  readonly left: boolean;
}

/** The rules in the language that is spoken. */
export type PackNow = () => Pack;

/**
 * Opens the terminal and asks until nothing is left to ask and the person wants the result, or until they leave.
 *
 * @throws Interrupted on Ctrl-C and at the end of the input, with the terminal as it was.
 */
export async function runInterview(
  pack: PackNow,
  options: InterviewSetting & TerminalOptions,
): Promise<Ended> {
  let { answers } = options;
  const onAnswers = (given: Answers): void => void (answers = given);
  const hides = options.onHide !== undefined;
  return withTerminal(
    { ...options, plain: options.plain || !options.output.isTTY },
    async (terminal) => {
      const ended = await interview(terminal, pack, { ...options, hides, onAnswers });
      if (!ended.left) await options.last?.ask(terminal, ended.answers);
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
  pack: PackNow,
  {
    mode,
    answers,
    hides = false,
    speech = ENGLISH,
    again = false,
    last,
    onAnswers,
  }: InterviewSetting & {
    readonly hides?: boolean;
    /** Where the language may be changed meanwhile. */
    readonly speech?: Speech;
    /** To look through answers that were given in the same sitting, the one to the last question with them. */
    readonly again?: boolean;
    readonly onAnswers?: (answers: Answers) => void;
  },
): Promise<Ended> {
  const show = shower(terminal, mode, speech, again ? last : undefined);
  if (!again) welcome(terminal, hides, wordsOf(pack().data), speech);
  let session = begin(pack(), answers, mode);
  if (again) session = follow(session, { kind: 'review' });
  for (;;) {
    const inThis = (): Session => (session = { ...session, pack: pack() });
    const reply = await show(inThis);
    const moment = current(inThis());
    const done = moment.kind === 'summary' && moment.complete;
    if (reply.kind === 'leave' || (done && reply.kind === 'on')) {
      return { answers: session.answers, left: !done };
    }
    if (reply.kind === 'change' && reply.question === LAST) {
      await last?.change(terminal);
      continue;
    }
    session = follow(session, reply);
    if (moment.kind === 'question' && reply.kind === 'answer') {
      const words = wordsOf(session.pack.data);
      terminal.said(moment.question.ask, answerInWords(moment.question, reply.answer, words));
      onAnswers?.(session.answers);
    }
  }
}

/** The words that can be typed in plain lines, the one for the other language last and in that. */
function also({ terminal: { interview: says } }: Words, speech: Speech): readonly string[] {
  const other = speech.other();
  return [...says.also, ...(other ? [wordsOf(other.id).terminal.inThis] : [])];
}

function welcome({ plain, say }: Terminal, hides: boolean, words: Words, speech: Speech): void {
  const { typeAndEnter, hides: hiding } = words.terminal.interview;
  say('', words.interview.welcome);
  if (!plain) return;
  say(typeAndEnter);
  if (hides) say(hiding);
  say(...also(words, speech));
}

/** Shows what comes next in an interview, in the language that is spoken, and waits for what the person does. */
function shower(
  { plain, ask, pause, show, layout }: Terminal,
  mode: Mode,
  speech: Speech,
  last: LastQuestion | undefined,
): (session: () => Session) => Promise<Reply> {
  let place = '';

  function urgent({ level, canGoBack }: UrgentMoment, words: Words): Pause {
    const { interview: says, keys } = words.terminal;
    show(`\n${renderUrgent(level, layout(), words)}`);
    return {
      reminder: reminderOf(level, words),
      goOn: words.interview.goOn,
      canGoBack,
      leave: { does: keys.leave, ...sure(words) },
      lines: {
        said: ['', says.firstThis, ...(canGoBack ? [says.wrongAnswer] : [])],
        prompt: says.enterGoesOn,
      },
    };
  }

  function question(moment: QuestionMoment, pack: Pack, words: Words): Asked {
    const { question: asked, progress, earlier, canGoBack, canReview, urgent: level } = moment;
    const now = progressWords(progress, mode, plain ? ': ' : ' · ', words);
    // What stands above in plain lines is still there.
    const stillThere = plain && now === place;
    place = now;
    const help = (width: number) => ({ width, sideBySide: !plain, words });
    return {
      question: asked,
      ...(stillThere ? {} : { place }),
      ...(level ? { reminder: reminderOf(level, words) } : {}),
      ...(asked.type === 'many_of' && !plain ? { hint: words.interview.chooseAll } : {}),
      chosen: chosenIn(earlier),
      why: (width) => whyHelp(asked, pack.data.statements, help(width)),
      ...(hasExamples(asked) ? { examples: (width) => examplesHelp(asked, help(width)) } : {}),
      canGoBack,
      canReview: canReview || plain,
      leave: { does: words.terminal.keys.leave, ...sure(words) },
      also: { said: 'on help', lines: also(words, speech) },
    };
  }

  function summary(
    { complete, given, canGoBack, urgent: level }: SummaryMoment,
    answers: Answers,
    words: Words,
  ): Pause {
    const { interview: says, keys, plain: prompts } = words.terminal;
    const asked = last?.given(answers);
    return {
      ...(level ? { reminder: reminderOf(level, words) } : {}),
      title: summaryTitle(given.length, words),
      goOn: goOnLabel(complete, words),
      parts: [
        ...given.map(({ question: { id, ask: label }, answer, used, question }) =>
          part(id, oneLine(label), answerInWords(question, answer, words), used, words),
        ),
        ...(asked ? [part(LAST, asked.label, asked.answer, true, words)] : []),
      ],
      canGoBack,
      leave: complete ? { does: says.seeResult } : { does: keys.leave, ...sure(words) },
      lines: {
        said: [
          ...(given.length > 0 || asked ? [says.toChange] : []),
          complete ? says.toResult : says.toQuestions,
        ],
        prompt: prompts.yourChoice,
      },
    };
  }

  /** A line among the answers. In plain lines the answer stands in it. */
  function part(
    id: string,
    label: string,
    answer: string | undefined,
    used: boolean,
    { terminal: { interview: says } }: Words,
  ): NonNullable<Pause['parts']>[number] {
    if (answer === undefined) return { id, label };
    return plain
      ? { id, label: (used ? says.line : says.lineNotUsed)(label, answer) }
      : { id, label, answer: used ? answer : says.notUsed(answer) };
  }

  /** The keys of a prompt lie close together; whoever types a whole word means it. */
  function sure(words: Words): { readonly sure?: string } {
    return plain ? {} : { sure: words.interview.leaveQuestion };
  }

  return async (session) => {
    const begun = current(session());
    /** What is to be shown as it is said now: the language may have changed. */
    const now = () => {
      const { pack, answers, ...rest } = session();
      return { moment: current({ pack, answers, ...rest }), pack, answers, words: wordsOf(pack.data) };
    };
    if (begun.kind === 'question') {
      const reply = await ask(() => {
        const { moment, pack, words } = now();
        return question(moment as QuestionMoment, pack, words);
      });
      return reply.kind === 'chosen'
        ? { kind: 'answer', answer: answerOf(begun.question, reply.ids) }
        : reply;
    }
    return replyTo(
      await pause(() => {
        const { moment, answers, words } = now();
        return moment.kind === 'urgent'
          ? urgent(moment, words)
          : summary(moment as SummaryMoment, answers, words);
      }),
    );
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
