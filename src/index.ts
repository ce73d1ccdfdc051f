/**
 * The library: open a pack, assess answers, ask the next question.
 *
 * @packageDocumentation
 */
export {
  assess,
  compilePack,
  InvalidAnswers,
  next,
  readAnswers,
  type AnswerProblem,
  type AnswerProblemCode,
  type InterviewOptions,
  type Pack,
  type Progress,
  type Step,
} from './engine/index.ts';
export type * from './engine/assessment.ts';
export type * from './engine/pack-data.ts';
export {
  openPack as loadPack,
  type OpenedPack,
  openScenarios as loadScenarios,
  type OpenedScenarios,
  openProperties as loadProperties,
  type OpenedProperties,
} from './pack/open.ts';
export type { Expectation, Mistake, Scenario } from './pack/scenario.ts';
export type { Property, PropertyExpectation } from './pack/property.ts';
export { formatProblem } from './pack/format-problem.ts';
export type { Problem } from './pack/problem.ts';
