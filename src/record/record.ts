import type { Assessment } from '../engine/index.ts';

/** The version of the shape below; it changes only when a field changes its meaning or goes. */
export const RECORD_SCHEMA = 'safeguard/record@1';

/** How long a text in a record may be, and how long a role; the same as in its schema. */
export const LONGEST = { text: 4000, role: 100 } as const;

/** What the assessment recommended when a decision was taken. */
export interface Recommendation {
  /** The level, by its id. */
  readonly level: string;
  /** The highest level that was still possible then; the same as `level` where it was settled. */
  readonly possibleLevel: string;
  /** The level in the words that were shown. */
  readonly text: string;
}

/** What was decided: a level, something else in words, or a level with words about it. One of the two is there. */
export interface Decision {
  readonly level?: string;
  readonly text?: string;
}

/** What somebody says about a decision. The three fields on what was decided, and why, stand apart and are never one. */
export interface Decided {
  readonly decision: Decision;
  /** Why the decision departs from the recommendation. */
  readonly departure?: string;
  /** The role of whoever decided, such as `safeguarding lead`. Never a name. */
  readonly decidedBy?: string;
  /** When: ISO 8601 with an offset from UTC. */
  readonly decidedAt: string;
}

/** What stands in a record beside its digest. */
export interface RecordContent extends Partial<Decided> {
  readonly schema: typeof RECORD_SCHEMA;
  /** The version of the program that wrote the record. */
  readonly tool?: string;
  /** When the answers were assessed: ISO 8601 with an offset from UTC. */
  readonly assessedAt?: string;
  /** False where an interview was left before its end. */
  readonly finished?: boolean;
  /** The assessment with its answers; it names the pack with id, version and digest. */
  readonly assessment: Assessment;
  /** What the decision was taken on; there where a decision is. */
  readonly recommendation?: Recommendation;
}

/** An assessment that somebody chose to keep. */
export interface KeptRecord extends RecordContent {
  /** `sha256:` and 64 hex digits over everything else in the record. */
  readonly digest: string;
}
