import { NO, UNKNOWN, YES, type Kleene } from './kleene.ts';
import type { Pack } from './pack.ts';
import type { State } from './state.ts';

/** The levels that a state brings, as ranks: 0 is the most urgent. */
export interface Weighed {
  /** Of the highest level that a reason brings for certain. */
  readonly rank: number;
  /** Of the highest level that a reason brings or may bring; never below `rank`. */
  readonly possibleRank: number;
  /** The value of each reason, by level. */
  readonly values: readonly (readonly Kleene[])[];
}

/** Weighs the reasons of every level, and notes in the state whether a higher level is still possible. */
export function weigh(pack: Pack, state: State): Weighed {
  const last = pack.levels.length - 1;
  let rank = last;
  let possibleRank = last;
  const values = pack.levels.map((level) =>
    level.reasons.map(({ test }) => {
      const value = test.value(state);
      if (value === YES && level.rank < rank) rank = level.rank;
      if (value !== NO && level.rank < possibleRank) possibleRank = level.rank;
      return value;
    }),
  );
  state.provisional = possibleRank < rank ? YES : NO;
  return { rank, possibleRank, values };
}

/** The reasons that are still open for levels above the present one, most urgent first. */
export function* openReasons(pack: Pack, weighed: Weighed) {
  for (const level of pack.levels.slice(0, weighed.rank)) {
    for (const [i, reason] of level.reasons.entries()) {
      if (weighed.values[level.rank]![i] === UNKNOWN) yield { level, test: reason.test };
    }
  }
}
