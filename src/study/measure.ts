import {
  gwetCoefficient,
  identity,
  interval,
  krippendorffAlpha,
  nominal,
  paired,
  percentAgreement,
  type Distance,
  type Unit,
  type Weight,
} from './agreement/index.ts';

/** A value with its 95 % interval, which is absent where there is none to be had. */
export interface Estimate {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** How far readers agree on one thing over all cases. What is not defined is absent. */
export interface Measure {
  /** Cases of which at least two readers said something. */
  readonly cases: number;
  /** Of these, the ones in which not all said the same. */
  readonly split: number;
  /** Whether there was anything to tell apart: false where every reader said one and the same thing of every case. */
  readonly varied: boolean;
  /** Pairs of readers who said the same, 0 to 1. */
  readonly percent?: Estimate;
  readonly alpha?: Estimate;
  /** AC1, or AC2 where categories have an order; absent for sets of options. */
  readonly gwet?: Estimate;
}

/** In which way categories are alike. */
export interface Scale {
  /** How many categories there are, used or not. */
  readonly size: number;
  readonly distance?: Distance;
  /** `none`: Gwet's coefficient says nothing here. */
  readonly weight?: Weight | 'none';
}

export function measure(
  units: readonly Unit[],
  { size, distance = nominal, weight = identity }: Scale,
): Measure {
  const pairable = paired(units);
  const given = new Set(pairable.flatMap(({ counts }) => counts.map(([category]) => category)));
  const estimate = (coefficient: (units: readonly Unit[]) => number | undefined) => {
    const value = coefficient(units);
    if (value === undefined) return undefined;
    const [low, high] = interval(pairable, coefficient) ?? [];
    return { value, ...(low !== undefined && high !== undefined && { low, high }) };
  };
  const percent = estimate(percentAgreement);
  const alpha = estimate((some) => krippendorffAlpha(some, size, distance));
  const gwet = weight === 'none' ? undefined : estimate((some) => gwetCoefficient(some, size, weight));
  return {
    cases: pairable.length,
    split: pairable.filter(({ counts }) => counts.length > 1).length,
    varied: given.size > 1,
    ...(percent && { percent }),
    ...(alpha && { alpha }),
    ...(gwet && { gwet }),
  };
}
