/** How many cases of a batch something holds for, and how many it may hold for. */
export interface Count {
  readonly id: string;
  /** What the pack calls it. */
  readonly says: string;
  readonly cases: number;
  readonly possible: number;
}

/** What a batch comes to. Each list is in the order of the pack, what no case has included. */
export interface Tally {
  readonly pack: { readonly id: string; readonly version: string; readonly digest: string };
  /** Lines, or rows, by what became of them. */
  readonly lines: { readonly assessed: number; readonly notUsed: number; readonly empty: number };
  /** Cases for which a higher level is still possible. */
  readonly provisional: number;
  /** The cases at each level; `possible` counts those for which it is the highest that is still possible. */
  readonly levels: readonly Count[];
  readonly actions: readonly Count[];
  /** The cases with each form of concern; `possible` counts those of which nothing is known. */
  readonly concerns: readonly Count[];
}
