/**
 * A pack as plain data: what the YAML under `rules/` becomes once it has been checked.
 * It is JSON all through, so that the shipped pack is loaded without parsing YAML.
 */

/** A condition over answers and facts, read in three values. `all: []` is always yes. */
export type Condition =
  | { readonly question: string; readonly in: readonly string[] }
  | { readonly fact: string }
  /** Yes while a higher level than the present one is still possible. Only actions and wordings may use it. */
  | { readonly provisional: true }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/**
 * Where a rule comes from: the guide, the Wales Safeguarding Procedures, the pack's own reading, or an organisation's
 * local settings. No pack has local rules; they come in when settings are merged into it.
 */
export type Basis = 'guide' | 'procedures' | 'interpretation' | 'local';

/** What a pack calls one of its own sources. */
export interface NamedBasis {
  /** As a heading and a label: `The phone policy`. */
  readonly title: string;
  /** In the mark behind a line, before the number: `policy`. */
  readonly mark: string;
  /** What the mark means, in a sentence. */
  readonly says: string;
}

/** What a pack calls what its rules rest on; what is absent has the names of the practice guides and procedures of Wales. */
export interface Bases {
  readonly guide?: NamedBasis;
  readonly procedures?: NamedBasis;
  /** Its own reading of the source. */
  readonly interpretation?: Omit<NamedBasis, 'title'>;
  /** What the source does not say. */
  readonly outside?: Pick<NamedBasis, 'mark'>;
}

/** The languages that the program speaks. Rules are written in English. */
export type Language = 'en' | 'cy';

/** The same entry with some keys that may be left out. */
type Partly<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

/** The grounds that every rule carries. */
export interface Grounds {
  /** Statements of the guide, such as `police.1`. */
  readonly cites: readonly string[];
  readonly basis: Basis;
  /** The page, where the basis is `procedures`; where the organisation says so, where it is `local`. */
  readonly source?: string;
  /** Why the pack reads the guide so, where the basis is `interpretation`. */
  readonly rationale?: string;
}

export type QuestionType = 'yes_no' | 'one_of' | 'many_of';

export interface Option {
  readonly id: string;
  readonly label: string;
  /** Examples in the pack's own words. */
  readonly help: readonly string[];
  readonly cites: readonly string[];
}

/** Two options that are easily confused, shown beside each other. */
export interface Comparison {
  readonly title: string;
  readonly sides: readonly { readonly option: string; readonly says: string }[];
  readonly note?: string;
  readonly cites: readonly string[];
}

export interface Question {
  readonly id: string;
  readonly stage: string;
  readonly type: QuestionType;
  readonly ask: string;
  /** The question in one line, for the plan; absent: the question itself. */
  readonly short?: string;
  readonly why: string;
  readonly help: readonly string[];
  readonly compare: readonly Comparison[];
  readonly cites: readonly string[];
  /** In order. A yes/no question has `yes` and `no`; `unknown` is never listed. */
  readonly options: readonly Option[];
  /** False where the answer is always known to the person answering (their role). */
  readonly unknown: boolean;
  /** The option of a `many_of` question that stands alone, such as `none`. */
  readonly alone?: string;
  /** On which path it is asked; absent means always. The stage's own condition is already part of it. */
  readonly when?: Condition;
  /** The interview asks it only where this holds or still can. An answer that is given counts all the same. */
  readonly ask_when?: Condition;
  /** The interview leaves the question out where this holds for certain. An answer to it counts all the same. */
  readonly skip_when?: Condition;
  /** Where this is yes, the quick interview asks it too, although it cannot change the level. */
  readonly quick_when?: Condition;
}

export interface Stage {
  readonly id: string;
  readonly title: string;
}

export interface Fact {
  readonly id: string;
  readonly says: string;
  readonly when: Condition;
  readonly cites: readonly string[];
}

/**
 * Other words for the same entry. The first wording whose condition is yes for certain is shown, the entry's own words
 * where there is none.
 */
interface Wording {
  readonly when: Condition;
}

export interface Reason extends Grounds {
  readonly says: string;
  readonly wording?: readonly ReasonWording[];
  readonly when?: Condition;
}

