import { assess, type Answers, type Assessment, type Pack } from '../../../engine/index.ts';
import type { PackData } from '../../../engine/pack-data.ts';
import { actionEntry } from '../../../engine/rule.ts';
import { headlineOf, wordedAction } from '../../../engine/wording.ts';
import { memoIn } from '../../../engine/memo.ts';
import { levelIs, possibleLevelIs, type PackTerms } from '../../encode/encode-pack.ts';
import { counter } from '../../encode/counter.ts';
import { FIRST_CONTACTS } from '../../encode/first-contacts.ts';
import { ACTION_LISTS, PLAN_LINES } from '../../encode/plan.ts';
import { and, FALSE, not, or, TRUE, variablesIn, type Term } from '../../encode/term.ts';
import { keyOf } from '../../encode/words.ts';
import { asContact, blank, withContacts, withItems, type List, type PlannedAction } from './plan-samples.ts';
import type { Subject } from '../obligation.ts';

/**
 * How many lines the plan of an assessment takes on a screen, laid out as people see it: in each place where it may have
 * happened, always in the same order.
 */
export type PlanLines = (assessment: Assessment, screen: PlanScreen) => readonly number[];

/** How wide a screen is, in columns, and how many lines of a plan it has at most. */
export interface ScreenSize {
  readonly width: number;
  readonly most: number;
}

/** A screen, and whether plans are drawn on it or plain. */
export interface PlanScreen extends ScreenSize {
  readonly drawn: boolean;
}

export const SCREEN_SIZES: readonly ScreenSize[] = [
  { width: 80, most: 24 },
  { width: 40, most: 40 },
];

/**
 * The lines that a plan may have. The parts of a plan are laid out one by one, each as long as it can be, and their lines are
 * counted: a plan is never longer than its parts.
 */
export interface CountedLines {
  /** So many are on every plan. */
  readonly always: number;
  /** When each further line is there. */
  readonly lines: readonly Term[];
}

/** Solutions are answers for which more lines are counted than the screen has. */
export function tooMany({ always, lines }: CountedLines, most: number): Term {
  if (always > most) return TRUE;
  const counted = counter(most + 1 - always);
  for (const line of lines) counted.add(line);
  return counted.reached(most + 1 - always);
}

/** Each line that a plan has drawn or plain is counted, so that one proof is for both. */
export function countedLines({ pack, first }: Subject, linesOf: PlanLines, size: ScreenSize): CountedLines {
  const parts = partsOf(pack, first, (assessment) =>
    screensOf(size).flatMap((screen) => linesOf(assessment, screen)),
  );
  return {
    always: parts.reduce((sum, { always }) => sum + always, 0),
    lines: parts.flatMap(({ lines }) => lines),
  };
}

/** What there is too much of for these answers, in words. */
export function tooLong(pack: Pack, linesOf: PlanLines, answers: Answers): readonly string[] {
  const assessment = assess(pack, answers);
  return SCREEN_SIZES.flatMap(screensOf).flatMap((screen) => {
    const { width, most, drawn } = screen;
    const lines = Math.max(...linesOf(assessment, screen));
    const name = `${width} columns${drawn ? '' : ', plain'}`;
    return lines > most
      ? [`the plan has ${lines} lines on a screen of ${name}, and ${most} are the most`]
      : [];
  });
}

function screensOf(size: ScreenSize): readonly PlanScreen[] {
  return [true, false].map((drawn) => ({ ...size, drawn }));
}

/** One way in which a part can be, and how many lines it then has at most. */
interface Way {
  readonly when: Term;
  readonly lines: number;
}

/** The lines of a part that is always there in exactly one of these ways. */
function oneOf(ways: readonly Way[]): CountedLines {
  const always = Math.min(...ways.map(({ lines }) => lines));
  return { always, lines: sometimes(ways, always).lines };
}

/** The lines of a part that is there in some of these ways, or not at all: so many as the longest of them has. */
function sometimes(ways: readonly Way[], from = 0): CountedLines {
  const most = Math.max(from, ...ways.map(({ lines }) => lines));
  const lines = Array.from({ length: most - from }, (_, more) =>
    or(ways.filter((way) => way.lines > from + more).map(({ when }) => when)),
  );
  return { always: 0, lines };
}

