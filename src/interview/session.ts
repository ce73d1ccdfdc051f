import {
  leftOut,
  levelOf,
  openCount,
  read,
  stepOf,
  type Answer,
  type Answers,
  type Level,
  type Pack,
  type Progress,
  type Question,
  type Reading,
} from '../engine/index.ts';

export type Mode = 'full' | 'quick';

/** Where the person is: at whatever comes next, at a question asked before, or at the summary. */
type Whereabouts =
  | { readonly at: 'next' }
  | { readonly at: 'question'; readonly question: string; readonly from: 'question' | 'summary' }
  | { readonly at: 'summary' };

/** An interview as a value. Every function below returns a new one and changes nothing. */
export interface Session {
  readonly pack: Pack;
  readonly mode: Mode;
  /** Nothing is ever dropped: answers off the path are kept, and come back into use if the path does. */
  readonly answers: Answers;
  /** The questions that have an answer, the one answered last at the end. */
  readonly asked: readonly string[];
  /** Levels whose urgent message was shown and is still required. */
  readonly shown: readonly string[];
  readonly place: Whereabouts;
}

/** What is to be shown now. */
export type Moment = UrgentMoment | QuestionMoment | SummaryMoment;

export interface UrgentMoment {
  readonly kind: 'urgent';
  readonly level: Level;
  readonly canGoBack: boolean;
}

export interface QuestionMoment {
  readonly kind: 'question';
  readonly question: Question;
  readonly progress: Progress;
  /** The question's place among those that were asked and are still to be asked, counted from 1; more or less. */
  readonly count: { readonly number: number; readonly about: number };
  /** The answer given before, to be preselected. */
  readonly earlier?: Answer;
  readonly canGoBack: boolean;
  /** Whether there is any answer to look at. */
  readonly canReview: boolean;
  /** The level whose urgent message was shown and still holds. */
  readonly urgent?: Level;
}

export interface SummaryMoment {
  readonly kind: 'summary';
  /** Whether nothing is left to ask. */
  readonly complete: boolean;
  readonly given: readonly Given[];
  readonly canGoBack: boolean;
  /** As for a question. */
  readonly urgent?: Level;
}

interface Given {
  readonly question: Question;
  readonly answer: Answer;
  /** False where another answer took the question off the path. */
  readonly used: boolean;
}

/** What the person did. */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** Read the urgent message, or left the summary: go on with what comes next. */
  | { readonly kind: 'on' }
  | { readonly kind: 'back' }
  | { readonly kind: 'review' }
  | { readonly kind: 'change'; readonly question: string }
  | { readonly kind: 'leave' };

/** Begins an interview, or resumes one with the answers that were loaded. */
export function begin(pack: Pack, answers: Answers = {}, mode: Mode = 'full'): Session {
  const asked = pack.questions.map(({ question }) => question.id).filter((id) => id in answers);
  return { pack, mode, answers, asked, shown: [], place: { at: 'next' } };
}

/** What is to be shown now: an urgent message before anything else, then the place where the person is. */
export function current(session: Session): Moment {
  const { pack, answers, mode, shown, place } = session;
  const reading = readingIn(session);
  const urgent = urgentLevel(reading);
  const canGoBack = before(session) !== undefined;
  if (urgent && !shown.includes(urgent.id)) return { kind: 'urgent', level: urgent, canGoBack };

  const held = urgent ? { urgent } : {};
  const step = stepOf(reading, { mode, shown: urgent ? [urgent.id] : [] });
  const question =
    place.at === 'question'
      ? pack.byId.get(place.question)?.question
      : place.at === 'next' && step.kind === 'question'
        ? step.question
        : undefined;
  if (!question) {
    return { kind: 'summary', complete: step.kind === 'end', given: given(session), canGoBack, ...held };
  }
  const earlier = answers[question.id];
  return {
    kind: 'question',
    question,
    progress: progressOf(pack, question),
    count: countOf(session, question),
    ...(earlier === undefined ? {} : { earlier }),
    canGoBack,
    canReview: session.asked.length > 0,
    ...held,
  };
}