export interface ReasonWording extends Wording {
  readonly says: string;
}

/** What is shown at once when the level is reached, before any further question. */
export interface Urgent {
  readonly title: string;
  readonly do: readonly string[];
  readonly tell: readonly string[];
  readonly do_not_wait_for: readonly string[];
  readonly wording?: readonly UrgentWording[];
}

/** Its title is the one of the entry where it has none of its own. */
export type UrgentWording = Wording & Partly<Omit<Urgent, 'wording'>, 'title'>;

/** Levels stand in the pack with the most urgent first; the last is brought by anything. */
export interface Level {
  readonly id: string;
  /** The level in a word; absent: its id. */
  readonly short?: string;
  readonly title: string;
  readonly says: string;
  /** The action that the headline names. */
  readonly act?: string;
  /** What is said before something less urgent is noted as the decision. */
  readonly duty?: string;
  readonly wording?: readonly LevelWording[];
  readonly urgent?: Urgent;
  readonly brought_by: readonly Reason[];
}

/** Its action is the one of the level where it has none of its own. */
export interface LevelWording extends Wording {
  readonly title: string;
  readonly says: string;
  readonly act?: string;
}

export type ActionKind = 'do' | 'do_not' | 'consider';

/** By when an action is to be done: so many of one unit, from the moment that the sentence names. Exactly one unit is there. */
export interface Deadline extends Partial<Readonly<Record<DeadlineUnit, number>>> {
  /** The whole of it in a sentence for people. */
  readonly says: string;
  /** The statements that give it. */
  readonly cites: readonly string[];
}

/** From the shortest on. `working_days` are not days. */
export const DEADLINE_UNITS = ['hours', 'days', 'working_days', 'weeks', 'months'] as const;

export type DeadlineUnit = (typeof DEADLINE_UNITS)[number];

/** Where the plan has an action; `details`: nowhere, it stands only in the details. */
export type PlanPlace = 'now' | 'then' | 'details';

export interface ActionGroup {
  readonly id: string;
  readonly title: string;
}

export interface Action extends Grounds {
  readonly id: string;
  readonly group: string;
  readonly kind: ActionKind;
  /** Absent: `now`. A `do_not` has none and is always on the plan. */
  readonly place?: PlanPlace;
  readonly text: string;
  /** The line of the plan; absent: the text. */
  readonly short?: string;
  /** Likewise for what `while_unknown` says. */
  readonly short_while_unknown?: string;
  /** The contacts that it says to ring. */
  readonly rings?: readonly string[];
  /** Absent: no statement gives a time. Its wordings have it too. */
  readonly within?: Deadline;
  readonly detail?: string;
  /** Of a `do_not`: the sentence that is shown while it only may apply. */
  readonly while_unknown?: string;
  /** Why it is to be done, or not, in a sentence for people. */
  readonly why?: string;
  readonly wording?: readonly ActionWording[];
  readonly when?: Condition;
  /** Of a `do_not`: the actions that would break it. */
  readonly forbids?: readonly string[];
  /** Of a `do_not`: what somebody does who breaks it. */
  readonly mistake?: string;
  /** What it is marked as; absent: nothing. */
  readonly marks?: readonly string[];
}

/**
 * It replaces text, line of the plan and detail as a whole; what else it does not have is as the action has it. With a basis of its own it
 * has grounds of its own.
 */
export type ActionWording = Wording &
  Pick<Action, 'place' | 'text' | 'short' | 'rings' | 'detail' | 'why' | 'marks'> &
  Partial<Grounds>;

export type Audience = 'child' | 'parent' | 'practitioner';

/** A service or role that is another one in every authority or organisation, and so has a place in local settings. */
export type LocalServiceKey =
  | 'social_services'
  | 'information_advice_assistance'
  | 'emergency_duty_team'
  | 'designated_safeguarding_person'
  | 'prevent_lead'
  | 'independent_professional_advocacy';

