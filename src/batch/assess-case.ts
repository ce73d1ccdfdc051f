import type { Pack } from '../engine/index.ts';
import { assessmentWriter, bytesOf } from './assessment-line.ts';
import type { Case } from './case.ts';
import type { CaseCounter } from './count-cases.ts';
import { shortResults, type FieldName } from './short-result.ts';

/** Assesses a case: a line of the result, each character one byte, or undefined where there is none. */
export type AssessCase = (one: Case) => string | undefined;

/** Writes the whole assessment, as `assess --json` gives it, on one line; an id stands before it. */
export function wholeAssessments(pack: Pack): AssessCase {
  const write = assessmentWriter(pack);
  return ({ id, answers }) => {
    const text = write(answers);
    return id === undefined ? text : `{"id":${bytesOf(id)},${text.slice(1)}`;
  };
}

/** Writes the fields that were asked for; an id stands before them. */
export function fieldsOfAssessments(pack: Pack, names: readonly FieldName[]): AssessCase {
  const shorten = shortResults(pack, names);
  return ({ id, answers }) => {
    const short = shorten(answers);
    return bytesOf(id === undefined ? short : { id, ...short });
  };
}

/** Counts cases and writes nothing. */
export function countedCases(counter: CaseCounter): AssessCase {
  return ({ answers }) => {
    counter.add(answers);
    return undefined;
  };
}
