import { answerFrom, choicesOf } from '../interview/choices.ts';
import type { Detail } from '../document/model.ts';
import { inEach, wordsIn } from './language.ts';
import { PRACTICE_ACTIONS } from './practice/actions.ts';
import { RECORD_ACTIONS } from './record/actions.ts';
import type { PageAction, Given } from './action.ts';
import { areaFirst } from './area.ts';
import { rulesChosen } from './packs.ts';
import { answered, asking, chosen, go, onward, placeOf, START, startedAgain, type State } from './state.ts';
import type { Spot } from './place.ts';

export const ACTIONS: Readonly<Record<string, PageAction>> = {
  start: (state) => asking(state, 'full'),
  quick: (state) => asking(state, 'quick'),
  'go-on': onward,
  review: (state) => {
    const place = placeOf(state);
    return place.page === 'urgent' && place.review ? go(state, place.review) : onward(state);
  },
  answer: takeAnswer,
  ask: (state, { value, part }) => chosen(state, value, part),
  answers: (state) => go(state, { page: 'answers' }),
  result: (state) => areaFirst(go(state, { page: 'result' })),
  area: takeArea,
  detail: (state, { value }) => ({ ...state, detail: value as Detail }),
  home: (state) => go(state, { page: 'start' }),
  'choose-rules': (state, { value }) => go(rulesChosen(state, value), START),
  'other-rules': (state) => go({ ...state, material: { ...state.material, chosen: false } }, START),
  'start-again': (state) => go(state, { page: 'start-again' }),
  'start-again-sure': startedAgain,
  ...RECORD_ACTIONS,
  ...PRACTICE_ACTIONS,
};

/** An answer that was chosen counts whatever page is opened next; to look at the others, nothing need be chosen. */
function takeAnswer(state: State, { value, fields }: Given): State {
  const place = placeOf(state);
  const question =
    place.page === 'question' ? state.session.pack.byId.get(place.question)?.question : undefined;
  if (!question) return state;
  const ticked = fields.get('answer') ?? [];
  const choices = choicesOf(question, wordsIn(state));
  const answer = answerFrom(
    question,
    choices.map(({ id }) => id).filter((id) => ticked.includes(id)),
  );
  const came = place.page === 'question' ? place.review : undefined;
  const wanted = value === 'answers' || value === 'result' ? value : undefined;
  const review: Spot | undefined = wanted === undefined || wanted === came?.page ? came : { page: wanted };
  if (answer !== undefined) return areaFirst(answered(state, question.id, answer, review));
  if (wanted && review && ticked.length === 0) return areaFirst(go(state, review));
  const text = inEach(state, ({ interview, page }) => {
    const choose = question.type === 'many_of' ? interview.chooseAll : page.question.chooseOne;
    return question.unknown ? `${choose} ${page.question.ifUnknown}` : choose;
  });
  return { ...state, problems: [{ field: 'answer-1', text }] };
}

/** Notes where it happened, or that nobody knows: whoever chooses nothing was asked as well. */
function takeArea(state: State, { value, fields }: Given): State {
  const known = { ...state, area: value || (fields.get('area')?.[0] ?? '') };
  return placeOf(state).page === 'area' ? go(known, { page: 'result' }) : known;
}
