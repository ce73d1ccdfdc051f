import type { PageAction } from '../action.ts';
import { go } from '../state.ts';
import { decidedPart, deciding, leftPractice, practising } from './cases.ts';

/** What can be done with made-up cases. */
export const PRACTICE_ACTIONS: Readonly<Record<string, PageAction>> = {
  practise: practising,
  'leave-practice': leftPractice,
  'list-cases': (state, { fields }) => {
    const [theme = '', difficulty = ''] = ['theme', 'difficulty'].map((name) => fields.get(name)?.[0]);
    return { ...state, practice: { ...state.practice, theme, difficulty }, problems: [] };
  },
  'read-case': (state, { value }) => go(state, { page: 'case', scenario: value }),
  'decide-case': (state, { value }) => deciding(state, value),
  'case-answer': decidedPart,
  'play-case': (state, { value }) => go(state, { page: 'demo', scenario: value, step: 0 }),
  'play-on': (state, { value }) => {
    const place = state.trail[state.at];
    return place?.page === 'demo' ? go(state, { ...place, step: Number(value) }) : state;
  },
};
