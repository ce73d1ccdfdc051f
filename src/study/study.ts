import type { Language } from '../engine/pack-data.ts';
import type { Answers } from '../engine/index.ts';

/** The version of the shape below. */
export const STUDY_SCHEMA = 'safeguard/study@1';

/** The version of a sheet with answers: of a reader, and of the model answers. */
export const SHEET_SCHEMA = 'safeguard/study-answers@1';

/** The same cases, read by several people apart from each other: which rules, which cases, in which order. */
export interface Study {
  readonly schema: typeof STUDY_SCHEMA;
  readonly pack: { readonly id: string; readonly version: string; readonly digest: string };
  readonly language: Language;
  /** The same pack, scenarios, number of readers and seed give the same study. */
  readonly seed: string;
  /** In the order of their numbers. What a reader sees of a case is its id, and not the name of its scenario. */
  readonly cases: readonly StudyCase[];
  readonly readers: readonly StudyReader[];
}

export interface StudyCase {
  /** `case-01` */
  readonly id: string;
  /** The scenario that it is. */
  readonly scenario: string;
}

/** Somebody who reads. They are a number, and nothing else about them is kept. */
export interface StudyReader {
  /** `reader-1`: the folder with what they get and what they give back. */
  readonly id: string;
  /** The ids of the cases in the order in which they read them. */
  readonly order: readonly string[];
}

/** What one reader answered, by case. A case that they left out is not in it, and nor is a question that they left blank. */
export interface Sheet {
  readonly reader: string;
  readonly cases: ReadonlyMap<string, Answers>;
}
