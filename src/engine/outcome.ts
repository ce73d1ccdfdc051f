import { codeAnswers } from './answers.ts';
import type { Answers } from './assessment.ts';
import { firstOf } from './contacts.ts';
import { NO, YES, type Kleene } from './kleene.ts';
import type { Pack } from './pack.ts';
import { plannedActions, type PlannedActions } from './plan.ts';
import type { State } from './state.ts';
import { readingOf } from './reading.ts';
import { shownIn, type Worded } from './wording.ts';

/**
 * What a set of answers brings, as bare values in the order of the pack: what an assessment says, without why. Two packs
 * that give the same outcome for every set of answers recommend the same.
 */
export interface Outcome {
  /** What conditions read: for asking further ones. */
  readonly state: State;
  /** Rank of the level and of the possible level; 0 is the most urgent. */
  readonly rank: number;
  readonly possibleRank: number;
  /** Per question whether it is on the path. */
  readonly paths: readonly Kleene[];
  readonly facts: readonly Kleene[];
  /** Per level, per reason. */
  readonly reasons: readonly (readonly Kleene[])[];
  readonly actions: readonly Kleene[];
  /** Which words are shown, as places among the forms: per level, per level's urgent message, per reason, per action. */
  readonly words: {
    readonly headlines: readonly number[];
    readonly urgent: readonly number[];
    readonly reasons: readonly (readonly number[])[];
    readonly actions: readonly number[];
  };
  readonly planned: PlannedActions;
  readonly contacts: readonly Kleene[];
  /** Per contact whether it is one of the first: never unknown. */
  readonly firstContacts: readonly Kleene[];
  readonly notes: readonly Kleene[];
  readonly since: readonly Kleene[];
  readonly conflicts: readonly Kleene[];
}

/** Works out the outcome of answers in the form that `readAnswers` gives. Pure, and much faster than `assess`. */
export function outcomeOf(pack: Pack, answers: Answers): Outcome {
  const { state, rank, possibleRank } = readingOf(pack, codeAnswers(pack, answers).coded);
  const { values } = state;
  const wordsOf = (rules: readonly Worded<unknown>[]): readonly number[] =>
    rules.map(({ conditions }) => shownIn(conditions, values));
  const read = (rules: readonly { readonly at: number }[]): readonly Kleene[] =>
    rules.map(({ at }) => values[at] as Kleene);
  return {
    state,
    rank,
    possibleRank,
    paths: pack.circuit.paths.map((at) => (at < 0 ? YES : (values[at] as Kleene))),
    facts: pack.circuit.facts.map((at) => values[at] as Kleene),
    reasons: pack.levels.map(({ reasons }) => read(reasons)),
    actions: read(pack.actions),
    words: {
      headlines: wordsOf(pack.levels.map(({ headline }) => headline)),
      urgent: pack.levels.map(({ urgent }) => (urgent ? shownIn(urgent.conditions, values) : 0)),
      reasons: pack.levels.map(({ reasons }) => wordsOf(reasons)),
      actions: wordsOf(pack.actions),
    },
    planned: plannedActions({ pack, state, rank }),
    contacts: read(pack.contacts),
    firstContacts: firstOf(pack.contacts, state).map((first) => (first ? YES : NO)),
    notes: read(pack.notes),
    since: read(pack.since),
    conflicts: read(pack.conflicts),
  };
}

/** Whether a rule with this value is listed at all. */
export function isListed(value: Kleene): boolean {
  return value !== NO;
}
