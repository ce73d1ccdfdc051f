import { outcomeOf, type Answers } from '../../engine/index.ts';
import { NO, YES, type Kleene } from '../../engine/kleene.ts';
import { variablesTrueFor } from '../encode/answer-variables.ts';
import { levelIs, possibleLevelIs } from '../encode/encode-pack.ts';
import type { Truth } from '../encode/term.ts';
import { AT_ONCE, evaluator } from '../encode/evaluate.ts';
import { formShown, wordsIn } from '../encode/words.ts';
import type { Subject } from './obligation.ts';

/**
 * Holds the formulas against the engine: for each set of answers, everything that the pack works out. Proofs are about the
 * formulas; this ties them to the program that people use.
 *
 * @returns answers for which the two differ, and in what; undefined where they agree on all.
 */
export function findDisagreement(
  subject: Subject,
  sets: Iterable<Answers>,
): { readonly answers: Answers; readonly about: string } | undefined {
  const { pack, first, variables } = subject;
  const named = namedTruths(subject);
  const worded = wordsIn(pack.data);
  const read = evaluator([
    ...named.flatMap(({ truth }) => [truth.certain, truth.possible]),
    ...pack.levels.map((_, rank) => levelIs(first, rank)),
    ...pack.levels.map((_, rank) => possibleLevelIs(first, rank)),
  ]);
  const levels = 2 * named.length;
  /** What the engine says, in the form and order of the formulas: a bit a set. */
  const said = new Int32Array(levels + 2 * pack.levels.length);

  for (const some of inGroups(sets, AT_ONCE)) {
    said.fill(0);
    const masks = new Map<string, number>();
    some.forEach((answers, set) => {
      const bit = 1 << set;
      for (const name of variablesTrueFor(variables[0], answers)) {
        masks.set(name, (masks.get(name) ?? 0) | bit);
      }
      let at = 0;
      const say = (value: Kleene): void => {
        if (value === YES) said[at]! |= bit;
        if (value !== NO) said[at + 1]! |= bit;
        at += 2;
      };
      const outcome = outcomeOf(pack, answers);
      outcome.paths.forEach(say);
      outcome.facts.forEach(say);
      for (const reasons of outcome.reasons) reasons.forEach(say);
      outcome.actions.forEach(say);
      outcome.planned.now.forEach(say);
      outcome.planned.then.forEach(say);
      outcome.contacts.forEach(say);
      outcome.firstContacts.forEach(say);
      outcome.notes.forEach(say);
      outcome.since.forEach(say);
      outcome.conflicts.forEach(say);
      for (const { place, forms } of worded) {
        const shown = formShown(outcome, place);
        forms.forEach((_, form) => say(form === shown ? YES : NO));
      }
      said[at + outcome.rank]! |= bit;
      said[at + pack.levels.length + outcome.possibleRank]! |= bit;
    });
    const values = read((name) => masks.get(name) ?? 0);
    const counting = some.length === AT_ONCE ? -1 : (1 << some.length) - 1;
    const wrong = values.findIndex((value, at) => ((value ^ said[at]!) & counting) !== 0);
    if (wrong < 0) continue;
    const differing = (values[wrong]! ^ said[wrong]!) & counting;
    return {
      answers: some[31 - Math.clz32(differing & -differing)]!,
      about:
        named[wrong >> 1]?.name ?? (wrong < levels + pack.levels.length ? 'the level' : 'the possible level'),
    };
  }
  return undefined;
}

/** Every value of the pack, in the order in which `outcomeOf` gives them. */
function namedTruths({ pack, first }: Subject): readonly { readonly name: string; readonly truth: Truth }[] {
  const { data } = pack;
  const list = (kind: string, ids: readonly { readonly id: string }[], truths: ReadonlyMap<string, Truth>) =>
    ids.map(({ id }) => ({ name: `${kind} ${id}`, truth: truths.get(id)! }));
  return [
    ...list('the path of', data.questions, first.paths),
    ...list('the fact', data.facts, first.facts),
    ...first.reasons.flat().map((truth, at) => ({ name: `reason ${at + 1}`, truth })),
    ...list('the action', data.actions, first.actions),
    ...list('what the plan names first of the action', data.actions, first.planned.now),
    ...list('what the plan names next of the action', data.actions, first.planned.then),
    ...list('the contact', data.contacts, first.contacts),
    ...list('what comes first of the contact', data.contacts, first.firstContacts),
    ...list('the note', data.notes, first.notes),
    ...list('the change since the guide', data.since, first.since),
    ...list('the conflict', data.conflicts, first.conflicts),
    ...wordsIn(data).flatMap(({ key }) =>
      first.words.get(key)!.map((term) => ({
        name: `the words of ${key}`,
        truth: { certain: term, possible: term },
      })),
    ),
  ];
}

function* inGroups<T>(items: Iterable<T>, size: number): Iterable<readonly T[]> {
  let group: T[] = [];
  for (const item of items) {
    group.push(item);
    if (group.length === size) {
      yield group;
      group = [];
    }
  }
  if (group.length > 0) yield group;
}
