/** Words that the definitions of the commands do not hold themselves, mostly ids of the rules that ship. */
export interface Lists {
  /** The packs that ship. */
  readonly packs: readonly string[];
  readonly areas: readonly string[];
  readonly statements: readonly string[];
  readonly scenarios: readonly string[];
  readonly themes: readonly string[];
  readonly topics: readonly string[];
  readonly levels: readonly string[];
  readonly stages: readonly string[];
  /** Everything that a picture of the rules can be drawn around. */
  readonly entries: readonly string[];
  readonly properties: readonly string[];
  readonly mutations: readonly string[];
}

/** What an option or argument takes: words of its own, or one of the lists. */
type Words = keyof Lists | readonly string[];

/** Says which words an option or argument takes, where the command itself refuses others: the shell offers them. */
export function listed<Taker extends object>(words: Words, taker: Taker): Taker {
  // It stands on the declaration itself: what makes the scripts is loaded on its own, and shares no table with this.
  return Object.assign(taker, { words });
}

/** What an option or argument takes; undefined where anything may stand. */
export function wordsOf(taker: object): Words | undefined {
  return 'words' in taker ? (taker.words as Words) : undefined;
}
