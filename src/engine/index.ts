export { InvalidAnswers, NOT_KNOWN, type AnswerProblem, type AnswerProblemCode } from './answer-problems.ts';
export { readAnswers } from './answers.ts';
export { assess } from './assess.ts';
export * from './assessment.ts';
export { levelOf, next, type InterviewOptions, type Progress, type Step } from './interview.ts';
export { isListed, outcomeOf, type Outcome } from './outcome.ts';
export { compilePack, type Pack } from './pack.ts';
export type * from './pack-data.ts';
export type { UrgentWords } from './wording.ts';
