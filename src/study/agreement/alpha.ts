import { paired, type Unit } from './units.ts';

/**
 * How far two categories are from each other, 0 for the same one. Some distances depend on how often each category was given:
 * they are made from that.
 */
export type Distance = (given: readonly number[]) => (one: number, other: number) => number;

/** Categories without an order: the same, or not. */
export const nominal: Distance = () => (one, other) => (one === other ? 0 : 1);

/** Categories in order: as far from each other as there are values given between them, half of their own counted. */
export const ordinal: Distance = (given) => (one, other) => {
  const [from, to] = one < other ? [one, other] : [other, one];
  let between = -((given[from] ?? 0) + (given[to] ?? 0)) / 2;
  for (let at = from; at <= to; at++) between += given[at] ?? 0;
  return between ** 2;
};

/**
 * Krippendorff's alpha (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"): 1 where nobody differs, 0 where
 * readers differ as much as by chance, below 0 where they differ more. Units of which fewer than two readers said something
 * are left out, so that it bears missing answers.
 *
 * @param size how many categories there are.
 * @returns undefined where everybody said the same of everything: nothing then tells agreement from chance.
 */
export function krippendorffAlpha(
  units: readonly Unit[],
  size: number,
  distance: Distance,
): number | undefined {
  const given = Array.from({ length: size }, () => 0);
  const pairable = paired(units);
  for (const { counts } of pairable) for (const [category, count] of counts) given[category]! += count;
  const apart = distance(given);
  let observed = 0;
  for (const { total, counts } of pairable)
    for (const [one, first] of counts)
      for (const [other, second] of counts) {
        if (one !== other) observed += (first * second * apart(one, other)) / (total - 1);
      }
  let expected = 0;
  const used = [...given.keys()].filter((category) => given[category]! > 0);
  for (const one of used)
    for (const other of used) {
      if (one !== other) expected += given[one]! * given[other]! * apart(one, other);
    }
  const all = given.reduce((sum, count) => sum + count, 0);
  return expected === 0 ? undefined : 1 - ((all - 1) * observed) / expected;
}
