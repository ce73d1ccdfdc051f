/** Something that stands elsewhere in its list. What stands before it; null where it is the first. */
export interface Move {
  readonly id: string;
  readonly wasAfter: string | null;
  readonly isAfter: string | null;
}

/**
 * The fewest ids whose moving turns one order into the other, as far as both lists have them, in the order of the new
 * list. An id that only one list has moves nothing.
 */
export function movesBetween(old: readonly string[], fresh: readonly string[]): readonly Move[] {
  const before = old.filter((id) => fresh.includes(id));
  const after = fresh.filter((id) => old.includes(id));
  const kept = longestRising(after.map((id) => before.indexOf(id)));
  return after.flatMap((id, at) =>
    kept.has(at) ? [] : [{ id, wasAfter: neighbour(old, id), isAfter: neighbour(fresh, id) }],
  );
}

function neighbour(list: readonly string[], id: string): string | null {
  return list[list.indexOf(id) - 1] ?? null;
}

/** The places of a longest rising subsequence. Lists here have some dozens of entries: the square of that is nothing. */
function longestRising(values: readonly number[]): ReadonlySet<number> {
  const length: number[] = [];
  const from: (number | undefined)[] = [];
  values.forEach((value, at) => {
    const lower = [...length.keys()].filter((earlier) => values[earlier]! < value);
    const best = lower.reduce<number | undefined>(
      (found, earlier) => (found === undefined || length[earlier]! > length[found]! ? earlier : found),
      undefined,
    );
    length[at] = best === undefined ? 1 : length[best]! + 1;
    from[at] = best;
  });
  const kept = new Set<number>();
  let at: number | undefined = length.indexOf(Math.max(...length));
  while (at !== undefined && at >= 0) {
    kept.add(at);
    at = from[at];
  }
  return kept;
}
