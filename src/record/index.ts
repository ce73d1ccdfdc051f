export { isAsKept, sealed } from './digest.ts';
export { departs, isOutdated, recommendationOf, recordOf, withDecision } from './make.ts';
export * from './record.ts';
export { recordSchema } from './schema.ts';
export { differ, holds, verify, type Differences, type Verification } from './verify.ts';
