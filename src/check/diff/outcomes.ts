import type { Answers, Pack } from '../../engine/index.ts';
import type { Standing } from '../../train/change.ts';
import { bothWays, type BothWays, type PackResult } from './both-ways.ts';
import { directionOf, type Direction } from './direction.ts';
import { Meanings } from './meaning.ts';
import type { ScenarioResult } from './scenarios.ts';
import { shrink } from '../shrink.ts';

/** What a search through all sets of answers found. */
export type SearchResult =
  /** `smallest`: no set with fewer answers does the same. */
  | { readonly kind: 'found'; readonly answers: Answers; readonly smallest: boolean }
  /** There is none: proved, not assumed. */
  | { readonly kind: 'none' }
  /** It took too long. Nothing follows from that. */
  | { readonly kind: 'undecided' };

/** Searches all sets of answers of two packs. Answers that one of them does not know are left out for it. */
export interface Search {
  /** Answers that the old pack puts at one level and the new pack at another. */
  readonly level: (from: string, to: string) => Promise<SearchResult>;
  /**
   * Answers for which an action applies for certain in the new pack (`gained`) or in the old one (`lost`), and in the other
   * pack is not listed at all (`no`) or only possible.
   */
  readonly action: (id: string, change: 'gained' | 'lost', otherwise: Lesser) => Promise<SearchResult>;
}

/** How an action stands in the pack that does not have it for certain. */
export type Lesser = Exclude<Standing, 'yes'>;

/** The greater difference first: an action that is gone altogether matters more than one that may still apply. */
const LESSER: readonly Lesser[] = ['no', 'possible'];

/** Answers that show a difference, assessed with both packs. */
export interface Witness {
  readonly answers: Answers;
  /** Proved to be the fewest answers that show it. */
  readonly smallest: boolean;
  readonly old: PackResult;
  readonly new: PackResult;
}

/** `not_decided`: the search took too long, and no scenario shows it. */
export type Witnessed =
  { readonly shown: 'witness'; readonly witness: Witness } | { readonly shown: 'not_decided' };

export type LevelMove = Witnessed & {
  readonly from: string;
  readonly to: string;
  readonly direction: Direction;
  /** The ids of the scenarios that move so. */
  readonly scenarios: readonly string[];
};

export type ActionMove = Witnessed & {
  readonly id: string;
  readonly change: 'gained' | 'lost';
  /** For the answers of the witness, which show the greatest difference that was found. */
  readonly standing: { readonly old: Standing; readonly new: Standing } | undefined;
  /** The witness shows it as possible; whether other answers do not list it at all, the search did not decide. */
  readonly greaterNotDecided?: true;
  readonly scenarios: readonly string[];
};

/**
 * How complete a list of moves is. `same`: nothing that decides it changed, so there is none. `searched`: all sets of
 * answers were looked at; what is not listed does not exist. `scenarios`: only the scenarios were; there may be more.
 */
export type Extent = 'same' | 'searched' | 'scenarios';

export interface Outcomes {
  /** What matters most first: downwards, then what cannot be compared, then upwards. */
  readonly levels: { readonly extent: Extent; readonly moves: readonly LevelMove[] };
  /** Lost actions first, each in the order of its pack. */
  readonly actions: { readonly extent: Extent; readonly moves: readonly ActionMove[] };
}

/** What there is to search: none where nothing that decides outcomes changed. */
export interface Questions {
  readonly levels: readonly { readonly from: string; readonly to: string }[];
  readonly actions: readonly { readonly id: string; readonly change: 'gained' | 'lost' }[];
}

/** The moves between levels, and the actions, that could have changed: those whose conditions mean something else. */
export function openQuestions(old: Pack, fresh: Pack): Questions {
  const meanings = new Meanings();
  const [was, is] = [meanings.of(old.data), meanings.of(fresh.data)];
  const levels =
    was.levels === is.levels
      ? []
      : old.data.levels.flatMap(({ id: from }) =>
          fresh.data.levels.filter(({ id }) => id !== from).map(({ id: to }) => ({ from, to })),
        );
  const differs = (id: string) => was.actions.get(id) !== is.actions.get(id);
  const lost = old.data.actions
    .filter(({ id }) => differs(id))
    .map(({ id }) => ({ id, change: 'lost' }) as const);
  const gained = fresh.data.actions
    .filter(({ id }) => differs(id))
    .map(({ id }) => ({ id, change: 'gained' }) as const);
  return { levels, actions: [...lost, ...gained] };
}

