/** What the library offers wherever it runs. */
export {
  assess,
  compilePack,
  inArea,
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
export {
  inLanguage,
  scenariosInLanguage,
  textsIn,
  textsInScenarios,
  type Translation,
} from './engine/texts.ts';
export type * from './engine/assessment.ts';
export type * from './engine/pack-data.ts';
export type { Area, AreaName, AreaPart, AreaService, SeenOn } from './engine/area.ts';
