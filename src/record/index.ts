export { isAsKept, sealed } from './digest.ts';
export { recordIn, type ReadIn } from './in-language.ts';
export { departs, isOutdated, recommendationOf, recordOf, withDecision } from './make.ts';
export * from './record.ts';
export { recordSchema } from './schema.ts';
export { differ, holds, verify, type Differences, type ListedAction, type Verification } from './verify.ts';
