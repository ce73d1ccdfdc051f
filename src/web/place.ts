import type { DecidedHere } from './practice/decided-here.ts';

/** A page that can be shown. Its view stands in views/index.ts. It names no answer. */
export type Place =
  | { readonly page: 'start' }
  | { readonly page: 'question'; readonly question: string; readonly review?: Spot }
  | { readonly page: 'urgent'; readonly level: string; readonly review?: Spot }
  | Spot
  | { readonly page: 'area' }
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

/** A page that shows what was answered so far, and where on it the person is. */
export interface Spot {
  readonly page: ReviewPage;
  /** The question that was opened from it, and the part of the page in which it stood. */
  readonly at?: { readonly question: string; readonly part?: string };
}
export type ReviewPage = 'answers' | 'result';