/**
 * What two packs make of all sets of answers: each pair of levels that some answers move between, and each action that
 * some answers gain or lose. Every witness was assessed with both packs before it is returned.
 *
 * @param search absent: only what the scenarios show.
 * @param progress told before each search how many are done, of how many.
 */
export async function outcomesOf(
  old: Pack,
  fresh: Pack,
  scenarios: readonly ScenarioResult[],
  search: Search | undefined,
  progress: (done: number, of: number) => void = () => {},
): Promise<Outcomes> {
  const questions = openQuestions(old, fresh);
  const total = questions.levels.length + questions.actions.length;
  let done = 0;
  const levels: LevelMove[] = [];
  const actions: ActionMove[] = [];

  for (const { from, to } of questions.levels) {
    if (search) progress(done++, total);
    const moves = (both: BothWays) => both.old.level === from && both.new.level === to;
    const moved = scenarios.filter(moves);
    const shown = await show(search && (() => search.level(from, to)), moves, moved);
    const direction = directionOf(old.data, fresh.data, from, to);
    if (shown) levels.push({ ...shown, from, to, direction, scenarios: moved.map(({ id }) => id) });
  }
  for (const { id, change } of questions.actions) {
    if (search) progress(done++, total);
    const [has, lacks] = change === 'gained' ? (['new', 'old'] as const) : (['old', 'new'] as const);
    const standing = ({ actions: all }: BothWays) => {
      const found = all.find((one) => one.id === id);
      return found && { old: found.old, new: found.new };
    };
    const moved = scenarios.filter((both) => standing(both)?.[has] === 'yes');
    let open = false;
    for (const otherwise of LESSER) {
      const moves = (both: BothWays) =>
        standing(both)?.[has] === 'yes' && standing(both)?.[lacks] === otherwise;
      const find = search && (() => search.action(id, change, otherwise));
      const shown = await show(find, moves, moved.filter(moves));
      if (shown?.shown !== 'witness') {
        open ||= shown !== undefined;
        continue;
      }
      actions.push({
        ...shown,
        id,
        change,
        standing: standing(bothWays(old, fresh, shown.witness.answers)),
        ...(open ? { greaterNotDecided: true } : {}),
        scenarios: moved.map((one) => one.id),
      });
      open = false;
      break;
    }
    if (open) actions.push({ shown: 'not_decided', id, change, standing: undefined, scenarios: [] });
  }
  const extent = (open: readonly unknown[]): Extent =>
    open.length === 0 ? 'same' : search ? 'searched' : 'scenarios';
  const weight = { down: 0, unclear: 1, up: 2 };
  return {
    levels: {
      extent: extent(questions.levels),
      moves: levels.toSorted((a, b) => weight[a.direction] - weight[b.direction]),
    },
    actions: { extent: extent(questions.actions), moves: actions },
  };

  /** What shows a move: what the search found, else a scenario cut down to what matters; undefined where there is none. */
  async function show(
    find: (() => Promise<SearchResult>) | undefined,
    holds: (both: BothWays) => boolean,
    moved: readonly ScenarioResult[],
  ): Promise<Witnessed | undefined> {
    const found = find ? await find() : ({ kind: 'none' } as const);
    const holdsOf = (answers: Answers) => holds(bothWays(old, fresh, answers));
    if (found.kind === 'found') {
      if (!holdsOf(found.answers)) {
        throw new Error(`the search and the engine differ on ${JSON.stringify(found.answers)}`);
      }
      const answers = found.smallest ? found.answers : shrink(found.answers, holdsOf);
      return { shown: 'witness', witness: witness(answers, found.smallest) };
    }
    const small = moved
      .map(({ answers }) => shrink(answers, holdsOf))
      .toSorted((a, b) => Object.keys(a).length - Object.keys(b).length)[0];
    if (small) return { shown: 'witness', witness: witness(small, false) };
    return found.kind === 'undecided' ? { shown: 'not_decided' } : undefined;
  }

  function witness(answers: Answers, smallest: boolean): Witness {
    const both = bothWays(old, fresh, answers);
    return { answers, smallest, old: both.old, new: both.new };
  }
}