export interface Contact {
  readonly id: string;
  readonly name: string;
  /** The name on the plan; absent: the name. */
  readonly short?: string;
  /** What else it is called, in any language: no contact of local settings may be called so. */
  readonly also_called?: readonly string[];
  /** Where its number is to be found, for a plan without the number. */
  readonly look_up?: string;
  /** When it helps, in one sentence or two. */
  readonly helps_when: string;
  /** Its place among all contacts, 1 first; each has its own, and they stand in the pack in this order. */
  readonly rank: number;
  readonly for: readonly Audience[];
  readonly phone?: string;
  readonly text?: string;
  readonly web?: string;
  /** The same website in other languages. */
  readonly pages?: Readonly<Partial<Record<Language, string>>>;
  readonly email?: string;
  /** Language codes: `en`, `cy`. Absent: not known. */
  readonly languages?: readonly string[];
  /** Where the details come from. */
  readonly source: string;
  /** Year, month and, where known, day on which the source gave these details; null: never checked. */
  readonly checked: string | null;
  /** From the guide, or from outside it. */
  readonly in_guide: boolean;
  /** The place in local settings from which it gets the ways that it lacks; absent: none. */
  readonly service?: LocalServiceKey;
  readonly caution?: string;
  /** What local settings gave. Absent: nothing. */
  readonly local?: LocalPart;
  readonly cites: readonly string[];
  readonly when?: Condition;
  /** Where this is not no it is one of those that come first, as long as there is room; absent: never. */
  readonly first_when?: Condition;
  readonly marks?: readonly string[];
}

/** The ways to reach somebody. */
export type ContactWay = 'phone' | 'text' | 'web' | 'email';

/** What local settings gave of a contact: all of it, or ways to reach it that the pack does not have. */
export type LocalPart =
  | { readonly adds: 'contact' }
  | {
      readonly adds: 'ways';
      readonly ways: readonly ContactWay[];
      /** Where these ways come from, and when they were checked. */
      readonly source: string;
      readonly checked: string;
      /** For whom they are right, and what else to know. */
      readonly note?: string;
    };

/** Which local settings were merged into a pack. */
export interface LocalOrigin {
  readonly authority?: string;
  /** `sha256:` and 64 hex digits over the settings. */
  readonly digest: string;
}

export interface Note {
  readonly id: string;
  readonly kind: 'law' | 'practice_guide';
  readonly title: string;
  readonly text: string;
  readonly cites: readonly string[];
  readonly source?: string;
  readonly when?: Condition;
  readonly marks?: readonly string[];
}

/** What changed after the guide was written, and so is not in it. */
export interface Since {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Year, month and, where known, day on which it changed; null: it has no date. */
  readonly since: string | null;
  /** Where it is said. */
  readonly source: { readonly title: string; readonly web: string };
  /** The statements of the guide that are to be read with it. It does not rest on them. */
  readonly touches: readonly string[];
  /** Year, month and, where known, day on which somebody last looked whether it is still so. */
  readonly looked_at: string;
  readonly when?: Condition;
}

/** An answer in the written report. */
export interface ReportAnswer {
  readonly question: string;
  /** Stands before the words of the answer; absent: the question as it is asked. */
  readonly label?: string;
  /** By the id of an answer, a whole sentence that stands instead of both. */
  readonly says?: Readonly<Record<string, string>>;
}

/** A heading of the written report, or a heading within one. */
export interface ReportPart {
  readonly title: string;
  readonly says?: string;
  /** The page of the procedures that says so. */
  readonly source?: string;
  /** What only the practitioner knows: each stands before a line to write on. */
  readonly blanks: readonly string[];
  /** So many empty lines to write on. */
  readonly lines: number;
  readonly answers: readonly ReportAnswer[];
  readonly shows?: 'open_questions' | 'decision';
}

export interface ReportHeading extends ReportPart {
  readonly parts: readonly ReportPart[];
}

/** The draft of the written report, in the order in which it is read. */
export interface WrittenReport {
  readonly title: string;
  readonly opening: readonly { readonly says: string; readonly source?: string }[];
  readonly headings: readonly ReportHeading[];
}

/** Two answers that cannot both be right. The rules take the safer reading; `text` says which. */
export interface Conflict {
  readonly id: string;
  readonly text: string;
  readonly when: Condition;
  readonly cites: readonly string[];
}

