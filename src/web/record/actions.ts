import type { PageAction } from '../action.ts';
import { go } from '../state.ts';
import { recordOpened, wentOn } from './records.ts';

/** What can be done with records and needs neither clock nor file: see browser/record-effects.ts for the rest. */
export const RECORD_ACTIONS: Readonly<Record<string, PageAction>> = {
  'what-if': (state) => go(state, { page: 'what-if' }),
  'save-record': (state) => go(state, { page: 'save-record' }),
  'open-record': (state) => go(state, { page: 'open-record' }),
  'record-file': (state, { file }) => (file ? recordOpened(state, file) : state),
  record: (state) => go(state, { page: 'record' }),
  'record-questions': (state) => wentOn(state, 'questions'),
  'record-answers': (state) => wentOn(state, 'answers'),
  'written-report': (state) => go(state, { page: 'written-report' }),
  decision: (state) => go(state, { page: 'decision' }),
};
