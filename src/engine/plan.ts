import type { FindOut, Plan } from './assessment.ts';
import { firstOf } from './contacts.ts';
import { NO, YES, type Kleene } from './kleene.ts';
import type { Pack } from './pack.ts';
import type { PlanPlace } from './pack-data.ts';
import type { Reading } from './reading.ts';
import { shown } from './wording.ts';

/** The most lines of each part of a plan, and of these parts together: one screen. */
// oxlint-disable-next-line unicorn/no-thenable -- a list in data, never called
export const PLAN_ROOM = { now: 4, then: 2, find_out: 2, all: 7 } as const;

/**
 * The plan for a reading. What is to be done now is there in the order of the pack as far as there is room; every `do_not`
 * that holds or may hold, and the first open question, are always there; what comes next and further questions take the
 * lines that are left.
 *
 * @param open the open questions, as `findOut` gives them.
 */
export function planOf({ pack, state }: Reading, open: readonly FindOut[]): Plan {
  const { data, actions, contacts } = pack;
  const places = placesOf(pack, state.values);
  const at = (place: PlanPlace): string[] =>
    data.actions.filter((_, i) => places[i] === place).map(({ id }) => id);
  const now = at('now').slice(0, PLAN_ROOM.now);
  const doNot = data.actions
    .filter(({ kind }, i) => kind === 'do_not' && state.values[actions[i]!.at] !== NO)
    .map(({ id }) => id);
  const first = open.slice(0, 1);
  const left = Math.max(0, PLAN_ROOM.all - now.length - doNot.length - first.length);
  const then = at('then').slice(0, Math.min(PLAN_ROOM.then, left));
  const more = Math.min(PLAN_ROOM.find_out, 1 + left - then.length);
  const isFirst = firstOf(contacts, state);
  return {
    now,
    do_not: doNot,
    // oxlint-disable-next-line unicorn/no-thenable -- likewise
    then,
    find_out: open.slice(0, more).map(({ question }) => question),
    contacts: contacts.filter((_, i) => isFirst[i]).map(({ entry }) => entry.id),
  };
}

/** Per action where the plan may have it; undefined where it does not hold for certain, and for a `do_not`. */
function placesOf({ data, actions }: Pack, values: Uint8Array): readonly (PlanPlace | undefined)[] {
  return actions.map((rule, i) => {
    if (values[rule.at] !== YES || data.actions[i]!.kind === 'do_not') return undefined;
    return shown(rule, values).entry.place ?? 'now';
  });
}

/** Per action whether it is one of those that a plan names first: never unknown. */
export function plannedNow({ pack, state }: Pick<Reading, 'pack' | 'state'>): readonly Kleene[] {
  let room: number = PLAN_ROOM.now;
  return placesOf(pack, state.values).map((place) => (place === 'now' && room-- > 0 ? YES : NO));
}
