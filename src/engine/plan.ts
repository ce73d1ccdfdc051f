import type { FindOut, Plan } from './assessment.ts';
import { firstOf } from './contacts.ts';
import { NO, YES, type Kleene } from './kleene.ts';
import type { PlanPlace } from './pack-data.ts';
import type { Reading } from './reading.ts';
import { shown } from './wording.ts';

/** The most lines of each part of a plan, and of these parts together: one screen. */
// oxlint-disable-next-line unicorn/no-thenable -- a list in data, never called
export const PLAN_ROOM = { now: 4, then: 2, find_out: 2, all: 6 } as const;

/** Where a plan has the actions that are to be done: per action, never unknown. */
export interface PlannedActions {
  readonly now: readonly Kleene[];
  readonly then: readonly Kleene[];
}

/** What a plan rests on. */
type Read = Pick<Reading, 'pack' | 'state' | 'rank'>;

/**
 * The plan for a reading. What is to be done now is there in the order of the pack as far as there is room, and where the level
 * cannot wait, so is what is vital and only may hold; every `do_not` that holds or may hold, and the first open question, are
 * always there; what comes next and further questions take the lines that are left.
 *
 * @param open the open questions, as `findOut` gives them.
 */
export function planOf(reading: Reading, open: readonly FindOut[]): Plan {
  const { pack, state } = reading;
  const { data, contacts } = pack;
  const { now, doNot, then } = linesOf(reading);
  const ids = (places: readonly number[]): string[] => places.map((at) => data.actions[at]!.id);
  const left = PLAN_ROOM.all - now.length - doNot.length - then.length;
  const isFirst = firstOf(contacts, state);
  return {
    now: ids(now),
    do_not: ids(doNot),
    // oxlint-disable-next-line unicorn/no-thenable -- likewise
    then: ids(then),
    find_out: open.slice(0, Math.min(PLAN_ROOM.find_out, Math.max(1, left))).map(({ question }) => question),
    contacts: contacts.filter((_, i) => isFirst[i]).map(({ entry }) => entry.id),
  };
}

export function plannedActions(reading: Read): PlannedActions {
  const lines = linesOf(reading);
  const on = (places: readonly number[]): readonly Kleene[] =>
    reading.pack.actions.map((_, i) => (places.includes(i) ? YES : NO));
  return {
    now: on(lines.now),
    // oxlint-disable-next-line unicorn/no-thenable -- likewise
    then: on(lines.then),
  };
}

/** The actions on the plan, as places in the pack. A line is kept for what is to be found out wherever something is. */
function linesOf(reading: Read) {
  const { pack, state } = reading;
  const { data, actions } = pack;
  const places = placesOf(reading);
  const such = (wanted: (i: number) => boolean): readonly number[] => [...actions.keys()].filter(wanted);
  const now = such((i) => places[i] === 'now').slice(0, PLAN_ROOM.now);
  const doNot = such((i) => data.actions[i]!.kind === 'do_not' && state.values[actions[i]!.at] !== NO);
  const open = state.provisional === YES ? 1 : 0;
  const left = Math.max(0, PLAN_ROOM.all - now.length - doNot.length - open);
  // oxlint-disable-next-line unicorn/no-thenable -- likewise
  return { now, doNot, then: such((i) => places[i] === 'then').slice(0, Math.min(PLAN_ROOM.then, left)) };
}

/**
 * Per action where the plan may have it; undefined where it does not hold, and for a `do_not`. What only may hold has a place
 * where it is vital and the level has an urgent message: in danger nobody waits until all is known. It then has one among what
 * is to be done now, or none.
 */
function placesOf({ pack, state: { values }, rank }: Read): readonly (PlanPlace | undefined)[] {
  const { data, actions } = pack;
  const vital = data.levels[rank]!.urgent && data.plan?.vital;
  return actions.map((rule, i) => {
    const { id, kind } = data.actions[i]!;
    const value = values[rule.at];
    if (kind === 'do_not' || value === NO) return undefined;
    const place = shown(rule, values).entry.place ?? 'now';
    if (value === YES) return place;
    return place === 'now' && vital?.includes(id) ? place : undefined;
  });
}