type Count = (assessment: Assessment) => number;

function partsOf(
  pack: Pack,
  terms: PackTerms,
  linesIn: (assessment: Assessment) => readonly number[],
): readonly CountedLines[] {
  const { data } = pack;
  // Only lines that say to ring differ from place to place.
  const count: Count = (assessment) => Math.max(...linesIn(assessment));
  const empty = blank(pack);
  const items = itemsOf(data, terms);
  const heading = (list: List): CountedLines => ({
    always: 0,
    lines: [or(items.filter((item) => item.list === list).map(({ when }) => when))],
  });
  return [
    headings(pack, terms, count),
    levelRow(pack, terms, count),
    saidTo(pack, terms, count),
    ...ACTION_LISTS.map(heading),
    ...itemLines(items, empty, data, linesIn),
    { always: 0, lines: [terms.provisional] },
    { always: 0, lines: itemCount(data, terms) },
    ...[terms.provisional, secondQuestion(data, terms)].map((asked) =>
      questionLines(pack, terms, asked, count),
    ),
    contactLines(data, terms, (ids) => count(withContacts(empty, data, ids)) - count(empty)),
  ];
}

/** An action in one of its forms, and when the plan has it so. */
interface Item extends PlannedAction {
  readonly when: Term;
}

/** In the order of the plan. */
function itemsOf(
  { actions, plan }: PackData,
  { actions: truths, words, planned }: PackTerms,
): readonly Item[] {
  return ACTION_LISTS.flatMap((list) =>
    actions.flatMap((action, at): readonly Item[] => {
      if ((list === 'do_not') !== (action.kind === 'do_not')) return [];
      const { certain, possible } = truths.get(action.id)!;
      const forms = [action, ...(action.wording ?? []).map((one) => wordedAction(action, one))];
      const shown = words.get(keyOf({ of: 'action', at })) ?? [TRUE];
      return forms.flatMap((form, which): readonly Item[] => {
        const so = shown[which]!;
        if (list !== 'do_not') {
          const there = planned[list].get(action.id)!.certain;
          if (there === FALSE) return [];
          const sure: Item = { list, when: and([so, there, certain]), shown: actionEntry(form, 'yes', []) };
          const open = and([so, there, not(certain)]);
          // Of what is vital, the plan has what only may hold as well.
          return list === 'now' && plan?.vital.includes(action.id)
            ? [sure, { list, when: open, shown: actionEntry(form, 'possible', []) }]
            : [sure];
        }
        return [
          { list, when: and([so, certain]), shown: actionEntry(form, 'yes', []) },
          { list, when: and([so, possible, not(certain)]), shown: actionEntry(form, 'possible', []) },
        ];
      });
    }),
  );
}

/**
 * The lines of items after the first of each, counted for each list as far as it has room. What a line above says to ring is
 * not said again.
 */
