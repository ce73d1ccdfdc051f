import type { AreaPart } from './area.ts';
import type { Action, Contact, Grounds, Language, LocalOrigin, Note, Since } from './pack-data.ts';
import type { Headline, UrgentWords } from './wording.ts';

/** The version of the shape below; it changes only when a field changes its meaning or goes. */
export const ASSESSMENT_SCHEMA = 'safeguard/assessment@1';

/** One value, or for a question with several answers a list of them. */
export type Answer = string | readonly string[];

/** Answers as they are kept: question to value, `unknown` where somebody said that it is not known. */
export type Answers = Readonly<Record<string, Answer>>;

/** Whether a rule holds for certain, or may hold once something is known. What does not hold is left out. */
export type Applies = 'yes' | 'possible';

/** An answer that decided something; `unknown` for one that is still open. */
export interface Because {
  readonly question: string;
  readonly answer: Answer;
}

export interface AssessedReason extends Grounds {
  readonly level: string;
  readonly text: string;
  readonly applies: Applies;
  readonly because: readonly Because[];
}

/** An open question on which a higher level depends. */
export interface FindOut {
  readonly question: string;
  readonly text: string;
  /** The answers that bring the level, in the order of the options; none where the rules are too tangled to say. */
  readonly answers: readonly string[];
  /** The highest level that one of them brings. */
  readonly level: string;
  /** Further open questions that must be answered too; absent where this answer alone is enough. */
  readonly with?: readonly string[];
}

export interface AssessedConflict {
  readonly id: string;
  readonly text: string;
  readonly questions: readonly string[];
}

export interface AssessedAction extends Omit<
  Action,
  | 'group'
  | 'place'
  | 'wording'
  | 'when'
  | 'while_unknown'
  | 'short_while_unknown'
  | 'forbids'
  | 'mistake'
  | 'marks'
> {
  readonly applies: Applies;
  readonly because: readonly Because[];
}

export interface AssessedContact extends Omit<
  Contact,
  | 'helps_when'
  | 'rank'
  | 'pages'
  | 'short'
  | 'also_called'
  | 'look_up'
  | 'when'
  | 'first_when'
  | 'marks'
  | 'service'
> {
  /** Whether it is one of the few that come first. Absent only in what was kept before contacts were ranked. */
  readonly first?: boolean;
  /** What the list of areas gave. Absent: nothing. */
  readonly area?: AreaPart;
  readonly because: readonly Because[];
}

export interface AssessedNote extends Omit<Note, 'when' | 'marks'> {
  readonly applies: Applies;
  readonly because: readonly Because[];
}

/** Listed unless it is ruled out. */
export interface AssessedSince extends Omit<Since, 'when'> {
  readonly because: readonly Because[];
}

/** What is to be done, on one screen: ids, in the order in which they are shown. Everything else is in the details. */
export interface Plan {
  readonly now: readonly string[];
  /** Every one that holds or may hold. */
  readonly do_not: readonly string[];
  readonly then: readonly string[];
  readonly find_out: readonly string[];
  readonly contacts: readonly string[];
}

/** What `assess` returns. Key order is fixed; the same pack and answers give the same bytes. */
export interface Assessment {
  readonly schema: typeof ASSESSMENT_SCHEMA;
  readonly pack: {
    readonly id: string;
    readonly version: string;
    readonly digest: string;
    readonly standing: string;
    readonly review: string;
    /** The local settings that added to it, where there are any. */
    readonly local?: LocalOrigin;
  };
  /** The language of the texts; absent: the one in which the rules are written. */
  readonly language?: Language;
  /** Everything that was answered, in the pack's order, `unknown` and ignored answers included. */
  readonly answers: Answers;
  /** Questions on the path without a definite answer. */
  readonly unanswered: readonly string[];
  /** Questions with a definite answer that are off the path: kept, not used. */
  readonly ignored: readonly string[];
  /** The highest level that some reason brings for certain. */
  readonly level: string;
  /** The highest level that some reason brings or may bring. */
  readonly possibleLevel: string;
  readonly provisional: boolean;
  /** What is said of the level, in the words that fit the case. Absent only in what was kept before it could be worded. */
  readonly headline?: Headline;
  /** What is shown at once, before anything else. Absent where the level can wait for its place in the result. */
  readonly urgent?: UrgentWords;
  readonly reasons: readonly AssessedReason[];
  readonly findOut: readonly FindOut[];
  readonly conflicts: readonly AssessedConflict[];
  readonly actions: readonly AssessedAction[];
  /** The first ones first; both they and the others by rank. */
  readonly contacts: readonly AssessedContact[];
  readonly notes: readonly AssessedNote[];
  /** What changed after the guide. Absent in assessments that were kept before packs could say so. */
  readonly since?: readonly AssessedSince[];
  /** Absent in assessments that were kept before there were plans. */
  readonly plan?: Plan;
}
