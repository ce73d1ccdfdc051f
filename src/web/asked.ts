import type { Question } from '../engine/index.ts';
import { caseOf, quizQuestion } from './practice/cases.ts';
import { placeOf, type State } from './state.ts';

/** The question on the page that is shown: one of the guide, or one about a made-up case. */
export function askedOn(state: State): Question | undefined {
  const place = placeOf(state);
  if (place.page === 'question') return state.material.pack.byId.get(place.question)?.question;
  const scenario = place.page === 'case-question' ? caseOf(state, place.scenario) : undefined;
  return place.page === 'case-question' && scenario
    ? quizQuestion(state, scenario, place.part).question
    : undefined;
}
