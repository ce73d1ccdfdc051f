import { areaNamed, asksForArea, assess, inArea, type Area, type Assessment } from '../engine/index.ts';
import { wordsIn } from './language.ts';
import { placeOf, type State } from './state.ts';

/** What is chosen where somebody does not know the area. */
export const NOT_KNOWN_AREA = 'not-known';

/** Whether an area can be chosen: not where local settings name the authority already, or where no list came with the page. */
export function isAreaOpen({ material: { areas = [], pack } }: State): boolean {
  return areas.length > 0 && areaNamed(areas, pack.data.local?.authority) === undefined;
}

/** Whether where it happened is the last question: only where the result hangs on it, and not in danger. */
export function isAreaAsked(state: State): boolean {
  if (!isAreaOpen(state)) return false;
  const { pack, answers } = state.session;
  const result = assess(pack, answers);
  return result.urgent === undefined && asksForArea(pack, result);
}

/** Whether it is still to be asked: those who did not know are asked once, too. */
export function isAreaToAsk(state: State): boolean {
  return state.area === undefined && isAreaAsked(state);
}

/** The page that was just opened; before the first result, where it happened. */
export function areaFirst(state: State): State {
  if (placeOf(state).page !== 'result' || !isAreaToAsk(state)) return state;
  const trail = state.trail.map((place, at) => (at === state.at ? ({ page: 'area' } as const) : place));
  return { ...state, trail };
}

/** The recommendation with the numbers of the area where it happened, once that is known. It changes nothing else. */
export function resultIn(state: State): Assessment {
  const { session, material } = state;
  const result = assess(session.pack, session.answers);
  const area = areaIn(state);
  return area
    ? inArea(session.pack, result, area, material.areas ?? [], wordsIn(state).result.untranslated)
    : result;
}

/** The area that was chosen, or that of the authority in the local settings. */
function areaIn({ area, material: { areas = [], pack } }: State): Area | undefined {
  return areas.find(({ id }) => id === area) ?? areaNamed(areas, pack.data.local?.authority);
}
