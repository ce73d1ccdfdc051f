import { assess, isListed, outcomeOf, type Answers, type Outcome, type Pack } from '../../engine/index.ts';
import { YES, type Kleene } from '../../engine/kleene.ts';

/** What a field of a short result is made from: the outcome, which is quick to work out, or the whole assessment. */
type Field =
  | { readonly from: 'answers'; readonly read: (answers: Answers) => unknown }
  | { readonly from: 'outcome'; readonly read: (outcome: Outcome, pack: Pack) => unknown }
  | { readonly from: 'assessment'; readonly read: (assessment: ReturnType<typeof assess>) => unknown };

const outcome = (read: (outcome: Outcome, pack: Pack) => unknown): Field => ({ from: 'outcome', read });

/**
 * The fields of a short result. They are called as in the assessment; its lists are there as ids, those that may hold apart
 * from those that do.
 */
const FIELDS = {
  schema: { from: 'assessment', read: ({ schema }) => schema },
  pack: { from: 'assessment', read: ({ pack }) => pack },
  answers: { from: 'answers', read: (answers) => answers },
  unanswered: { from: 'assessment', read: ({ unanswered }) => unanswered },
  ignored: { from: 'assessment', read: ({ ignored }) => ignored },
  level: outcome(({ rank }, pack) => pack.levels[rank]!.id),
  possibleLevel: outcome(({ possibleRank }, pack) => pack.levels[possibleRank]!.id),
  provisional: outcome(({ rank, possibleRank }) => possibleRank < rank),
  reasons: outcome(({ reasons }, pack) => reasonsThat(isCertain, reasons, pack)),
  possibleReasons: outcome(({ reasons }, pack) => reasonsThat(isPossible, reasons, pack)),
  findOut: { from: 'assessment', read: ({ findOut }) => findOut.map(({ question }) => question) },
  conflicts: outcome(({ conflicts }, pack) => idsThat(isCertain, conflicts, pack.conflicts)),
  actions: outcome(({ actions }, pack) => idsThat(isCertain, actions, pack.actions)),
  possibleActions: outcome(({ actions }, pack) => idsThat(isPossible, actions, pack.actions)),
  contacts: outcome(({ contacts }, pack) => idsThat(isListed, contacts, pack.contacts)),
  notes: outcome(({ notes }, pack) => idsThat(isCertain, notes, pack.notes)),
  possibleNotes: outcome(({ notes }, pack) => idsThat(isPossible, notes, pack.notes)),
} as const satisfies Readonly<Record<string, Field>>;

export type FieldName = keyof typeof FIELDS;

/** The names of the fields, in the order of the assessment. */
export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];

/** Whether a field says how answers were given, and not only what they bring. */
export function needsAnswers(names: readonly FieldName[]): boolean {
  return names.some((name) => FIELDS[name].from !== 'outcome');
}

/**
 * Makes short results with these fields, in this order. The assessment is worked out only where a field needs it.
 *
 * @returns a function of answers in the form that `readAnswers` gives.
 */
export function shortResults(
  pack: Pack,
  names: readonly FieldName[],
): (answers: Answers) => Readonly<Record<string, unknown>> {
  const fields = names.map((name): readonly [string, Field] => [name, FIELDS[name]]);
  const needs = (from: Field['from']) => fields.some(([, field]) => field.from === from);
  const [needsOutcome, needsAssessment] = [needs('outcome'), needs('assessment')];
  return (answers) => {
    const brought = needsOutcome ? outcomeOf(pack, answers) : undefined;
    const assessed = needsAssessment ? assess(pack, answers) : undefined;
    const result: Record<string, unknown> = {};
    for (const [name, field] of fields) {
      if (field.from === 'answers') result[name] = field.read(answers);
      else if (field.from === 'outcome') result[name] = field.read(brought!, pack);
      else result[name] = field.read(assessed!);
    }
    return result;
  };
}

function isCertain(value: Kleene): boolean {
  return value === YES;
}

function isPossible(value: Kleene): boolean {
  return isListed(value) && !isCertain(value);
}

function idsThat(
  holds: (value: Kleene) => boolean,
  values: readonly Kleene[],
  rules: readonly { readonly entry: { readonly id: string } }[],
): readonly string[] {
  const ids: string[] = [];
  for (const [at, value] of values.entries()) if (holds(value)) ids.push(rules[at]!.entry.id);
  return ids;
}

function reasonsThat(
  holds: (value: Kleene) => boolean,
  values: readonly (readonly Kleene[])[],
  { levels }: Pack,
): readonly string[] {
  return levels.flatMap(({ rank, reasons }) =>
    reasons.filter((_, at) => holds(values[rank]![at]!)).map(({ entry }) => entry.says),
  );
}
