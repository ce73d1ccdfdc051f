import { areaNamed, assess, inArea, type Area, type Assessment } from '../engine/index.ts';
import { wordsIn } from './language.ts';
import type { State } from './state.ts';

/** What is chosen where somebody does not know the area. */
export const NOT_KNOWN_AREA = 'not-known';

/** Whether the page asks for the area: not where local settings name the authority already, or where no list came with it. */
export function isAreaOpen({ material: { areas = [], pack } }: State): boolean {
  return areas.length > 0 && areaNamed(areas, pack.data.local?.authority) === undefined;
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