function itemLines(
  items: readonly Item[],
  empty: Assessment,
  data: PackData,
  linesIn: (assessment: Assessment) => readonly number[],
): readonly CountedLines[] {
  const linesOf = (some: readonly Item[], ids: readonly string[]): readonly number[] => {
    const contacts = data.contacts.filter(({ id }) => ids.includes(id)).map(asContact);
    const headings = new Set(some.map(({ list }) => list)).size;
    return linesIn({ ...withItems(empty, some), contacts }).map((number) => number - headings);
  };
  /** The most that a line takes below another one, whichever contacts are listed and wherever it happened. */
  const most = (one: Item, above: readonly Item[]): number => {
    const rings = [...new Set([...above, one].flatMap(({ shown }) => shown.rings ?? []))].toSorted();
    const lines = subsetsOf(rings, rings.length).flatMap((ids) => {
      const before = linesOf(above, ids);
      return linesOf([...above, one], ids).map((number, place) => number - before[place]!);
    });
    return Math.max(...lines);
  };
  const long = items.flatMap((one, at) => {
    const rings = one.shown.rings ?? [];
    // What is not said again hangs on what the line above says to ring, and on nothing else of it.
    const below = new Map<string, number>();
    const above = items
      .slice(0, at)
      .filter(({ shown }) => shown.id !== one.shown.id && shown.rings?.some((id) => rings.includes(id)))
      .map((other) => ({
        when: other.when,
        lines: memoIn(below, [other.list, ...other.shown.rings!].join(), () => most(one, [other])),
      }));
    // The first line of each is counted by itself.
    return Array.from({ length: most(one, []) - 1 }, (_, fewer) => {
      const said = above.filter(({ lines }) => lines <= fewer + 1).map(({ when }) => when);
      return { list: one.list, id: one.shown.id, line: fewer + 2, when: and([one.when, not(or(said))]) };
    });
  });
  return ACTION_LISTS.flatMap((list) =>
    [...new Set(long.filter((one) => one.list === list).map(({ line }) => line))].map((line) => {
      const such = long.filter((one) => one.list === list && one.line === line);
      const actions = new Set(such.map(({ id }) => id)).size;
      const most =
        list === 'do_not' ? actions : Math.min(actions, list === 'now' ? PLAN_LINES.now : PLAN_LINES.next);
      const counted = counter(most);
      for (const { when } of such) counted.add(when);
      return { always: 0, lines: Array.from({ length: most }, (_, fewer) => counted.reached(fewer + 1)) };
    }),
  );
}

/** The headline, what is said of the level, and all that stands on every plan. */
function headings(pack: Pack, terms: PackTerms, count: Count): CountedLines {
  const { levels } = pack.data;
  return oneOf(
    levels.flatMap((level, rank) => {
      const headlines = [level, ...(level.wording ?? [])].map((words) => headlineOf(level, words));
      const shown = terms.words.get(keyOf({ of: 'headline', rank })) ?? [TRUE];
      return headlines.flatMap((headline, form) =>
        firstReasons(level.brought_by, terms, rank).map(({ when, text }) => ({
          when: and([levelIs(terms, rank), shown[form]!, when]),
          lines: count({
            ...blank(pack, rank),
            headline,
            reasons:
              text === undefined
                ? []
                : [{ level: level.id, text, applies: 'yes', because: [], cites: [], basis: 'guide' }],
          }),
        })),
      );
    }),
  );
}

/** The reason of a level that is said: the first that holds for certain, in the words that are shown. */
function firstReasons(
  reasons: PackData['levels'][number]['brought_by'],
  terms: PackTerms,
  rank: number,
): readonly { readonly when: Term; readonly text?: string }[] {
  const certain = terms.reasons[rank]!.map((one) => one.certain);
  return [
    { when: not(or(certain)) },
    ...reasons.flatMap(({ says, wording = [] }, at) => {
      const shown = terms.words.get(keyOf({ of: 'reason', rank, at })) ?? [TRUE];
      return [says, ...wording.map((one) => one.says)].map((text, form) => ({
        when: and([certain[at]!, not(or(certain.slice(0, at))), shown[form]!]),
        text,
      }));
    }),
  ];
}

/** What the row of levels has beyond that of a result in which no other level is possible. */
function levelRow(pack: Pack, terms: PackTerms, count: Count): CountedLines {
  const ranks = [...pack.data.levels.keys()];
  const ways = ranks.flatMap((rank) => {
    const alone = count(blank(pack, rank));
    return ranks.slice(0, rank).map((possible) => ({
      when: and([levelIs(terms, rank), possibleLevelIs(terms, possible)]),
      lines: count(blank(pack, rank, possible)) - alone,
    }));
  });
  return sometimes(ways);
}

/** What is said to those who gave an answer, beyond what is said to everybody else. */
function saidTo(pack: Pack, terms: PackTerms, count: Count): CountedLines {
  const to = pack.data.plan?.said_to;
  const empty = blank(pack);
  const ways = Object.keys(to?.disagree ?? {}).map((answer) => ({
    when: terms.answers.get(to!.question)!.options.get(answer)!,
    lines: count({ ...empty, answers: { [to!.question]: answer } }) - count(empty),
  }));
  return sometimes(ways);
}

