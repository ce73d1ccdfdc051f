import type { Applies, Assessment, Level, Pack } from '../engine/index.ts';

/** What differs between two assessments: from one result to another. */
export interface ResultChange {
  /** The level and the possible level of the other result. */
  readonly level: string;
  readonly possibleLevel: string;
  /** Actions that apply for certain now and did not before. */
  readonly gained: readonly string[];
  /** Actions that applied for certain before and are not listed at all now. */
  readonly lost: readonly string[];
  /** Actions that applied for certain before and are only possible now. */
  readonly unsure: readonly string[];
}

/** Whether an action applies, may apply, or is not listed. */
export type Standing = Applies | 'no';

/** Each action that is listed, and whether it applies for certain. */
export function standings({ actions }: Assessment): ReadonlyMap<string, Applies> {
  return new Map(actions.map(({ id, applies }) => [id, applies]));
}

/** What another result has that this one has not, and the other way round. Actions in the order of the pack. */
export function changeBetween(before: Assessment, after: Assessment): ResultChange {
  const [was, is] = [standings(before), standings(after)];
  const certain = (map: ReadonlyMap<string, Applies>) =>
    [...map].filter(([, applies]) => applies === 'yes').map(([id]) => id);
  const gone = certain(was).filter((id) => is.get(id) !== 'yes');
  return {
    level: after.level,
    possibleLevel: after.possibleLevel,
    gained: certain(is).filter((id) => was.get(id) !== 'yes'),
    lost: gone.filter((id) => !is.has(id)),
    unsure: gone.filter((id) => is.has(id)),
  };
}

/** Whether anything that somebody would act on differs. */
export function changesAnything(
  before: Assessment,
  { level, possibleLevel, ...actions }: ResultChange,
): boolean {
  const { gained, lost, unsure } = actions;
  return (
    level !== before.level ||
    possibleLevel !== before.possibleLevel ||
    gained.length + lost.length + unsure.length > 0
  );
}

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
