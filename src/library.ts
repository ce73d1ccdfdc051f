/** What the library offers wherever it runs. */
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
export { inArea, type Area, type AreaName, type AreaPart, type AreaService, type SeenOn } from './engine/area.ts';