/** Something that entries can have in common, whatever their ids, so that properties can speak of all of them. */
export interface Mark {
  readonly id: string;
  readonly says: string;
  /** The kinds of entries of which each must say whether it has the mark. */
  readonly on: readonly MarkedKind[];
}

export type MarkedKind = 'action' | 'contact' | 'note';

export type StatementKind =
  | 'duty'
  | 'prohibition'
  | 'step'
  | 'threshold'
  | 'contact'
  | 'advice'
  | 'law'
  | 'definition'
  | 'indicator'
  | 'example'
  | 'context';

export interface Statement {
  readonly id: string;
  readonly section: string;
  readonly kind: StatementKind;
  readonly gist: string;
}

export interface Review {
  /** The role or body with authority, and when, or null while nobody has reviewed the pack. */
  readonly by: string | null;
  readonly on: string | null;
  /** The line that every result carries. */
  readonly says: string;
}

/** How much of a translation somebody who speaks the language has read, as it is now. */
export interface TranslationReview {
  /** Role or body, of the latest review; null while nobody has read any of it. */
  readonly by: string | null;
  readonly on: string | null;
  /** Texts that were read, of so many. */
  readonly read: number;
  readonly of: number;
}

/** What every plan of a pack says, and what is always on it. */
export interface PlanSettings {
  /** What to do in danger. */
  readonly danger: string;
  /** What the rules are, and who has checked them. */
  readonly standing: string;
  /** What to do if one sees it differently. */
  readonly disagree: string;
  /** The same in a sentence or two, for the details. */
  readonly differs?: string;
  /** Whom both are said to in other words. */
  readonly said_to?: SaidTo;
  /** Actions that are on the plan wherever they hold, and in danger wherever they may hold. */
  readonly vital: readonly string[];
  /** Stands on the plan after a vital action that only may hold; absent: what the program says. */
  readonly while_unknown?: string;
}

/** What is said of a plan to those who gave an answer to a question, by the id of that answer. */
export interface SaidTo {
  readonly question: string;
  readonly disagree: Readonly<Record<string, string>>;
  readonly differs?: Readonly<Record<string, string>>;
}

export interface PackData {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** The languages of its texts; the rules are written in the first. */
  readonly languages: readonly Language[];
  /** The language that these texts are in; absent: the first. */
  readonly language?: Language;
  /** Who has read these texts; there only where they are a translation. */
  readonly translation?: TranslationReview;
  readonly source: {
    readonly title: string;
    readonly publisher: string;
    readonly updated: string;
    /** Where the document stands, by language. */
    readonly pages?: Readonly<Partial<Record<Language, string>>>;
  };
  readonly bases?: Bases;
  /** That this is an independent encoding and no official publication. */
  readonly standing: string;
  /** The closing line: it supports judgement and does not replace it. */
  readonly closing: string;
  readonly review: Review;
  readonly plan?: PlanSettings;
  /** The question whose options say what a case is about; absent: none does. */
  readonly topic_question?: string;
  /** The group of actions that cannot wait; absent: none is so. */
  readonly urgent_group?: string;
  /** The action that is the call for help in danger; absent: none is. */
  readonly emergency_call?: string;
  /** The fact that says that a case is about a child; absent: none does. */
  readonly child_fact?: string;
  /** The contacts to whom a report goes, in order; absent: none. */
  readonly report_contacts?: readonly string[];
  /** `sha256:` and 64 hex digits over everything else here but `local` and what came with it. */
  readonly digest: string;
  /** The local settings that were merged into it. Absent in every pack as it is loaded. */
  readonly local?: LocalOrigin;
  readonly marks: readonly Mark[];
  readonly stages: readonly Stage[];
  readonly questions: readonly Question[];
  readonly facts: readonly Fact[];
  readonly levels: readonly Level[];
  readonly groups: readonly ActionGroup[];
  readonly actions: readonly Action[];
  readonly contacts: readonly Contact[];
  readonly notes: readonly Note[];
  readonly conflicts: readonly Conflict[];
  readonly since: readonly Since[];
  /** Absent where the pack does not say how a report is written. */
  readonly report?: WrittenReport;
  readonly statements: readonly Statement[];
}
