import { answersOf, type CodedAnswers } from '../engine/answers.ts';
import { identityOf } from '../engine/assess.ts';
import { inOrder } from '../engine/contacts.ts';
import { findOut } from '../engine/find-out.ts';
import { ASSESSMENT_SCHEMA, type Pack } from '../engine/index.ts';
import { NO, UNKNOWN, YES, type Kleene } from '../engine/kleene.ts';
import { planOf } from '../engine/plan.ts';
import type { State } from '../engine/state.ts';
import { conflictsIn, leftOut, readingOf, type Reading } from '../engine/reading.ts';
import { shown, type Worded } from '../engine/wording.ts';

type Field = (reading: Reading) => unknown;

/**
 * The fields of a short result. They are called as in the assessment; its lists are there as ids, those that may hold apart
 * from those that do.
 */
const FIELDS = {
  schema: () => ASSESSMENT_SCHEMA,
  pack: ({ pack }) => identityOf(pack),
  answers: ({ pack, answers }) => answersOf(pack, answers),
  unanswered: (reading) => leftOut(reading).unanswered,
  ignored: (reading) => leftOut(reading).ignored,
  level: ({ pack, rank }) => pack.levels[rank]!.id,
  possibleLevel: ({ pack, possibleRank }) => pack.levels[possibleRank]!.id,
  provisional: ({ rank, possibleRank }) => possibleRank < rank,
  headline: ({ pack, state, rank }) => shown(pack.levels[rank]!.headline, state.values),
  urgent: ({ pack, state, rank }) => {
    const { urgent } = pack.levels[rank]!;
    return urgent && shown(urgent, state.values);
  },
  reasons: ({ pack, state }) => textsOf(pack.reasons, state, YES),
  possibleReasons: ({ pack, state }) => textsOf(pack.reasons, state, UNKNOWN),
  findOut: (reading) => findOut(reading).map(({ question }) => question),
  conflicts: (reading) => conflictsIn(reading).map(({ id }) => id),
  actions: ({ pack, state }) => idsOf(pack.actions, state, YES),
  possibleActions: ({ pack, state }) => idsOf(pack.actions, state, UNKNOWN),
  contacts: ({ pack, state }) => inOrder(pack.contacts, state).map(({ entry }) => entry.id),
  notes: ({ pack, state }) => idsOf(pack.notes, state, YES),
  possibleNotes: ({ pack, state }) => idsOf(pack.notes, state, UNKNOWN),
  since: ({ pack, state }) => listedIn(pack.since, state),
  plan: (reading) => planOf(reading, findOut(reading)),
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
    const reading = readingOf(pack, answers);
    const result: Record<string, unknown> = {};
    for (const name of names) result[name] = FIELDS[name](reading);
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