/** The interview after a reply. Leaving changes nothing: the caller ends it. */
export function follow(session: Session, reply: Reply): Session {
  switch (reply.kind) {
    case 'answer': {
      const moment = current(session);
      return moment.kind === 'question' ? answered(session, moment.question.id, reply.answer) : session;
    }
    case 'on':
      return news(session) ? seen(session) : { ...session, place: { at: 'next' } };
    case 'back': {
      const place = before(session);
      return place ? { ...seen(session), place } : session;
    }
    case 'review':
      return { ...session, place: { at: 'summary' } };
    case 'change':
      return { ...session, place: { at: 'question', question: reply.question, from: 'summary' } };
    case 'leave':
      return session;
  }
}

function answered(session: Session, question: string, answer: Answer): Session {
  const { asked, shown } = session;
  const answers = { ...session.answers, [question]: answer };
  const urgent = urgentLevel(readingIn({ ...session, answers }));
  return {
    ...session,
    answers,
    asked: [...asked.filter((id) => id !== question), question],
    // A message that is no longer required is shown anew once it is.
    shown: shown.filter((id) => id === urgent?.id),
    place: { at: 'next' },
  };
}

/**
 * Where "back" leads: to the question asked before, leaving out those off the path; from a question chosen in the summary
 * to the summary; from a summary looked at on the way to where the person was.
 */
function before(session: Session): Whereabouts | undefined {
  const { mode, asked, shown, place } = session;
  const reading = readingIn(session);
  const interrupted = news(session) !== undefined;
  if (place.at === 'question' && place.from === 'summary' && !interrupted) return { at: 'summary' };
  if (place.at === 'summary' && stepOf(reading, { mode, shown }).kind === 'question') return { at: 'next' };
  const { ignored } = leftOut(reading);
  const here = place.at === 'question' && !interrupted ? asked.indexOf(place.question) : asked.length;
  const question = asked
    .slice(0, here)
    .reverse()
    .find((id) => !ignored.includes(id));
  return question === undefined ? undefined : { at: 'question', question, from: 'question' };
}

function given(session: Session): readonly Given[] {
  const { pack, answers } = session;
  const { ignored } = leftOut(readingIn(session));
  return pack.questions.flatMap(({ question }) => {
    const answer = answers[question.id];
    return answer === undefined ? [] : [{ question, answer, used: !ignored.includes(question.id) }];
  });
}

/** The level whose urgent message is required and was not shown yet. */
function news(session: Session): Level | undefined {
  const { shown } = session;
  const urgent = urgentLevel(readingIn(session));
  return urgent && !shown.includes(urgent.id) ? urgent : undefined;
}

function seen(session: Session): Session {
  const urgent = news(session);
  return urgent ? { ...session, shown: [urgent.id] } : session;
}

/** The answers of a session, read once. A session itself stays plain data, which the history of a browser can hold. */
export function readingIn({ pack, answers }: Pick<Session, 'pack' | 'answers'>): Reading {
  const present = readings.get(answers);
  if (present?.pack === pack) return present;
  const reading = read(pack, answers);
  readings.set(answers, reading);
  return reading;
}

const readings = new WeakMap<Answers, Reading>();

function urgentLevel(reading: Reading): Level | undefined {
  const level = levelOf(reading);
  return level.urgent ? level : undefined;
}

/** Questions that another answer has made superfluous do not count. */
function countOf(session: Session, { id }: Question): QuestionMoment['count'] {
  const reading = readingIn(session);
  const { ignored } = leftOut(reading);
  const asked = session.asked.filter((one) => !ignored.includes(one));
  const at = asked.indexOf(id);
  const number = (at < 0 ? asked.length : at) + 1;
  return { number, about: Math.max(number, asked.length + openCount(reading, session.mode)) };
}

function progressOf({ data: { stages } }: Pack, question: Question): Progress {
  const place = stages.findIndex(({ id }) => id === question.stage);
  return { stage: stages[place]!, number: place + 1, of: stages.length };
}
