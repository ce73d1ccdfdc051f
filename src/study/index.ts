export { analyse } from './analyse.ts';
export { DRAWS, FEWEST_UNITS } from './agreement/index.ts';
export { chooseScenarios, makeStudy, modelData } from './make.ts';
export { SHEET_SCHEMA, STUDY_SCHEMA, type Sheet, type Study } from './study.ts';
