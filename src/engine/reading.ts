import { NO, UNKNOWN, YES } from './kleene.ts';
import type { Pack } from './pack.ts';
import type { State } from './state.ts';

/** The levels that a state brings, as ranks: 0 is the most urgent. */
export interface Weighed {
  /** Of the highest level that a reason brings for certain. */
  readonly rank: number;
  /** Of the highest level that a reason brings or may bring; never below `rank`. */
  readonly possibleRank: number;
}

/** Weighs the reasons of every level, and notes in the state whether a higher level is still possible. */
export function weigh(pack: Pack, state: State): Weighed {
  const last = pack.levels.length - 1;
  let rank = last;
  let possibleRank = last;
  for (const level of pack.levels) {
    for (const { at } of level.reasons) {
      const value = state.values[at];
      if (value === YES && level.rank < rank) rank = level.rank;
      if (value !== NO && level.rank < possibleRank) possibleRank = level.rank;
    }
  }
  state.provisional = possibleRank < rank ? YES : NO;
  pack.settleLate(state);
  return { rank, possibleRank };
}

/** The reasons that are still open for levels above the present one, most urgent first, as nodes. */
export function openReasons(
  pack: Pack,
  state: State,
  { rank }: Weighed,
): { readonly rank: number; readonly at: number }[] {
  const open: { rank: number; at: number }[] = [];
  for (const level of pack.levels) {
    if (level.rank >= rank) break;
    for (const { at } of level.reasons) if (state.values[at] === UNKNOWN) open.push({ rank: level.rank, at });
  }
  return open;
}
