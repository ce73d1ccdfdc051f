import type {
  Action,
  ActionWording,
  Comparison,
  Conflict,
  Contact,
  Fact,
  Level,
  LevelWording,
  Mark,
  Note,
  Option,
  PackData,
  Question,
  Reason,
  ReasonWording,
  ReportPart,
  Since,
  Stage,
  Statement,
  Urgent,
  UrgentWording,
  WrittenReport,
} from '../../engine/pack-data.ts';
import type { Property } from '../property.ts';

/** A condition as it stands in the YAML. */
export interface ConditionEntry {
  readonly [key: string]: string | readonly string[] | ConditionEntry | readonly ConditionEntry[];
}

/** The same entry with its condition as it stands in the YAML. */
type Written<T extends { readonly when?: unknown }> = {
  readonly [K in keyof T]: K extends 'when' | 'ask_when' | 'skip_when' | 'quick_when'
    ? ConditionEntry
    : K extends 'marks'
      ? MarksEntry
      : T[K];
};

/** For each mark whether the entry has it. */
export type MarksEntry = Readonly<Record<string, 'yes' | 'no'>>;

/** The same entry with some keys that may be left out. */
type Partly<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

/** `pack.yaml`, once the schemas have passed it. */
interface PackEntry extends Pick<
  PackData,
  | 'id'
  | 'version'
  | 'title'
  | 'languages'
  | 'source'
  | 'standing'
  | 'closing'
  | 'review'
  | 'topic_question'
  | 'urgent_group'
  | 'emergency_call'
  | 'child_fact'
  | 'report_contacts'
  | 'plan'
  | 'bases'
> {
  readonly stages: readonly (Stage & { readonly when?: ConditionEntry })[];
  readonly responses: PackData['groups'];
  readonly marks?: Readonly<Record<string, Partly<Omit<Mark, 'id'>, 'on'>>>;
}

/** An entry of each further file, once the schemas have passed it. */
export type OptionEntry = Partly<Option, 'help' | 'cites'>;
type ComparisonEntry = Partly<Comparison, 'cites'>;
export type QuestionEntry = Partly<
  Omit<Written<Question>, 'stage' | 'compare' | 'options'>,
  'help' | 'unknown'
> & {
  readonly compare?: readonly ComparisonEntry[];
  readonly options?: readonly OptionEntry[];
};
type FactEntry = Omit<Written<Fact>, 'id'>;
/** Any wording of an entry. */
export interface WordingEntry {
  readonly when: ConditionEntry;
}
/** The same entry with its wordings as they stand in the YAML. */
type Worded<T extends { readonly wording?: readonly W[] }, W extends { readonly when: unknown }> = Omit<
  T,
  'wording'
> & {
  readonly wording?: readonly Written<W>[];
};
type ReasonEntry = Worded<Written<Reason>, ReasonWording>;
type LevelEntry = Worded<Omit<Level, 'id' | 'urgent' | 'brought_by'>, LevelWording> & {
  readonly urgent?: Worded<Urgent, UrgentWording>;
  readonly brought_by: readonly ReasonEntry[];
};
type ActionEntry = Worded<Omit<Written<Action>, 'group'>, ActionWording>;
type ContactEntry = Partly<Omit<Written<Contact>, 'first_when'>, 'cites'> & {
  readonly first_when?: ConditionEntry;
};
type NoteEntry = Written<Note>;
type ReportPartEntry = Partly<ReportPart, 'blanks' | 'lines' | 'answers'>;
type ReportEntry = Partly<Omit<WrittenReport, 'headings'>, 'opening'> & {
  readonly headings: readonly (ReportPartEntry & { readonly parts?: readonly ReportPartEntry[] })[];
};
type SinceEntry = Written<Since>;
type ConflictEntry = Written<Conflict>;
type PropertyEntry = {
  readonly [K in keyof Property]: K extends 'given' | 'given_possible' ? ConditionEntry : Property[K];
};
interface SectionEntry {
  readonly section: string;
  readonly statements: readonly Omit<Statement, 'section'>[];
}

/** What a file of each kind holds. */
export interface FileContents {
  readonly pack: PackEntry;
  readonly questions: readonly QuestionEntry[];
  readonly facts: Readonly<Record<string, FactEntry>>;
  readonly levels: Readonly<Record<string, LevelEntry>>;
  readonly actions: readonly ActionEntry[];
  readonly contacts: readonly ContactEntry[];
  readonly notes: readonly NoteEntry[];
  readonly conflicts: readonly ConflictEntry[];
  readonly since: readonly SinceEntry[];
  readonly report: ReportEntry;
  readonly guide: readonly SectionEntry[];
  readonly properties: readonly PropertyEntry[];
}
