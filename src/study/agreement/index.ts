export { krippendorffAlpha, nominal, ordinal, type Distance } from './alpha.ts';
export { DRAWS, FEWEST_UNITS, bootstrap, interval } from './bootstrap.ts';
export { gwetCoefficient, identity, ordinalWeight, type Weight } from './gwet.ts';
export { masiDistance } from './masi.ts';
export { paired, percentAgreement, shareAlike, unitOf, type Unit } from './units.ts';
