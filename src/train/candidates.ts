import type { Pack } from '../engine/index.ts';
import type { Scenario } from '../pack/scenario.ts';
import { wordsOf } from '../words/index.ts';
import { absentActions, modelOf } from './model.ts';
import { randomFrom, shuffled } from './random.ts';

/** Something that a trainee can choose. */
export interface OfferedChoice {
  /** The id of an action, or `mistake.1` for the first mistake of the scenario. */
  readonly id: string;
  readonly text: string;
}

export interface Candidates {
  /**
   * What may be done first: the model's actions, the scenario's mistakes that break a "do not", and actions that do not
   * apply here.
   */
  readonly actions: readonly OfferedChoice[];
  /**
   * What may be a mistake, as things to do: what breaks each "do not" that applies, the scenario's other mistakes, and
   * actions that are right.
   */
  readonly mistakes: readonly OfferedChoice[];
}

/** So many right actions stand among the mistakes. */
const RIGHT_AMONG_MISTAKES = 3;

/** Wrong choices beside the right ones: never fewer than the first, never more than the second. */
const FEWEST_WRONG = 4;
const MOST_WRONG = 6;

/**
 * What a trainee chooses from. Actions that apply or may apply without being the model's are not offered, so that every
 * choice offered is either right or wrong. The same pack, scenario and seed give the same lists in the same order.
 */
export function candidates(pack: Pack, scenario: Scenario, seed: string | number): Candidates {
  const random = randomFrom(`${seed}/${scenario.id}`);
  const { notKept } = wordsOf(pack.data).training.ask;
  const model = modelOf(pack, scenario);
  const { actions } = model.assessment;
  const texts = new Map([...pack.data.actions, ...actions].map(({ id, text }) => [id, text]));
  const choice = (id: string): OfferedChoice => ({ id, text: texts.get(id) ?? id });

  const first = model.first.map(choice);
  const tempting = scenario.mistakes.map(({ mistake, breaks }, at) => ({
    id: mistakeId(at),
    text: mistake,
    breaks: breaks !== undefined,
  }));
  const named = (breaks: boolean): readonly OfferedChoice[] =>
    tempting.filter((one) => one.breaks === breaks).map(({ id, text }) => ({ id, text }));
  const absent = absentActions(pack, model, 'do', 'consider');
  const unfit = absent.filter(({ id }) => scenario.expect.not_actions.includes(id));
  const groups = new Set(
    pack.data.actions.filter(({ id }) => model.first.includes(id)).map(({ group }) => group),
  );
  const near = absent.filter((action) => !unfit.includes(action) && groups.has(action.group));
  const far = absent.filter((action) => !unfit.includes(action) && !groups.has(action.group));
  const others = [unfit, near, far].flatMap((list) => shuffled(list, random)).map(({ id }) => choice(id));

  const wrong = Math.min(MOST_WRONG, Math.max(FEWEST_WRONG, first.length));
  const rules = new Map(pack.data.actions.map((action) => [action.id, action]));
  const breaking = model.mustNot.map((id) => {
    const { mistake, text = id } = rules.get(id) ?? {};
    return { id, text: mistake ?? notKept(text) };
  });
  const right = [...shuffled(model.alsoRight, random), ...shuffled(model.first, random)];
  return {
    actions: shuffled(
      [
        ...first, // Where little is known, few actions do not apply: then the other mistakes make up the number.
        ...[...named(true), ...others, ...named(false)].slice(0, wrong),
      ],
      random,
    ),
    mistakes: shuffled(
      [...breaking, ...named(false), ...right.slice(0, RIGHT_AMONG_MISTAKES).map(choice)],
      random,
    ),
  };
}

/** The id of a mistake of a scenario by its place, counted from 0: `mistake.1` for the first. */
export function mistakeId(at: number): string {
  return `mistake.${at + 1}`;
}

/**
 * What a mark is made of, in points; docs/training.md explains it to trainers. The score is the points as a share of
 * those that could be had, from 0 to 100, rounded down.
 */
export const WEIGHTS = {
  level: {
    right: 40,
    /** More urgent than the level, and still possible as far as anybody knows: cautious, and it can be argued for. */
    stillPossible: 20,
    oneTooUrgent: 20,
    oneTooLow: 10,
    /** Further away, either way. */
    further: 0,
  },
  /** For all of the model's first actions. Each wrong choice takes away what a right one gives. */
  actions: 40,
  /** For all that must not be done. Where there is nothing of the kind, this part does not count at all. */
  notActions: 20,
  /** A score never goes above this where an emergency was missed. */
  missedEmergencyAtMost: 50,
} as const;

/** How sure somebody is, from 1 to 5: from here on sure, and up to here unsure. */
export const SURE = { from: 4, upTo: 2 } as const;
