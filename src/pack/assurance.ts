import type { Language } from '../engine/pack-data.ts';

/** A text in the languages of the rules; English is always there. */
export type InLanguages = { readonly en: string } & Partial<Readonly<Record<Language, string>>>;

/** What holds against a hazard, and what that rests on. */
export interface Control {
  readonly kind: 'design' | 'test' | 'training' | 'process';
  readonly says: string;
  /** Laws and properties that are proved, by their ids. */
  readonly laws?: readonly string[];
  readonly properties?: readonly string[];
  /** Kinds of change to the rules of which every one is noticed. */
  readonly mutations?: readonly string[];
  /** Codes of checks that find nothing but what was accepted. */
  readonly checks?: readonly string[];
  /** Files of tests, from the root of the repository. */
  readonly tests?: readonly string[];
}

/** Something that could go wrong, in the shape of a hazard log. How likely and how bad it is, whoever adopts the rules says. */
export interface Hazard {
  readonly id: string;
  readonly hazard: string;
  readonly causes: readonly string[];
  readonly effect: string;
  readonly controls: readonly Control[];
  /** What is left all the same. */
  readonly remains: string;
}

/** What a field of a record tells, and of whom. */
export interface Datum {
  readonly field: string;
  readonly about: 'child' | 'practitioner' | 'nobody';
  /** It may hold special category data, or data on crimes. */
  readonly special?: true;
  readonly why: string;
}

/** An `assurance.yaml`: of a pack, or of the program. */
export interface Assurance {
  readonly purpose?: InLanguages;
  readonly not_for?: readonly InLanguages[];
  readonly gaps?: readonly InLanguages[];
  readonly hazards: readonly Hazard[];
  readonly data?: readonly Datum[];
  readonly accessibility?: {
    readonly tried: readonly { readonly says: InLanguages; readonly tests: readonly string[] }[];
    readonly gaps: readonly InLanguages[];
  };
}