/** How many actions and questions the plan has, as whether there is at least one of them, and so on. */
function itemCount({ actions }: Pick<PackData, 'actions'>, terms: PackTerms): readonly Term[] {
  const doNot = actions.filter(({ kind }) => kind === 'do_not');
  const most = Math.max(PLAN_LINES.now + doNot.length + 1, PLAN_LINES.all);
  const counted = counter(most);
  for (const { id } of actions) counted.add(terms.planned.now.get(id)!.certain);
  for (const { id } of doNot) counted.add(terms.actions.get(id)!.possible);
  counted.add(terms.provisional);
  for (const { id } of actions) counted.add(terms.planned.then.get(id)!.certain);
  counted.add(secondQuestion({ actions }, terms));
  return Array.from({ length: most }, (_, fewer) => counted.reached(fewer + 1));
}

/** A second question is on the plan where a line is left for it. */
function secondQuestion({ actions }: Pick<PackData, 'actions'>, terms: PackTerms): Term {
  const lines = counter(PLAN_LINES.all);
  for (const { id, kind } of actions) {
    lines.add(terms.planned.now.get(id)!.certain);
    lines.add(terms.planned.then.get(id)!.certain);
    if (kind === 'do_not') lines.add(terms.actions.get(id)!.possible);
  }
  lines.add(terms.provisional);
  return and([terms.provisional, not(lines.reached(PLAN_LINES.all))]);
}

/** The most lines of a question that is open, whatever it may mean. */
function questionLines(pack: Pack, terms: PackTerms, asked: Term, count: Count): CountedLines {
  const { data } = pack;
  const empty = blank(pack);
  const alone = count(empty) + 1;
  const named = terms.reasons.map((reasons) => variablesIn(reasons.map(({ possible }) => possible)));
  return sometimes(
    data.questions.flatMap(({ id, ask: text, type }) => {
      const { options, answered } = terms.answers.get(id)!;
      const open = and([asked, terms.paths.get(id)!.possible, not(answered)]);
      const variables = variablesIn([...options.values()]);
      const means = type === 'yes_no' ? [['yes'], ['no'], []] : [[]];
      return data.levels.flatMap(({ id: level }, rank) => {
        // It can only be asked for a level that has a reason which names it, and that is above the present one.
        if (![...variables].some((name) => named[rank]!.has(name))) return [];
        const lines = means.map((answers) =>
          count({
            ...empty,
            findOut: [{ question: id, text, answers, level }],
            plan: { ...empty.plan!, find_out: [id] },
          }),
        );
        // The first line of each is counted by itself.
        const when = and([open, not(terms.atLeast[rank]!.certain)]);
        return [{ when, lines: Math.max(...lines) - alone - 1 }];
      });
    }),
  );
}

/** The contacts at the end: those that come first and that no action says to ring. */
function contactLines(
  { contacts }: PackData,
  terms: PackTerms,
  linesOf: (ids: readonly string[]) => number,
): CountedLines {
  const shown = new Map(
    contacts
      .map(({ id }) => [id, terms.firstContacts.get(id)!.certain] as const)
      .filter(([id, first]) => first !== FALSE && linesOf([id]) > 0),
  );
  const sets = subsetsOf([...shown.keys()], FIRST_CONTACTS);
  const lines = new Map(sets.map((ids) => [ids.join(' '), linesOf(ids)]));
  // The fewest contacts that take so many lines: more of them take no fewer.
  const most = Math.max(0, ...lines.values());
  return {
    always: 0,
    lines: Array.from({ length: most }, (_, fewer) => {
      const long = sets.filter((ids) => lines.get(ids.join(' '))! > fewer);
      const fewest = long.filter(
        (ids) => !long.some((other) => other.length < ids.length && other.every((id) => ids.includes(id))),
      );
      return or(fewest.map((ids) => and(ids.map((id) => shown.get(id)!))));
    }),
  };
}

/** Every choice of at most so many of these, none among them. */
function subsetsOf(ids: readonly string[], most: number): readonly (readonly string[])[] {
  let sets: readonly (readonly string[])[] = [[]];
  for (const id of ids)
    sets = [...sets, ...sets.filter((set) => set.length < most).map((set) => [...set, id])];
  return sets;
}
