export { changesBetween, type Change, type FieldChange } from './changes.ts';
export type { ConditionEdit } from './condition-edits.ts';
export type { Entry, EntryKind, FieldValue } from './entries.ts';
export type { LeftOut } from '../../engine/fit-answers.ts';
export {
  openQuestions,
  outcomesOf,
  type ActionMove,
  type SearchResult,
  type LevelMove,
  type Outcomes,
  type Search,
  type Witness,
} from './outcomes.ts';
export { diffPacks, type PackDiff, type PackVersion } from './pack-diff.ts';
export { scenarioResults, type ScenarioResult } from './scenarios.ts';
export { solverSearch } from './solver-search.ts';
