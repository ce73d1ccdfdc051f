import type { Basis, Language } from '../engine/pack-data.ts';

/** How much is said: the plan on one screen; every step with its reason; everything, answers and rules in words too. */
export type Detail = 'plan' | 'full' | 'explain';

/** Where a line comes from, in words that differ for each kind: `guide police.1`, `our reading of law.11`. */
export interface SourceMark {
  /** `outside`: a contact that the guide does not name. */
  readonly basis: Basis | 'outside';
  readonly text: string;
}

/** A place in a set of pages that are made together. Page and anchor hold only `a-z0-9_.-`. */
export interface LinkTarget {
  readonly page: string;
  /** The anchor of a section or item on that page; absent for its beginning. */
  readonly anchor?: string;
}

/** Words that lead to another place. */
export interface Link {
  readonly text: string;
  readonly to: LinkTarget;
}

/** What a line is for. Layouts may set it off, but its words alone must carry the meaning. */
export type Role =
  | 'plain'
  | 'strong'
  /** Strong, and what to look at first. */
  | 'alarm'
  | 'why'
  | 'open'
  | 'answer'
  | 'way'
  | 'caution'
  | 'statement'
  | 'rationale'
  | 'rule'
  | 'about'
  /** An empty line, to write on; its label says what. */
  | 'write'
  /** The way to other pages; of no use on paper. */
  | 'pages'
  /** The levels in a row; its text says the same in a sentence. */
  | 'levels'
  /** To be copied, or to be read as it stands: its line breaks and blanks stay, and no layout breaks a line of it. */
  | 'code';

/** One line of words under a heading or an item: `label: text [mark]`. */
export interface Line {
  readonly role: Role;
  readonly label?: string;
  readonly text: string;
  readonly mark?: SourceMark;
  /** `https:`, `http:`, `tel:`, `sms:` or `mailto:`, made only of characters that are safe in every layout. */
  readonly href?: string;
  /** Words of its label or text that lead elsewhere, in their order. A layout without links shows the line as it is. */
  readonly links?: readonly Link[];
  /** Of its text, where that is another one than that of the page. */
  readonly language?: Language;
  /** What code is written in. */
  readonly syntax?: 'sh' | 'json' | 'yaml';
  /** What a layout may draw in place of the text. */
  readonly levels?: LevelRow;
}

/** How urgent it is, seen and not only read: all levels in a row. Every text is one visible line. */
export interface LevelRow {
  readonly label: string;
  /** The lowest first. */
  readonly steps: readonly {
    readonly name: string;
    readonly is?: 'present' | 'possible';
    /** What `is` says, in words. */
    readonly means?: string;
  }[];
  /** The same in a sentence. */
  readonly says: string;
}

export interface Item {
  /** The id of the action, contact, note, conflict or question. */
  readonly id: string;
  /** Its place in the order in which things are to be done; absent where order means nothing. */
  readonly number?: number;
  /** Something to tick on paper. */
  readonly box?: true;
  /** Its lines follow its text in the same line. */
  readonly inOneLine?: true;
  /** Not set off from the lines under it. */
  readonly plain?: true;
  /** Something is wrong with it; its words say so too. */
  readonly alarm?: boolean;
  readonly text: string;
  readonly mark?: SourceMark;
  readonly lines: readonly Line[];
  /** What other places call it. Unique on its page, and only `a-z0-9_.-`. */
  readonly anchor?: string;
}

export interface Column {
  readonly title: string;
  /** Numbers stand at the right of their column. */
  readonly right?: true;
  /** Whether its words may be broken over several lines, and into how few columns. */
  readonly least?: number;
  /** Left out where the table would not fit with it. */
  readonly optional?: true;
}

export interface Table {
  readonly columns: readonly Column[];
  /** A cell for each column. */
  readonly rows: readonly (readonly string[])[];
}

export interface Group {
  readonly title?: string;
  /** As for an item. */
  readonly alarm?: boolean;
  readonly lines: readonly Line[];
  /** Shown under the lines. */
  readonly table?: Table;
  readonly items: readonly Item[];
}

export type SectionId =
  | 'headline'
  | 'why'
  | 'find-out'
  | 'conflicts'
  | 'now'
  | 'do-not'
  | 'then'
  | 'consider'
  | 'possibly'
  | 'contacts'
  | 'more-contacts'
  | 'law'
  | 'unanswered'
  | 'ignored'
  | 'about'
  /** A part of something else than an assessment. */
  | 'case-plan'
  | 'part'
  /** Items with lines to fill in, side by side where there is room. */
  | 'sign-off';

