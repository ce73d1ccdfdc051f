/**
 * What several readers said of one thing, such as a question about a case: how often each category was given. A reader who
 * said nothing is in none.
 */
export interface Unit {
  /** How many readers said something. */
  readonly total: number;
  /** Categories that were given, as numbers from 0, each once, with how many gave it. */
  readonly counts: readonly (readonly [category: number, count: number])[];
}

/** @param ratings one for each reader: a category from 0, or undefined for one who said nothing. */
export function unitOf(ratings: readonly (number | undefined)[]): Unit {
  const counts = new Map<number, number>();
  for (const one of ratings) if (one !== undefined) counts.set(one, (counts.get(one) ?? 0) + 1);
  return { total: [...counts.values()].reduce((sum, count) => sum + count, 0), counts: [...counts] };
}

/** The units of which at least two readers said something: only there can anybody agree or differ. */
export function paired(units: readonly Unit[]): readonly Unit[] {
  return units.filter(({ total }) => total >= 2);
}

/** How many pairs of readers gave the same category, as a share of all pairs, 0 to 1; undefined where there is no pair. */
export function shareAlike({ total, counts }: Unit): number | undefined {
  if (total < 2) return undefined;
  return counts.reduce((sum, [, count]) => sum + count * (count - 1), 0) / (total * (total - 1));
}

/**
 * Percent agreement, as a share from 0 to 1: the mean over the units of the pairs of readers who gave the same category.
 * Undefined where no two readers said something of the same unit.
 */
export function percentAgreement(units: readonly Unit[]): number | undefined {
  const shares = units.map(shareAlike).filter((share) => share !== undefined);
  return shares.length === 0 ? undefined : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
