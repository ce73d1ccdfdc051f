import { ACTION_LISTS } from '../encode/plan.ts';
import { isListed, outcomeOf, type Answers, type Outcome, type PackData } from '../../engine/index.ts';
import { NO, YES, type Kleene } from '../../engine/kleene.ts';
import { formsOf } from '../../engine/wording.ts';
import { formShown, ownerOf, wordsIn } from '../encode/words.ts';
import type { Impact } from './impact.ts';
import { lineOf } from './plan-lines.ts';
import type { Difference, FirstOrNot, Planned, Example, Listing } from './verdict.ts';

const LISTS = {
  actions: 'action',
  notes: 'note',
  contacts: 'contact',
  since: 'since',
  conflicts: 'conflict',
} as const;

type List = keyof typeof LISTS;

const NAMES = Object.keys(LISTS) as readonly List[];

/**
 * In what two packs with the same lists differ for some answers, by the engine; undefined where they do not.
 *
 * @param slices both packs, of which parts that make no difference may be left out, and answers to them with these.
 */
export function shownBy({ slices }: Pick<Impact, 'slices'>, answers: Answers): Example | undefined {
  const { original, mutant } = slices();
  const counting = Object.fromEntries(Object.entries(answers).filter(([id]) => original.byId.has(id)));
  const [was, is] = [outcomeOf(original, counting), outcomeOf(mutant, counting)];
  const differences = differencesBetween(was, is, original.data, mutant.data);
  return differences.length > 0 ? { answers: counting, differences } : undefined;
}

/** An outcome and its pack with the actions in the order of another pack that has the same ones. */
export function inOrderOf(
  { actions }: PackData,
  outcome: Outcome,
  pack: PackData,
): readonly [Outcome, PackData] {
  if (actions.every(({ id }, at) => id === pack.actions[at]!.id)) return [outcome, pack];
  const places = actions.map(({ id }) => pack.actions.findIndex((action) => action.id === id));
  const inOrder = <T>(list: readonly T[]): readonly T[] => places.map((at) => list[at]!);
  const { now, then } = outcome.planned;
  const reordered: Outcome = {
    ...outcome,
    actions: inOrder(outcome.actions),
    words: { ...outcome.words, actions: inOrder(outcome.words.actions) },
    // oxlint-disable-next-line unicorn/no-thenable -- lists in data, never called
    planned: { now: inOrder(now), then: inOrder(then) },
  };
  return [reordered, { ...pack, actions: inOrder(pack.actions) }];
}

/** The ids that the plan names, list by list. */
function plannedBy({ actions: values, planned }: Outcome, { actions }: PackData) {
  const ids = (such: (at: number) => boolean): readonly string[] =>
    actions.flatMap(({ id }, at) => (such(at) ? [id] : []));
  return {
    now: ids((at) => planned.now[at] === YES),
    do_not: ids((at) => actions[at]!.kind === 'do_not' && isListed(values[at]!)),
    // oxlint-disable-next-line unicorn/no-thenable -- likewise
    then: ids((at) => planned.then[at] === YES),
  };
}

type PlannedIds = ReturnType<typeof plannedBy>;

/** Which lists name the same actions in another order. */
function orderBetween(was: PlannedIds, is: PlannedIds): readonly Difference[] {
  return ACTION_LISTS.flatMap((list) => {
    const [before, after] = [was[list], is[list]];
    const same = before.length === after.length && before.every((id) => after.includes(id));
    return same && before.join() !== after.join()
      ? [{ of: 'order', list, was: before.join(', '), is: after.join(', ') } as const]
      : [];
  });
}

/** What is said at each place that has wordings, as far as it is shown. */
function wordsShown(pack: PackData, outcome: Outcome): ReadonlyMap<string, string> {
  const shown = wordsIn(pack).filter(({ place }) =>
    place.of === 'action'
      ? isListed(outcome.actions[place.at]!)
      : place.of !== 'reason' && place.rank === outcome.rank,
  );
  return new Map(shown.map(({ place, forms }) => [ownerOf(pack, place), forms[formShown(outcome, place)]!]));
}

