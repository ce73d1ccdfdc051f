import type { GivenFile } from './record/read-record.ts';
import type { State } from './state.ts';

/** What came with a click or a form. */
export interface Given {
  /** The `data-value` of the button; of a form, that of the button that sent it. */
  readonly value: string;
  /** The fields of the form by name; of several boxes with one name, all that are ticked. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** The id of the part of the page in which the button stands, if it is in one. */
  readonly part?: string;
  /** What a file input was given. */
  readonly file?: GivenFile;
}

/** What a button or form of this name does to the state; `data-action` names it. */
export type PageAction = (state: State, given: Given) => State;
