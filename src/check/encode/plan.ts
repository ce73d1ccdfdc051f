import type { Action, PackData, PlanPlace } from '../../engine/pack-data.ts';
import { counter } from './counter.ts';
import { and, FALSE, not, or, TRUE, type Term, type Truth } from './term.ts';
import { keyOf } from './words.ts';

/** The lines of a plan: of what is to be done now, of what comes next, and of all its parts together. */
export const PLAN_LINES = { now: 4, next: 2, all: 6 };

/** The lists of actions, in the order of the plan. */
export const ACTION_LISTS = ['now', 'do_not', 'then'] as const;

/** Where the plan has each action that is to be done: never unknown. */
export interface PlannedTerms {
  readonly now: ReadonlyMap<string, Truth>;
  readonly then: ReadonlyMap<string, Truth>;
}

interface Read {
  readonly actions: ReadonlyMap<string, Truth>;
  readonly words: ReadonlyMap<string, readonly Term[]>;
  readonly provisional: Term;
  /** Whether the level has an urgent message. */
  readonly urgent: Term;
}

/**
 * What the plan names first: what holds for certain and has its place there, and what is vital and may hold where the level is
 * urgent, as long as fewer than four such actions stand before it. What comes next: at most two such actions, as far as the lines of the plan are not taken by those, by what is
 * not to be done and by a question that is open.
 */
export function plannedActions(
  { actions, plan }: PackData,
  read: Read,
  share: (term: Term) => Term,
): PlannedTerms {
  const truthOf = (action: Action): Truth => read.actions.get(action.id)!;
  const counts = (action: Action, place: PlanPlace): Term => {
    const { certain, possible } = truthOf(action);
    const isVital = place === 'now' && plan?.vital.includes(action.id);
    return isVital ? or([certain, and([possible, read.urgent])]) : certain;
  };
  const at = (place: PlanPlace) =>
    actions.map((action, index) => ({
      id: action.id,
      wanted: and([counts(action, place), placedAt(place, action, index, read)]),
    }));

  const lines = counter(PLAN_LINES.all);
  const first = counter(PLAN_LINES.now);
  const now = at('now').map(({ id, wanted }) => {
    const planned = share(and([wanted, not(first.reached(PLAN_LINES.now))]));
    first.add(wanted);
    lines.add(planned);
    return [id, planned] as const;
  });
  for (const action of actions) if (action.kind === 'do_not') lines.add(truthOf(action).possible);
  lines.add(read.provisional);

  const next = counter(PLAN_LINES.next);
  const then = at('then').map(({ id, wanted }) => {
    const room = [...Array(PLAN_LINES.next).keys()].map((before) =>
      and([not(next.reached(before + 1)), not(lines.reached(PLAN_LINES.all - before))]),
    );
    const planned = share(and([wanted, or(room.map((so, before) => and([next.reached(before), so])))]));
    next.add(wanted);
    return [id, planned] as const;
  });
  // oxlint-disable-next-line unicorn/no-thenable -- lists in data, never called
  return { now: truths(now), then: truths(then) };
}

/** Whether the form in which an action is shown has this place. */
export function placedAt(
  place: PlanPlace,
  { kind, place: own = 'now', wording = [] }: Action,
  at: number,
  { words }: Pick<Read, 'words'>,
): Term {
  if (kind === 'do_not') return FALSE;
  const shown = words.get(keyOf({ of: 'action', at })) ?? [TRUE];
  const places = [own, ...wording.map((one) => one.place ?? own)];
  return or(shown.filter((_, form) => places[form] === place));
}

function truths(planned: readonly (readonly [string, Term])[]): ReadonlyMap<string, Truth> {
  return new Map(planned.map(([id, term]) => [id, { certain: term, possible: term }]));
}
