import type { KeptRecord } from '../../record/record.ts';

/** A record that was opened or saved in this window. */
export interface ShownRecord {
  readonly record: KeptRecord;
  /** The name of its file: as it was opened, or as it was given to the browser to save. */
  readonly file: string;
  /** What happened to it last. After `decided` the file does not hold it as it stands here. */
  readonly news: 'opened' | 'saved' | 'decided';
  /** What was entered about the decision and could not be noted yet. */
  readonly draft?: DecisionDraft;
}

/** The fields of the decision as they were filled in. */
export interface DecisionDraft {
  /** A level, `-other` for something else, or nothing. */
  readonly chosen: string;
  readonly text: string;
  readonly departure: string;
  readonly decidedBy: string;
}
