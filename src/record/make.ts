import type { Assessment } from '../engine/index.ts';
import { sealed, type Sha256 } from './digest.ts';
import { RECORD_SCHEMA, type Decided, type KeptRecord, type Recommendation } from './record.ts';

/** What is written beside an assessment when it is kept. */
export interface Keeping {
  /** The version of the program. */
  readonly tool: string;
  /** ISO 8601 with an offset from UTC. */
  readonly at: string;
  /** False where an interview was left before its end. */
  readonly finished: boolean;
}

/**
 * An assessment as a record.
 *
 * @param before the record that it goes on from: its decision stays, with the recommendation that it was taken on.
 */
export function recordOf(
  assessment: Assessment,
  { tool, at, finished }: Keeping,
  sha256: Sha256,
  before?: KeptRecord,
): KeptRecord {
  return sealed({ ...before, schema: RECORD_SCHEMA, tool, assessedAt: at, finished, assessment }, sha256);
}

/** The record with a decision on the assessment that it holds, in place of any earlier one. */
export function withDecision(
  record: KeptRecord,
  { decision, departure, decidedBy, decidedAt }: Decided,
  sha256: Sha256,
): KeptRecord {
  const { departure: _reason, decidedBy: _role, ...kept } = record;
  return sealed(
    {
      ...kept,
      recommendation: recommendationOf(record.assessment),
      decision,
      ...(departure === undefined ? {} : { departure }),
      ...(decidedBy === undefined ? {} : { decidedBy }),
      decidedAt,
    },
    sha256,
  );
}

/** What an assessment recommends, in the words of its headline. */
export function recommendationOf({ level, possibleLevel, headline }: Assessment): Recommendation {
  return { level, possibleLevel, text: headline?.title ?? level };
}

/** Whether a decision is another than was recommended. Then a reason is needed; otherwise it may be given. */
export function departs(
  decision: { readonly level?: string },
  recommended: { readonly level: string },
): boolean {
  return decision.level !== recommended.level;
}

/** Whether the answers were assessed again after the decision and brought another recommendation. */
export function isOutdated({ recommendation, assessment }: KeptRecord): boolean {
  return (
    recommendation !== undefined &&
    (recommendation.level !== assessment.level || recommendation.possibleLevel !== assessment.possibleLevel)
  );
}
