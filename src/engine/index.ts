export {
  InvalidAnswers,
  NOT_KNOWN,
  readAnswers,
  type AnswerProblem,
  type AnswerProblemCode,
} from './answers.ts';
export { assess } from './assess.ts';
export * from './assessment.ts';
export { next, type InterviewOptions, type Progress, type Step } from './interview.ts';
export { isListed, outcomeOf, type Outcome } from './outcome.ts';
export { compilePack, type Pack } from './pack.ts';
export type * from './pack-data.ts';
