import type { Answer, Pack } from '../engine/index.ts';
import { begin, current, follow, type Mode, type Session } from '../interview/session.ts';
import type { Scenario } from '../pack/scenario.ts';
import type { KeptRecord } from '../record/record.ts';
import type { Detail } from '../report/model.ts';
import { NO_PRACTICE, type DecidedHere, type Practice } from './practice/practice.ts';
import type { ShownRecord } from './record/shown-record.ts';

/** What the page was made with; it never changes. */
export interface Material {
  readonly pack: Pack;
  readonly scenarios: readonly Scenario[];
  /** The version of the program that made the page. */
  readonly version: string;
}

/** A page that can be shown. Its view stands in views/index.ts. It names no answer. */
export type Place =
  | { readonly page: 'start' }
  | { readonly page: 'question'; readonly question: string }
  | { readonly page: 'urgent'; readonly level: string }
  | { readonly page: 'answers' }
  | { readonly page: 'result' }
  | { readonly page: 'start-again' }
  | { readonly page: 'what-if' }
  | { readonly page: 'save-record' }
  | { readonly page: 'open-record' }
  | { readonly page: 'record' }
  | { readonly page: 'decision' }
  | { readonly page: 'written-report' }
  | { readonly page: 'cases' }
  | { readonly page: 'case' | 'case-marks'; readonly scenario: string }
  | { readonly page: 'case-question'; readonly scenario: string; readonly part: DecidedHere }
  | { readonly page: 'demo'; readonly scenario: string; readonly step: number };

/** Something to put right before going on. */
export interface Problem {
  /** The id of the element that takes the answer. */
  readonly field: string;
  readonly text: string;
}

/** Everything that the page knows. Every function below returns a new one and changes nothing. */
export interface State {
  readonly material: Material;
  readonly session: Session;
  /** The pages in the order in which they were opened, one for each entry in the history of the browser. */
  readonly trail: readonly Place[];
  /** The one that is shown. */
  readonly at: number;
  readonly detail: Detail;
  /** What is wrong on the page that is shown. */
  readonly problems: readonly Problem[];
  /** The record that is shown on its own page. */
  readonly shown?: ShownRecord;
  /** The record that the answers go on from. */
  readonly before?: KeptRecord;
  readonly practice: Practice;
}

const START: Place = { page: 'start' };

/** The page as it opens. */
export function opened(material: Material): State {
  const session = begin(material.pack);
  return {
    material,
    session,
    trail: [START],
    at: 0,
    detail: 'normal',
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
  const to: Place = urgent && place.page !== 'result' ? { page: 'urgent', level: news.level.id } : place;
  const session = urgent ? follow(state.session, { kind: 'on' }) : state.session;
  const trail = [...state.trail.slice(0, state.at + 1), to];
  return { ...state, session, trail, at: trail.length - 1, problems: [] };
}

/** The pages that nobody sees before an urgent message. */
const AFTER_URGENT: ReadonlySet<Place['page']> = new Set(['question', 'answers', 'result']);

/** Goes to an entry of the history, back or forward. */
export function returned(state: State, at: number): State {
  // An entry that a document before this one made, of which nothing was carried over, leads to the start.
  const missing = Array.from({ length: at + 1 - state.trail.length }, () => START);
  return { ...state, trail: [...state.trail, ...missing], at, problems: [] };
}

/** Begins or goes on with the questions. */
export function asking(state: State, mode: Mode): State {
  return onward({ ...state, session: { ...state.session, mode } });
}

/** Opens what comes next: an urgent message, a question, or the summary of the answers. */
export function onward(state: State): State {
  const session: Session = { ...state.session, place: { at: 'next' } };
  const moment = current(session);
  const question = moment.kind === 'question' ? moment.question.id : undefined;
  return go(
    { ...state, session },
    question === undefined ? { page: 'answers' } : { page: 'question', question },
  );
}

/** A page that shows what was answered so far. */
export type Review = 'answers' | 'result';

/** Takes an answer and opens what comes next, or a review. Nothing else that was answered is dropped. */
export function answered(state: State, question: string, answer: Answer, review?: Review): State {
  const asked: Session = { ...state.session, place: { at: 'question', question, from: 'question' } };
  const taken = { ...state, session: follow(asked, { kind: 'answer', answer }) };
  return review ? go(taken, { page: review }) : onward(taken);
}

/** Everything is forgotten. The entries in the history of the browser stay, and all lead to the start. */
export function startedAgain({ material, trail, at, detail }: State): State {
  return go({ ...opened(material), trail: trail.map(() => START), at, detail }, START);
}
