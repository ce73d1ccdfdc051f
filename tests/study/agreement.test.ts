import { describe, expect, test } from 'vitest';
import {
  bootstrap,
  gwetCoefficient,
  interval,
  krippendorffAlpha,
  masiDistance,
  nominal,
  ordinal,
  ordinalWeight,
  percentAgreement,
  unitOf,
  type Distance,
  type Unit,
  type Weight,
} from '../../src/study/agreement/index.ts';

const __ = undefined;

/** A row for each observer, a column for each unit, values counted from 1. */
const unitsOf = (...observers: readonly (readonly (number | undefined)[])[]) =>
  observers[0]!.map((_, at) => unitOf(observers.map((row) => (row[at] === undefined ? __ : row[at] - 1))));

/**
 * Four observers, twelve units, five values, with gaps: example C of Krippendorff, "Computing Krippendorff's Alpha-Reliability"
 * (2011), https://repository.upenn.edu/asc_papers/43. The R package irrCAC 1.0 has the same data as cac.raw4raters.
 */
const FOUR = unitsOf(
  [1, 2, 3, 3, 2, 1, 4, 1, 2, __, __, __],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, __, __],
  [__, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, __],
);
const VALUES = 5;

const squared: Distance = () => (one, other) => (one - other) ** 2;
const quadratic: Weight = (one, other) => 1 - ((one - other) / (VALUES - 1)) ** 2;

describe("Krippendorff's alpha", () => {
  test.each([
    ['nominal', nominal, 0.743],
    ['ordinal', ordinal, 0.815],
    ['interval', squared, 0.849],
  ])('of his example with missing data, %s', (_, distance, published) => {
    expect(krippendorffAlpha(FOUR, VALUES, distance)).toBeCloseTo(published, 3);
  });

  test('as irrCAC gives it, nominal and with quadratic weights', () => {
    // https://cran.r-project.org/web/packages/irrCAC/vignettes/overview.html, and weighting.html beside it
    expect(krippendorffAlpha(FOUR, VALUES, nominal)).toBeCloseTo(0.7434211, 7);
    expect(krippendorffAlpha(FOUR, VALUES, squared)).toBeCloseTo(0.8491071, 7);
  });

  test('of his example of two observers and two values', () => {
    // Example A of the same paper: ten articles, alpha 0.095.
    const [meg, owen] = [
      [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
      [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
    ].map((row) => row.map((value) => value + 1));
    expect(krippendorffAlpha(unitsOf(meg!, owen!), 2, nominal)).toBeCloseTo(0.095, 3);
  });

  test('is not defined where everybody said the same of everything', () => {
    expect(krippendorffAlpha(unitsOf([1, 1, 1], [1, 1, 1]), 2, nominal)).toBeUndefined();
  });
});

describe("Gwet's coefficients", () => {
  test('percent agreement and AC1 as irrCAC gives them', () => {
    // https://cran.r-project.org/web/packages/irrCAC/vignettes/overview.html
    expect(percentAgreement(FOUR)).toBeCloseTo(0.8181818, 7);
    expect(gwetCoefficient(FOUR, VALUES)).toBeCloseTo(0.7754441, 7);
  });

  test('AC2 with ordinal and quadratic weights as irrCAC gives it', () => {
    // The tests of the Python package irrCAC round the first to three places.
    expect(gwetCoefficient(FOUR, VALUES, ordinalWeight(VALUES))).toBeCloseTo(0.899, 3);
    expect(gwetCoefficient(FOUR, VALUES, quadratic)).toBeCloseTo(0.9140007, 7);
  });

  test('ordinal weights of three categories as irrCAC gives them', () => {
    const weight = ordinalWeight(3);
    expect([weight(0, 0), weight(0, 1), weight(0, 2)]).toEqual([1, expect.closeTo(2 / 3, 10), 0]);
  });

  test('stays high where nearly everybody says one thing, where alpha falls to chance', () => {
    const one = Array.from({ length: 20 }, () => 1);
    const other = one.with(3, 2);
    const units = unitsOf(one, one, other);
    expect(percentAgreement(units)).toBeCloseTo(0.967, 3);
    expect(gwetCoefficient(units, 2)).toBeGreaterThan(0.95);
    expect(krippendorffAlpha(units, 2, nominal)).toBeLessThan(0.01);
  });

  test('is 1 where everybody said the same of everything', () => {
    expect(gwetCoefficient(unitsOf([1, 1, 1], [1, 1, 1]), 2)).toBe(1);
  });
});

describe('without two readers of the same unit', () => {
  const alone = unitsOf([1, 2, 1]);
  test.each([
    ['percent agreement', percentAgreement(alone)],
    ['alpha', krippendorffAlpha(alone, 2, nominal)],
    ['AC1', gwetCoefficient(alone, 2)],
    ['AC2', gwetCoefficient(alone, 2, ordinalWeight(2))],
    ['alpha of nothing', krippendorffAlpha([], 2, nominal)],
  ])('%s is not defined', (_, value) => expect(value).toBeUndefined());
});

describe('intervals', () => {
  const deviation = (values: readonly number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  };

  test.each([
    // Standard errors from the variance formulas of irrCAC, from the same pages.
    ['percent agreement', percentAgreement, 0.125609],
    ['AC1', (units: readonly Unit[]) => gwetCoefficient(units, VALUES), 0.14295],
    ['alpha', (units: readonly Unit[]) => krippendorffAlpha(units, VALUES, nominal), 0.1454787],
  ])('drawing cases again spreads %s about as its published standard error says', (_, measure, error) => {
    const spread = deviation(bootstrap(FOUR, measure));
    expect(spread / error).toBeGreaterThan(0.75);
    expect(spread / error).toBeLessThan(1.25);
  });

  test('holds the value, stays within what is possible, and is the same each time', () => {
    const measure = (units: readonly Unit[]) => gwetCoefficient(units, VALUES);
    const [low, high] = interval(FOUR, measure)!;
    expect(low).toBeLessThan(measure(FOUR)!);
    expect(high).toBeGreaterThan(measure(FOUR)!);
    expect(high).toBeLessThanOrEqual(1);
    expect(interval(FOUR, measure)).toEqual([low, high]);
  });

  test('there is none for few cases, nor where nobody differed', () => {
    expect(interval(unitsOf([1, 2, 1, 2], [1, 1, 1, 2]), percentAgreement)).toBeUndefined();
    expect(interval(unitsOf([1, 2, 1, 2, 1, 1], [1, 2, 1, 2, 1, 1]), percentAgreement)).toBeUndefined();
  });
});

test('MASI: equal, held, overlapping and disjoint sets', () => {
  // The weights 1, 2/3, 1/3 and 0 of Passonneau, https://aclanthology.org/L06-1392/
  const set = (...options: string[]) => new Set(options);
  expect(masiDistance(set('a', 'b'), set('b', 'a'))).toBe(0);
  expect(masiDistance(set('a', 'b'), set('a', 'b', 'c', 'd'))).toBeCloseTo(1 - (1 / 2) * (2 / 3), 10);
  expect(masiDistance(set('a', 'b'), set('b', 'c'))).toBeCloseTo(1 - (1 / 3) * (1 / 3), 10);
  expect(masiDistance(set('a'), set('b'))).toBe(1);
  expect(masiDistance(set(), set())).toBe(0);
});
