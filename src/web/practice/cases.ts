import type { Question } from '../../engine/index.ts';
import { answerFrom, choicesOf, chosenIn } from '../../interview/choices.ts';
import { quizQuestions, responseOf, type QuizQuestion } from '../../interview/quiz-questions.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { candidates } from '../../train/candidates.ts';
import { mark } from '../../train/mark.ts';
import type { Marks } from '../../train/marks.ts';
import { summarise, type Summary } from '../../train/summary.ts';
import type { Given } from '../action.ts';
import { inEach, wordsIn } from '../language.ts';
import { go, placeOf, type State } from '../state.ts';
import type { Place } from '../place.ts';
import { DECIDED_HERE, type DecidedHere } from './decided-here.ts';

export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;

/** The choices of a case come in the same order every time. */
const SEED = 'self-study';

/** Opens the list of cases, and remembers where the person was. */
export function practising(state: State): State {
  const inside = isPractice(placeOf(state));
  const practice = inside ? state.practice : { ...state.practice, before: placeOf(state) };
  return go({ ...state, practice }, { page: 'cases' });
}

/** Leads back to where the person was before the first case. */
export function leftPractice(state: State): State {
  return go(state, state.practice.before ?? { page: 'start' });
}

function isPractice({ page }: Place): boolean {
  return page === 'cases' || page === 'case' || page.startsWith('case-') || page === 'demo';
}

/** The cases that are listed, easy ones first. */
export function listed({
  material: { scenarios },
  practice: { theme, difficulty },
}: State): readonly Scenario[] {
  return DIFFICULTIES.filter((one) => difficulty === '' || one === difficulty).flatMap((one) =>
    scenarios.filter(
      (scenario) => scenario.difficulty === one && (theme === '' || scenario.themes.includes(theme)),
    ),
  );
}

/** The case to go on with: the next in the list that was not decided yet, from the one after this. */
export function nextCase(state: State, id: string): Scenario | undefined {
  const all = listed(state);
  const here = all.findIndex((scenario) => scenario.id === id) + 1;
  return [...all.slice(here), ...all.slice(0, here)].find(
    (one) => !Object.hasOwn(state.practice.decided, one.id),
  );
}

export function caseOf({ material }: State, id: string): Scenario | undefined {
  return material.scenarios.find((scenario) => scenario.id === id);
}

/** What is asked about a case. */
export function quizQuestion(
  { material: { pack } }: State,
  scenario: Scenario,
  part: DecidedHere,
): QuizQuestion {
  return quizQuestions(pack, candidates(pack, scenario, SEED))[part];
}

/** Begins to decide a case anew. */
export function deciding(state: State, id: string): State {
  const { practice } = state;
  const begun = { ...practice, deciding: { ...practice.deciding, [id]: {} } };
  return go({ ...state, practice: begun }, { page: 'case-question', scenario: id, part: 'level' });
}

/** Takes what was decided on the page that is shown; after the last of them the case is marked. */
export function decidedPart(state: State, { fields }: Pick<Given, 'fields'>): State {
  const place = placeOf(state);
  const scenario = place.page === 'case-question' ? caseOf(state, place.scenario) : undefined;
  if (place.page !== 'case-question' || !scenario) return state;
  const { part } = place;
  const { question } = quizQuestion(state, scenario, part);
  const chosen = chosenFrom(state, question, fields.get('answer') ?? []);
  if (chosen.length === 0) {
    const text = inEach(state, ({ interview, page }) =>
      question.type === 'many_of' ? interview.chooseAll : page.question.chooseOne,
    );
    return { ...state, problems: [{ field: 'answer-1', text }] };
  }
  const { practice } = state;
  const decided = { ...practice.deciding[scenario.id], [part]: chosen };
  const deciding = { ...practice.deciding, [scenario.id]: decided };
  // Somebody may have come back to a page in the middle: whatever is still open is asked first.
  const open =
    DECIDED_HERE.slice(DECIDED_HERE.indexOf(part) + 1)[0] ?? DECIDED_HERE.find((one) => !decided[one]);
  if (open) {
    return go(
      { ...state, practice: { ...practice, deciding } },
      { page: 'case-question', scenario: scenario.id, part: open },
    );
  }
  const response = responseOf(scenario.id, decided);
  const all = { ...practice.decided, [scenario.id]: response };
  return go(
    { ...state, practice: { ...practice, deciding, decided: all } },
    { page: 'case-marks', scenario: scenario.id },
  );
}

function chosenFrom(state: State, question: Question, ids: readonly string[]): readonly string[] {
  const offered = choicesOf(question, wordsIn(state)).map(({ id }) => id);
  return chosenIn(
    answerFrom(
      question,
      offered.filter((id) => ids.includes(id)),
    ),
  );
}

/** The marks of a case, where it was decided. */
export function marksOf(
  { material: { pack }, practice: { decided } }: State,
  scenario: Scenario,
): Marks | undefined {
  const response = Object.hasOwn(decided, scenario.id) ? decided[scenario.id] : undefined;
  return response && mark(pack, scenario, response);
}

/** All cases that were decided in this window, summed up. */
export function scoreOf(state: State): Summary {
  const { scenarios } = state.material;
  return summarise(
    scenarios.flatMap((scenario) => marksOf(state, scenario) ?? []),
    scenarios,
  );
}
