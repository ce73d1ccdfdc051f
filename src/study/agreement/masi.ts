/**
 * How far two sets of options are from each other, 0 to 1: MASI (Passonneau 2006, "Measuring agreement on set-valued items").
 * The share of options that are in both, of those in either, counts in full for equal sets, two thirds where one set holds the
 * other, one third where they only overlap.
 */
export function masiDistance(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((option) => other.has(option)).length;
  const either = one.size + other.size - shared;
  if (either === 0) return 0;
  return 1 - (shared / either) * monotony(shared, one.size, other.size);
}

function monotony(shared: number, one: number, other: number): number {
  if (shared === one && shared === other) return 1;
  if (shared === one || shared === other) return 2 / 3;
  return shared > 0 ? 1 / 3 : 0;
}
