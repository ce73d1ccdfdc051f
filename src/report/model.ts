import type { Basis } from '../engine/pack-data.ts';

/** How much is said under each line: nothing but its source; one line of why; everything. */
export type Detail = 'brief' | 'normal' | 'explain';

/** Where a line comes from, in words that differ for each kind: `guide police.1`, `our reading of law.11`. */
export interface Mark {
  /** `outside`: a contact that the guide does not name. */
  readonly basis: Basis | 'outside';
  readonly text: string;
}

/** What a line is for. Layouts may set it off, but its words alone must carry the meaning. */
export type Role =
  | 'plain'
  | 'strong'
  | 'why'
  | 'open'
  | 'answer'
  | 'way'
  | 'caution'
  | 'statement'
  | 'rationale'
  | 'rule'
  | 'about'
  /** An empty line, to write on. */
  | 'write';

/** One line of words under a heading or an item: `label: text [mark]`. */
export interface Line {
  readonly role: Role;
  readonly label?: string;
  readonly text: string;
  readonly mark?: Mark;
  /** `https:`, `http:`, `tel:` or `mailto:`, made only of characters that are safe in every layout. */
  readonly href?: string;
}

export interface Item {
  /** The id of the action, contact, note, conflict or question. */
  readonly id: string;
  /** Its place in the order in which things are to be done; absent where order means nothing. */
  readonly number?: number;
  /** Something to tick on paper. */
  readonly box?: true;
  /** Not set off from the lines under it. */
  readonly plain?: true;
  readonly text: string;
  readonly mark?: Mark;
  readonly lines: readonly Line[];
}

export interface Group {
  readonly title?: string;
  readonly lines: readonly Line[];
  readonly items: readonly Item[];
}

export type SectionId =
  | 'headline'
  | 'find-out'
  | 'conflicts'
  | 'now'
  | 'do-not'
  | 'then'
  | 'consider'
  | 'possibly'
  | 'contacts'
  | 'law'
  | 'unanswered'
  | 'ignored'
  | 'about'
  /** A part of something else than an assessment. */
  | 'part';

export interface Section {
  readonly id: SectionId;
  readonly title: string;
  readonly lines: readonly Line[];
  readonly groups: readonly Group[];
}

/** What cannot wait, in the order in which it is read. */
export interface UrgentBlock {
  readonly title: string;
  readonly parts: readonly {
    readonly title?: string;
    /** Whether the order matters. */
    readonly ordered: boolean;
    readonly items: readonly string[];
  }[];
}

/**
 * A result in words and in order, for any layout. Every text in it is one visible line: control characters and the like
 * are already shown as `\u{..}`. Sections with nothing in them are left out.
 */
export interface Report {
  readonly urgent?: UrgentBlock;
  readonly sections: readonly Section[];
}
