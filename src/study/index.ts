export { analyse, type Analysis, type Missed, type Named, type QuestionAgreement } from './analyse.ts';
export { DRAWS, FEWEST_UNITS } from './agreement/index.ts';
export { chooseScenarios, makeStudy, modelData } from './make.ts';
export type { Estimate, Measure } from './measure.ts';
export type { Split, SplitAnswer } from './splits.ts';
export {
  SHEET_SCHEMA,
  STUDY_SCHEMA,
  type Sheet,
  type Study,
  type StudyCase,
  type StudyReader,
} from './study.ts';
