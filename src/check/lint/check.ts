import type { Pack } from '../../engine/index.ts';
import type { PackModel } from '../../pack/checks/pack-model.ts';
import type { Property } from '../../pack/property.ts';
import type { Terms } from '../../pack/language/load-terms.ts';
import type { TranslationSource } from '../../pack/language/load-translation.ts';
import type { Position } from '../../pack/read/source-file.ts';
import type { Severity } from './report.ts';
import type { LintSettings } from './settings.ts';

/** What the checks look at. */
export interface LintSubject {
  /** The entries of the pack with their places, as far as they can be read. */
  readonly model: PackModel;
  /** Absent where the files have problems: then only what can be read from single entries is checked. */
  readonly rules?: { readonly pack: Pack; readonly properties: readonly Property[] };
  /** Where there are no rules to look at, as in the list of areas: then no check has to wait for them. */
  readonly noRules?: true;
  /** The texts in other languages, of the pack and of its scenarios; absent where there are no rules to translate. */
  readonly translations?: readonly CheckedTranslation[];
  /** What translations into Welsh are held to; absent where there are none. */
  readonly terms?: Terms;
  readonly settings: LintSettings;
  /** The day of the check, as `2026-02-28`. */
  readonly today: string;
}

/** A translation, and what it translates, by its path. */
export interface CheckedTranslation {
  readonly source: TranslationSource;
  readonly english: ReadonlyMap<string, string>;
}

/** One thing that a check found. */
export interface RawFinding {
  /** The entry that it is about, as it is named where a finding is accepted: `call_999`, for an option `age.18_over`. */
  readonly id: string;
  /** Where it is about one wording of the entry, its name: `call_999.2`. */
  readonly wording?: string;
  /** What in the text it is about, where it is a matter of words: small letters. */
  readonly about?: readonly string[];
  readonly at: Position;
  readonly message: string;
  readonly hint?: string;
}

/** What a check could not decide, because there are too many answers to try. */
export interface Undecided {
  readonly id: string;
  /** "whether the action `b` always comes together with `a`" */
  readonly message: string;
  readonly undecided: true;
}

/**
 * A check finds one kind of thing that a pack can be loaded with and had better not have. What loading reports already
 * is not said again. It may overlook something, and says what; it never gives a false alarm.
 */
export interface Check {
  readonly code: string;
  readonly severity: Severity;
  /** What a finding means and what to do about it, in words for the people who write packs. */
  readonly means: string;
  readonly remedy: string;
  /** What one finding, and what several, are called where they are accepted. Errors cannot be. */
  readonly called?: readonly [one: string, many: string];
  /** What an acceptance that matches no finding may mean, where it need not mean that there is nothing to accept. */
  readonly unmatched?: string;
  readonly find: (subject: LintSubject) => Iterable<RawFinding | Undecided>;
}
