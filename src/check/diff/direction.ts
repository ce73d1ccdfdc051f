import type { PackData } from '../../engine/index.ts';

/** Whether a level is less urgent than the one before (`down`), more urgent (`up`), or the two cannot be compared. */
export type Direction = 'down' | 'up' | 'unclear';

/**
 * The way from a level of the old pack to one of the new: by the packs that have both, else by a level that stands between
 * them. Unclear where the packs order the two differently, or nothing tells.
 */
export function directionOf(old: PackData, fresh: PackData, from: string, to: string): Direction {
  const [were, are] = [idsOf(old), idsOf(fresh)];
  const orders = [were, are].filter((ids) => ids.includes(from) && ids.includes(to));
  const ways = new Set(orders.map((ids) => (ids.indexOf(from) < ids.indexOf(to) ? 'down' : 'up')));
  const [way] = ways;
  if (way !== undefined) return ways.size === 1 ? way : 'unclear';
  const shared = were.filter((id) => are.includes(id) && id !== from && id !== to);
  const place = (ids: readonly string[], id: string, between: string) =>
    Math.sign(ids.indexOf(id) - ids.indexOf(between));
  if (shared.some((one) => place(were, from, one) < 0 && place(are, to, one) > 0)) return 'down';
  if (shared.some((one) => place(were, from, one) > 0 && place(are, to, one) < 0)) return 'up';
  return 'unclear';
}

function idsOf({ levels }: PackData): readonly string[] {
  return levels.map(({ id }) => id);
}
