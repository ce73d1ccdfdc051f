import type { KnownQuestion, PackModel } from './pack-model.ts';
import { nameOf, type Part, type PartKind } from './parts.ts';
import { problemAt, type Problem } from '../problem.ts';
import { CONDITION_WORDS } from './references.ts';
import { didYouMean } from './suggest.ts';
import { describe, entriesOf, entryOf, textOf, type MapEntry, type Tree } from '../read/tree.ts';
import { checkFactValue, checkValues } from './condition-values.ts';

/** Under which keys an entry has a condition, where it is not `when`. */
const KEYS: Partial<Record<PartKind, readonly string[]>> = {
  question: ['when', 'ask_when', 'skip_when', 'quick_when'],
  option: [],
  comparison: [],
  contact: ['when', 'first_when'],
  property: ['given', 'given_possible'],
};

/** Conditions: their shape, the questions and facts that they name, and the values. */
export function* checkConditions(model: PackModel): Iterable<Problem> {
  for (const part of model.parts) {
    for (const key of KEYS[part.kind] ?? ['when']) {
      const condition = entryOf(part.tree, key);
      if (condition !== undefined) yield* checkCondition(condition.value, part, model);
    }
  }
}

function* checkCondition(condition: Tree, part: Part, model: PackModel): Iterable<Problem> {
  if (condition.kind === 'broken') return;
  if (condition.kind !== 'map') {
    const message = `a condition is a map such as { immediate_danger: yes }, and this is ${describe(condition)}`;
    yield problemAt(condition.at, 'wrong-type', message);
    return;
  }
  if (condition.entries.length === 0) {
    yield problemAt(condition.at, 'empty-condition', 'this condition is empty', whenToLeaveOut(part));
  }
  for (const entry of entriesOf(condition)) yield* checkEntry(entry, part, model);
}

function* checkEntry(entry: MapEntry, part: Part, model: PackModel): Iterable<Problem> {
  const { key, value } = entry;
  switch (key) {
    case 'all':
    case 'any':
      yield* checkList(entry, part, model);
      return;
    case 'not':
      yield* checkCondition(value, part, model);
      return;
    case 'provisional':
      yield* checkProvisional(entry, part);
      return;
    default:
      yield* checkNamed(entry, model);
  }
}

function* checkList({ key, value }: MapEntry, part: Part, model: PackModel): Iterable<Problem> {
  if (value.kind === 'broken') return;
  if (value.kind !== 'list') {
    const message = `\`${key}\` takes a list of conditions, and this is ${describe(value)}`;
    yield problemAt(value.at, 'wrong-type', message, `Write ${key}: [{ … }, { … }].`);
    return;
  }
  if (value.items.length === 0) {
    yield problemAt(value.at, 'empty-condition', `the list under \`${key}\` is empty`, whenToLeaveOut(part));
  }
  for (const item of value.items) yield* checkCondition(item, part, model);
}

/** What is read once the levels are known. */
const MAY_BE_PROVISIONAL: ReadonlySet<PartKind> = new Set(['action', 'wording', 'property']);

function* checkProvisional({ at, value }: MapEntry, part: Part): Iterable<Problem> {
  if (!MAY_BE_PROVISIONAL.has(part.kind)) {
    const message = `only an action, a wording or a property may depend on \`provisional\`, and this is ${nameOf(part)}`;
    yield problemAt(at, 'provisional-outside-action', message);
  }
  if (value.kind === 'broken' || textOf(value) === 'yes') return;
  const hint = 'For the opposite write not: { provisional: yes }.';
  yield problemAt(value.at, 'unknown-value', '`provisional` takes `yes`', hint);
}

function* checkNamed({ key, at, value }: MapEntry, model: PackModel): Iterable<Problem> {
  const question: KnownQuestion | undefined = model.questions.get(key);
  if (question !== undefined) {
    yield* checkValues(value, question);
  } else if (model.facts.has(key)) {
    yield* checkFactValue(value, key);
  } else if (model.namesKnown) {
    const hint = didYouMean(key, [...model.questions.keys(), ...model.facts.keys(), ...CONDITION_WORDS]);
    yield problemAt(at, 'unknown-id', `there is no question or fact \`${key}\``, hint);
  }
}

function whenToLeaveOut(part: Part): string | undefined {
  if (part.kind === 'property') return 'Leave the premise out if the property always holds.';
  const always: readonly PartKind[] = ['question', 'stage', 'reason', 'action', 'contact', 'note', 'since'];
  return always.includes(part.kind) ? 'Leave `when` out if it always applies.' : undefined;
}
