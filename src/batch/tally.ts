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

/** Several tallies of one pack as one. */
export function addedUp([first, ...others]: readonly Tally[]): Tally {
  return others.reduce(
    (sum, one) => ({
      pack: sum.pack,
      lines: {
        assessed: sum.lines.assessed + one.lines.assessed,
        notUsed: sum.lines.notUsed + one.lines.notUsed,
        empty: sum.lines.empty + one.lines.empty,
      },
      provisional: sum.provisional + one.provisional,
      levels: pairwise(sum.levels, one.levels),
      actions: pairwise(sum.actions, one.actions),
      concerns: pairwise(sum.concerns, one.concerns),
    }),
    first!,
  );
}

function pairwise(some: readonly Count[], others: readonly Count[]): readonly Count[] {
  return some.map((one, at) => ({
    ...one,
    cases: one.cases + others[at]!.cases,
    possible: one.possible + others[at]!.possible,
  }));
}
