import { counted } from '../../words/en/counted.ts';
import type { Column } from '../../document/model.ts';
import type { Estimate, Measure } from '../../study/measure.ts';

/** What the figures of a measure stand under, after what they are about. */
export const MEASURE_COLUMNS: readonly Column[] = [
  { title: 'Cases', right: true },
  { title: 'Split', right: true },
  { title: 'Alike %', right: true, least: 7 },
  { title: 'Alpha', right: true, least: 8 },
  { title: 'AC', right: true, least: 8 },
];

/** The cells under them. */
export function measureCells(measure: Measure): readonly string[] {
  const { cases, split, percent, alpha, gwet } = measure;
  return [
    String(cases),
    String(split),
    estimateWords(percent, (value) => String(Math.round(value * 100))),
    alpha || cases === 0 ? estimateWords(alpha, twoPlaces) : 'all alike',
    estimateWords(gwet, twoPlaces),
  ];
}

/** A measure in a sentence. */
export function measureSentence(measure: Measure, gwet: string): string {
  const { cases, percent, alpha } = measure;
  if (!percent) return 'No case was read by two people, so there is nothing to compare.';
  const alike = `${Math.round(percent.value * 100)} of 100 pairs of readers alike`;
  const over = `over ${counted(cases, 'case')}`;
  const coefficients = [
    alpha
      ? `alpha ${estimateWords(alpha, twoPlaces)}`
      : 'alpha is not defined, because everybody gave one and the same answer',
    ...(measure.gwet ? [`${gwet} ${estimateWords(measure.gwet, twoPlaces)}`] : []),
  ];
  return `${alike}, ${over}; ${coefficients.join('; ')}.`;
}

function estimateWords(estimate: Estimate | undefined, written: (value: number) => string): string {
  if (!estimate) return '-';
  const { value, low, high } = estimate;
  const range = low === undefined || high === undefined ? '' : ` (${written(low)} to ${written(high)})`;
  return written(value) + range;
}

function twoPlaces(value: number): string {
  // No minus before a nought.
  return (Math.round(value * 100) / 100 + 0).toFixed(2);
}
