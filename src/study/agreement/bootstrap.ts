import { randomFrom } from '../../train/random.ts';
import type { Unit } from './units.ts';

/** How many times cases are drawn. */
export const DRAWS = 1000;

/** With fewer cases than this an interval would say more than anybody knows. */
export const FEWEST_UNITS = 5;

/** So many of the draws must give a value; the others are those in which everybody said the same. */
const MOST_WITHOUT = 0.05;

/** The same for every measure of every study: whoever runs a report twice sees the same figures. */
const SEED = 'agreement';

/**
 * The values of a measure over units that are drawn from these again and again, with replacement, in ascending order; the same
 * units give the same values. Draws of which the measure is not defined are left out.
 */
export function bootstrap(
  units: readonly Unit[],
  measure: (units: readonly Unit[]) => number | undefined,
): readonly number[] {
  const random = randomFrom(SEED);
  const values: number[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    const value = measure(units.map(() => units[Math.floor(random() * units.length)]!));
    if (value !== undefined) values.push(value);
  }
  return values.sort((a, b) => a - b);
}

/**
 * A 95 % interval: the middle 95 % of the values of a measure over cases drawn again (percentile bootstrap). Undefined with
 * fewer than five units, where it has no width, and where too many draws give no value.
 */
export function interval(
  units: readonly Unit[],
  measure: (units: readonly Unit[]) => number | undefined,
): readonly [low: number, high: number] | undefined {
  if (units.length < FEWEST_UNITS) return undefined;
  const values = bootstrap(units, measure);
  if (values.length < DRAWS * (1 - MOST_WITHOUT)) return undefined;
  const at = (share: number): number => values[Math.round(share * (values.length - 1))]!;
  const [low, high] = [at(0.025), at(0.975)];
  return low === high ? undefined : [low, high];
}