function wordsBetween(
  was: ReadonlyMap<string, string>,
  is: ReadonlyMap<string, string>,
): readonly Difference[] {
  // Where something is not shown on one side, that is told as it is.
  return [...was]
    .filter(([what, said]) => is.has(what) && is.get(what) !== said)
    .map(([what, said]) => ({ of: 'words', what, was: textOf(said), is: textOf(is.get(what)!) }));
}

/** What people read first of a form. */
function textOf(form: string): string {
  const { title, text } = JSON.parse(form) as { readonly title?: string; readonly text?: string };
  return text ?? title ?? form;
}

/**
 * In what people act on two outcomes differ, for packs with the same lists, of which the actions may stand in another order.
 * Reasons, facts and what is asked are only the way there.
 */
export function differencesBetween(
  was: Outcome,
  is: Outcome,
  pack: PackData,
  mutant: PackData,
): readonly Difference[] {
  const [inOrder, reordered] = inOrderOf(pack, is, mutant);
  return [
    ...differencesInOrder(was, inOrder, pack, reordered),
    ...orderBetween(plannedBy(was, pack), plannedBy(is, mutant)),
  ];
}

function differencesInOrder(
  was: Outcome,
  is: Outcome,
  pack: PackData,
  mutant: PackData,
): readonly Difference[] {
  const level = (rank: number): string => pack.levels[rank]!.id;
  const levels: readonly Difference[] = [
    { of: 'level', was: level(was.rank), is: level(is.rank) },
    { of: 'possible level', was: level(was.possibleRank), is: level(is.possibleRank) },
  ];
  const rules = NAMES.flatMap((list) =>
    pack[list].map(({ id }, at): Difference => {
      const [before, after] = [was[list][at]!, is[list][at]!];
      return { of: LISTS[list], id, was: standing(list, before), is: standing(list, after) };
    }),
  );
  const place = (value: Kleene): FirstOrNot => (value === YES ? 'one of the first' : 'not one of the first');
  const first = pack.contacts.map(({ id }, at): Difference => {
    const [before, after] = [was.firstContacts[at]!, is.firstContacts[at]!];
    return { of: 'first contact', id, was: place(before), is: place(after) };
  });
  // What does not apply on one side is told as it is.
  const planned = pack.actions.flatMap(({ id }, at): readonly Difference[] =>
    was.actions[at] === is.actions[at]
      ? [{ of: 'plan', id, was: plannedIn(was, at), is: plannedIn(is, at) }]
      : [],
  );
  return [
    ...[...levels, ...rules, ...first, ...planned].filter((one) => one.was !== one.is),
    ...wordsBetween(wordsShown(pack, was), wordsShown(mutant, is)),
    ...wordsBetween(linesShown(pack, was), linesShown(mutant, is)),
  ];
}

function plannedIn({ planned }: Outcome, at: number): Planned {
  if (planned.now[at] === YES) return 'first';
  return planned.then[at] === YES ? 'next' : 'not on it';
}

/** The lines of the plan, in the order of the pack. */
function linesShown({ actions }: PackData, outcome: Outcome): ReadonlyMap<string, string> {
  const shown = actions.flatMap((action, at) => {
    const value = outcome.actions[at]!;
    const isThere =
      action.kind === 'do_not' ? isListed(value) : plannedIn(outcome, at) !== ('not on it' satisfies Planned);
    if (!isThere) return [];
    const form = formsOf(action)[outcome.words.actions[at]!]!;
    const said = { text: lineOf(form, value !== YES), rings: form.rings ?? [] };
    return [[`the plan's line for \`${action.id}\``, JSON.stringify(said)] as const];
  });
  return new Map(shown);
}

/** What of a value can be seen: a contact or a change is shown unless it is ruled out, a conflict where it is certain. */
function seen(list: List, value: Kleene): Kleene {
  if (list === 'contacts' || list === 'since') return isListed(value) ? YES : NO;
  return list === 'conflicts' && value !== YES ? NO : value;
}

function standing(list: List, value: Kleene): Listing {
  const visible = seen(list, value);
  if (visible === YES) return list === 'actions' || list === 'notes' ? 'applies' : 'shown';
  return visible === NO ? 'not listed' : 'possible';
}
