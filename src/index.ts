/**
 * The library: open a pack, assess answers, ask the next question.
 *
 * @packageDocumentation
 */
export * from './library.ts';
export {
  openPack as loadPack,
  type OpenedPack,
  openScenarios as loadScenarios,
  type OpenedScenarios,
  openProperties as loadProperties,
  type OpenedProperties,
  openAreas as loadAreas,
  type OpenedAreas,
} from './pack/open.ts';
export { readTranslation, type ReadTranslation } from './pack/language/load-translation.ts';
export type { Expectation, Mistake, Scenario } from './pack/scenario.ts';
export type { Property, PropertyExpectation } from './pack/property.ts';
export { formatProblem } from './pack/format-problem.ts';
export type { Problem } from './pack/problem.ts';
