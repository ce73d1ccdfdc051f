import { answersOf, stateOf, type CodedAnswers } from '../engine/answers.ts';
import { conflictsIn, identityOf, leftOut } from '../engine/assess.ts';
import { inOrder } from '../engine/contacts.ts';
import { findOut } from '../engine/find-out.ts';
import { ASSESSMENT_SCHEMA, type Pack } from '../engine/index.ts';
import { NO, UNKNOWN, YES, type Kleene } from '../engine/kleene.ts';
import type { State } from '../engine/state.ts';
import { weigh, type Weighed } from '../engine/reading.ts';
import { shown, type Worded } from '../engine/wording.ts';

/** A case of which the levels are known. */
interface WeighedCase {
  readonly pack: Pack;
  readonly answers: CodedAnswers;
  readonly state: State;
  readonly weighed: Weighed;
}

type Field = (one: WeighedCase) => unknown;

/**
 * The fields of a short result. They are called as in the assessment; its lists are there as ids, those that may hold apart
 * from those that do.
 */
const FIELDS = {
  schema: () => ASSESSMENT_SCHEMA,
  pack: ({ pack }) => identityOf(pack),
  answers: ({ pack, answers }) => answersOf(pack, answers),
  unanswered: ({ pack, state }) => leftOut(pack, state).unanswered,
  ignored: ({ pack, state }) => leftOut(pack, state).ignored,
  level: ({ pack, weighed }) => pack.levels[weighed.rank]!.id,
  possibleLevel: ({ pack, weighed }) => pack.levels[weighed.possibleRank]!.id,
  provisional: ({ weighed }) => weighed.possibleRank < weighed.rank,
  headline: ({ pack, state, weighed }) => shown(pack.levels[weighed.rank]!.headline, state.values),
  urgent: ({ pack, state, weighed }) => {
    const { urgent } = pack.levels[weighed.rank]!;
    return urgent && shown(urgent, state.values);
  },
  reasons: ({ pack, state }) => textsOf(pack.reasons, state, YES),
  possibleReasons: ({ pack, state }) => textsOf(pack.reasons, state, UNKNOWN),
  findOut: ({ pack, state, weighed }) =>
    findOut(pack, state, weighed, pack.explainer.of(state)).map(({ question }) => question),
  conflicts: ({ pack, state }) => conflictsIn(pack, state, pack.explainer.of(state)).map(({ id }) => id),
  actions: ({ pack, state }) => idsOf(pack.actions, state, YES),
  possibleActions: ({ pack, state }) => idsOf(pack.actions, state, UNKNOWN),
  contacts: ({ pack, state }) => inOrder(pack.contacts, state).map(({ entry }) => entry.id),
  notes: ({ pack, state }) => idsOf(pack.notes, state, YES),
  possibleNotes: ({ pack, state }) => idsOf(pack.notes, state, UNKNOWN),
  since: ({ pack, state }) => listedIn(pack.since, state),
} as const satisfies Readonly<Record<string, Field>>;

export type FieldName = keyof typeof FIELDS;

/** The names of the fields, in the order of the assessment. */
export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];

/** Makes short results with these fields, in this order; only what a field needs is worked out. */
export function shortResults(
  pack: Pack,
  names: readonly FieldName[],
): (answers: CodedAnswers) => Readonly<Record<string, unknown>> {
  return (answers) => {
    const state = stateOf(pack, answers);
    const one = { pack, answers, state, weighed: weigh(pack, state) };
    const result: Record<string, unknown> = {};
    for (const name of names) result[name] = FIELDS[name](one);
    return result;
  };
}

interface RuleOf<E> extends Worded<{ readonly entry: E }> {
  readonly entry: E;
  readonly at: number;
}

function idsOf(
  rules: readonly RuleOf<{ readonly id: string }>[],
  { values }: State,
  wanted: Kleene,
): readonly string[] {
  return rules.filter(({ at }) => values[at] === wanted).map(({ entry }) => entry.id);
}

/** What is shown unless it is ruled out. */
function listedIn(rules: readonly RuleOf<{ readonly id: string }>[], { values }: State): readonly string[] {
  return rules.filter(({ at }) => values[at] !== NO).map(({ entry }) => entry.id);
}

function textsOf(
  rules: readonly RuleOf<{ readonly says: string }>[],
  { values }: State,
  wanted: Kleene,
): readonly string[] {
  return rules.filter(({ at }) => values[at] === wanted).map((rule) => shown(rule, values).entry.says);
}
