import { levelOf, stepOf, type Answer, type Area } from '../engine/index.ts';
import {
  begin,
  current,
  follow,
  readingIn,
  type Mode,
  type Moment,
  type Session,
} from '../interview/session.ts';
import type { KeptRecord } from '../record/record.ts';
import type { Detail } from '../document/model.ts';
import type { Place, Spot } from './place.ts';
import type { OfferedPack, Edition, Editions, InEach } from './editions.ts';
import { NO_PRACTICE, type Practice } from './practice/practice.ts';
import type { ShownRecord } from './record/shown-record.ts';

/** What the page was made with, in the language that it is in. Nothing else of it ever changes. */
export interface Material extends Edition {
  /** The same in each of the languages; absent where the page has one alone. */
  readonly editions?: Editions;
  /** The packs among which the page lets one choose; absent where it has one alone. */
  readonly packs?: readonly OfferedPack[];
  /** Whether somebody has chosen among them. */
  readonly chosen?: boolean;
  /** The council areas, to say whom to ring where it happened. */
  readonly areas?: readonly Area[];
  /** The version of the program that made the page. */
  readonly version: string;
  /** How many practice cases there are, those included that the page had no room for. */
  readonly cases?: number;
  /** Whether the page is shown inside another one. */
  readonly framed?: boolean;
}

/** Something to put right before going on. */
export interface FieldProblem {
  /** The id of the element that takes the answer. */
  readonly field: string;
  readonly text: InEach;
}

/** Everything that the page knows. Every function below returns a new one and changes nothing. */
export interface State {
  readonly material: Material;
  readonly session: Session;
  /** The pages in the order in which they were opened, one for each entry in the history of the browser; see `short`. */
  readonly trail: readonly Place[];
  /** The one that is shown. */
  readonly at: number;
  readonly detail: Detail;
  /** What is wrong on the page that is shown. */
  readonly problems: readonly FieldProblem[];
  /** The record that is shown on its own page. */
  readonly shown?: ShownRecord;
  /** The record that the answers go on from. */
  readonly before?: KeptRecord;
  readonly practice: Practice;
  /** The council area in which it happened, by its id. It is no answer and stands in no record. */
  readonly area?: string;
}

export const START: Place = { page: 'start' };

/** The page as it opens. */
export function opened(material: Material): State {
  const session = begin(material.pack);
  return {
    material,
    session,
    trail: [START],
    at: 0,
    detail: 'full',
    problems: [],
    practice: NO_PRACTICE,
  };
}

export function placeOf({ trail, at }: State): Place {
  return trail[at] ?? START;
}

/**
 * Opens a page after the one that is shown. What came after that one is forgotten, as browsers do. An urgent message that
 * was not shown yet comes before anything else; the result begins with it.
 */
export function go(state: State, place: Place): State {
  const news = current({ ...state.session, place: { at: 'next' } });
  const urgent = news.kind === 'urgent' && AFTER_URGENT.has(place.page);
  const to: Place =
    urgent && place.page !== 'result'
      ? { page: 'urgent', level: news.level.id, ...(place.page === 'answers' && { review: place }) }
      : place;
  const session = urgent ? follow(state.session, { kind: 'on' }) : state.session;
  const trail = short([...state.trail.slice(0, state.at + 1), to]);
  return { ...state, session, trail, at: trail.length - 1, problems: [] };
}

/**
 * How many pages the way back leads over at most. Browsers keep 50 entries of history and let go of the oldest: with more of
 * our own, what was open before this page would be lost, and "Exit this page" could not lead back to it. A whole interview fits.
 */
const LONGEST_TRAIL = 40;

/** The trail without its oldest pages where it has become too long. The first stays: it stands for the first entry. */
function short(trail: State['trail']): State['trail'] {
  const [first = START] = trail;
  return trail.length <= LONGEST_TRAIL ? trail : [first, ...trail.slice(trail.length - LONGEST_TRAIL + 1)];
}

/** The pages that nobody sees before an urgent message. */
const AFTER_URGENT: ReadonlySet<Place['page']> = new Set(['question', 'urgent', 'answers', 'result']);

/** Goes to an entry of the history, back or forward. */
export function returned(state: State, at: number): State {
  // An entry that a document before this one made, of which nothing was carried over, leads to the start.
  const missing = Array.from({ length: at + 1 - state.trail.length }, () => START);
  return { ...state, trail: [...state.trail, ...missing], at, problems: [] };
}

function placeFor(moment: Moment): Place {
  switch (moment.kind) {
    case 'question':
      return { page: 'question', question: moment.question.id };
    case 'urgent':
      return { page: 'urgent', level: moment.level.id };
    case 'summary':
      return { page: 'answers' };
  }
}

/** Begins or goes on with the questions. */
export function asking(state: State, mode: Mode): State {
  return onward({ ...state, session: { ...state.session, mode } });
}

/** Opens what comes next: an urgent message, a question, or the summary of the answers. */
export function onward(state: State): State {
  const session: Session = { ...state.session, place: { at: 'next' } };
  const moment = current(session);
  return go({ ...state, session }, placeFor(moment));
}

/** Opens a question. Where it was chosen on a review, that page remembers the place, and the answer leads back there. */
export function chosen(state: State, question: string, part?: string): State {
  const { page } = placeOf(state);
  if (page !== 'answers' && page !== 'result') return go(state, { page: 'question', question });
  const review: Spot = { page, at: { question, ...(part !== undefined && { part }) } };
  const trail = state.trail.map((place, at) => (at === state.at ? review : place));
  return go({ ...state, trail }, { page: 'question', question, review });
}

/**
 * Takes an answer and opens what comes next, or a review. Nothing else that was answered is dropped. The check of all answers
 * is for when all is answered: what a change brings is asked before it.
 */
export function answered(state: State, question: string, answer: Answer, review?: Spot): State {
  const asked: Session = { ...state.session, place: { at: 'question', question, from: 'question' } };
  const taken = { ...state, session: follow(asked, { kind: 'answer', answer }) };
  if (!review) return onward(taken);
  // A result that begins with something else now is read from its beginning.
  if (review.page === 'result') return go(taken, isSameLevel(state, taken) ? review : { page: 'result' });
  const on = onward(taken);
  return isComplete(state) && placeOf(on).page === 'question' ? on : go(taken, review);
}

function isComplete({ session }: State): boolean {
  const { mode, shown } = session;
  return stepOf(readingIn(session), { mode, shown }).kind === 'end';
}

function isSameLevel(one: State, other: State): boolean {
  const [before, now] = [one, other].map(({ session }) => levelOf(readingIn(session)).id);
  return before === now;
}

/** Everything is forgotten. The entries in the history of the browser stay, and all lead to the start. */
export function startedAgain({ material, trail, at, detail }: State): State {
  return go({ ...opened(material), trail: trail.map(() => START), at, detail }, START);
}
