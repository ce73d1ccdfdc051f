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
  /** Whether every check could be made. Where the files have problems, some cannot. */
  readonly complete: boolean;
}

/** What a code means, in words for the people who write packs. */
export interface Explanation {
  readonly severity: Severity;
  readonly means: string;
  readonly remedy: string;
}
