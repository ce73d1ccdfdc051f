import type { Level, Pack } from '../engine/index.ts';

/** The place of a level, 0 for the most urgent. Throws for a level that the pack does not have: that is a bug. */
export function rankOf(pack: Pack, level: string): number {
  const rank = pack.data.levels.findIndex(({ id }) => id === level);
  if (rank < 0) throw new Error(`there is no level ${level}`);
  return rank;
}

/** The level at a place. */
export function levelAt(pack: Pack, rank: number): Level {
  const level = pack.data.levels[rank];
  if (!level) throw new Error(`there is no level at ${rank}`);
  return level;
}
