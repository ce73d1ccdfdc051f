import type { Problem } from '../../pack/problem.ts';

/** `error`: unsafe or broken. `warning`: a reviewer should look. */
export type Severity = 'error' | 'warning';

/** A problem of the files, or what a check found. Its code is one of `EXPLANATIONS`. */
export interface Finding extends Problem<string> {
  readonly severity: Severity;
}

export interface CheckReport {
  /** The problems that loading found, as errors, and then what the checks found, each in the order of the files. */
  readonly findings: readonly Finding[];
  /** What was found and accepted, with the reason. */
  readonly accepted: readonly (Finding & { readonly reason: string })[];
  /** The same summed up, by what was found and why it was accepted; most first. */
  readonly acceptedSums: readonly AcceptedSum[];
  /** What there were too many answers to decide: "whether the action `b` always comes together with `a`". */
  readonly undecided: readonly string[];
  /** Texts of translations that nobody has read as they are, of so many, by language. */
  readonly unreviewed?: readonly { readonly language: string; readonly count: number; readonly of: number }[];
  /** Whether every check could be made. Where the files have problems, some cannot. */
  readonly complete: boolean;
}

/** How many findings of one kind were accepted for one reason. */
export interface AcceptedSum {
  /** "2 actions that always come together with another one" */
  readonly says: string;
  readonly count: number;
  readonly reason: string;
}

/** What a code means, in words for the people who write packs. */
export interface Explanation {
  readonly severity: Severity;
  readonly means: string;
  readonly remedy: string;
}