/** A picture in a file beside the page, whose name holds only `a-z0-9_.-`. */
export interface Picture {
  readonly file: string;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
}

/** Shares from 0 to 1 as a picture, for layouts that can draw. The same figures always stand in a table beside it. */
export interface Chart {
  /** `grid`: a field for each row and column; `bars`: a bar for each row. */
  readonly kind: 'grid' | 'bars';
  /** What it shows, for those who do not see it. */
  readonly alt: string;
  readonly columns: readonly string[];
  /** A share for each column; null where there is none. */
  readonly rows: readonly { readonly label: string; readonly shares: readonly (number | null)[] }[];
}

export interface Section {
  readonly id: SectionId;
  readonly title: string;
  readonly lines: readonly Line[];
  readonly groups: readonly Group[];
  /** As for an item. */
  readonly anchor?: string;
  /** Where a layout can, it is opened by whoever wants it. */
  readonly folded?: boolean;
  /** Shown under the lines. */
  readonly picture?: Picture;
  /** Likewise. */
  readonly chart?: Chart;
}

/** What cannot wait, in the order in which it is read. */
export interface UrgentBlock {
  /** Of its texts; absent: English. */
  readonly language?: Language;
  readonly title: string;
  readonly parts: readonly {
    readonly title?: string;
    /** Whether the order matters. */
    readonly ordered: boolean;
    readonly items: readonly string[];
  }[];
}

/** A number in a plan, with the name of whom it reaches. */
export interface PlanNumber {
  readonly name: string;
  readonly text: string;
  readonly href?: string;
  /** What to know of the number: where it was seen, that it is to be checked. */
  readonly note?: string;
  /** The line above says the number already, so that it is repeated only where it can be touched. */
  readonly said: boolean;
}

export interface PlanItem {
  readonly id: string;
  readonly text: string;
  readonly numbers: readonly PlanNumber[];
  /** Where to find the number, where none is known; or where the numbers were seen. */
  readonly lookUp?: string;
  /** What is said instead where that would take a line more, or too many words. */
  readonly lookUpShort?: string;
  /** What is said instead where that would still be too many words. */
  readonly lookUpLeast?: string;
  /** Numbers and where they were seen are those of the council area. */
  readonly inArea?: true;
}

export interface PlanPart {
  readonly id: 'now' | 'do-not' | 'then' | 'find-out';
  readonly title: string;
  readonly items: readonly PlanItem[];
}

/** Where a decision and its reason are recorded, in the words of what somebody has before them. */
export interface WhereToRecord {
  readonly inTerminal: string;
  readonly onPage: string;
  /** In a file that is read without the program. */
  readonly inFile: string;
}

/** What is to be done, on one screen: what comes first, whom to ring, what not to do. Every text is one visible line. */
export interface PlanBlock {
  /** Of its texts; absent: English. */
  readonly language?: Language;
  readonly title: string;
  /** What to do in danger. */
  readonly danger?: string;
  readonly levels: LevelRow;
  /** Why; empty where the plan has too many words. */
  readonly says: string;
  /** None of them is empty. */
  readonly parts: readonly PlanPart[];
  readonly contacts: readonly { readonly title: string; readonly numbers: readonly PlanNumber[] }[];
  /** What stays due if one sees it differently, and whom to ask. */
  readonly disagree?: string;
  /** What follows it, unless the plan has too many words; on a screen, where it has the lines. */
  readonly toRecord?: WhereToRecord;
  /** What is said under every plan. */
  readonly closing: readonly string[];
}

/** A sheet of paper, or a part that stands apart on a screen: words in order, after what cannot wait. */
export interface Report {
  readonly urgent?: UrgentBlock;
  /** Absent where a result was kept before there were plans. */
  readonly plan?: PlanBlock;
  readonly sections: readonly Section[];
}

export type Sheets = readonly Report[];

/** Rows of cells for a spreadsheet; the first names the columns. */
export type Rows = readonly (readonly (string | number)[])[];

/** What a command reports, for any format. What the format does not need is not made. */
export interface Document {
  /** Of its texts; absent: English. */
  readonly language?: Language | undefined;
  readonly title: string;
  readonly sheets: () => Sheets | Promise<Sheets>;
  /** The same for a program, where that is more than the words. */
  readonly data?: () => unknown;
  /** The same for a spreadsheet, where there is a table. */
  readonly rows?: () => Rows;
}
