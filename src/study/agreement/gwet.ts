import { paired, percentAgreement, type Unit } from './units.ts';

/** How much two categories count as agreement: 1 for the same one, down to 0. */
export type Weight = (one: number, other: number) => number;

/** Only the same category is agreement. */
export const identity: Weight = (one, other) => (one === other ? 1 : 0);

/** Categories in order, by how many pairs of categories lie between them (Gwet's ordinal weights). */
export const ordinalWeight =
  (size: number): Weight =>
  (one, other) => {
    const pairs = (count: number): number => (count * (count - 1)) / 2;
    return 1 - pairs(Math.abs(one - other) + 1) / pairs(size);
  };

/**
 * Gwet's AC1, and with weights other than `identity` AC2 (Gwet 2008, "Computing inter-rater reliability and its variance in the
 * presence of high agreement"; with missing answers as in his Handbook of Inter-Rater Reliability, 2014). It stays near the
 * percent agreement where nearly everybody gives one category, where alpha falls to 0.
 *
 * @param size how many categories could be given, used or not; at least 2.
 * @returns undefined where no two readers said something of the same unit.
 */
export function gwetCoefficient(
  units: readonly Unit[],
  size: number,
  weight: Weight = identity,
): number | undefined {
  const agreed = weight === identity ? percentAgreement(units) : weightedAgreement(units, weight);
  if (agreed === undefined) return undefined;
  const said = units.filter(({ total }) => total > 0);
  const shares = Array.from({ length: size }, () => 0);
  for (const { total, counts } of said)
    for (const [category, count] of counts) shares[category]! += count / total / said.length;
  let weights = 0;
  for (let one = 0; one < size; one++)
    for (let other = 0; other < size; other++) weights += weight(one, other);
  const spread = shares.reduce((sum, share) => sum + share * (1 - share), 0);
  const chance = (weights * spread) / (size * (size - 1));
  return (agreed - chance) / (1 - chance);
}

function weightedAgreement(units: readonly Unit[], weight: Weight): number | undefined {
  const pairable = paired(units);
  if (pairable.length === 0) return undefined;
  let sum = 0;
  for (const { total, counts } of pairable) {
    for (const [one, first] of counts) {
      const near = counts.reduce((all, [other, second]) => all + weight(one, other) * second, 0);
      sum += (first * (near - 1)) / (total * (total - 1));
    }
  }
  return sum / pairable.length;
}
