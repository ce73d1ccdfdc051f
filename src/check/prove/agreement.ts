import { outcomeOf, type Answers } from '../../engine/index.ts';
import { NO, YES, type Kleene } from '../../engine/kleene.ts';
import { variablesTrueFor } from '../encode/answer-variables.ts';
import { levelIs, possibleLevelIs, type Truth } from '../encode/encode-pack.ts';
import { AT_ONCE, evaluator } from '../encode/evaluate.ts';
import type { Subject } from './obligation.ts';

/**
 * Holds the formulas against the engine: for each set of answers, everything that the pack works out. Proofs are about the
 * formulas; this ties them to the program that people use.
 *
 * @returns the first answers for which the two differ, and in what; undefined where they agree on all.
 */
export function findDisagreement(
  subject: Subject,
  sets: Iterable<Answers>,
): { readonly answers: Answers; readonly about: string } | undefined {
  const { pack, first, variables } = subject;
  const named = namedTruths(subject);
  const read = evaluator([
    ...named.flatMap(({ truth }) => [truth.certain, truth.possible]),
    ...pack.levels.map((_, rank) => levelIs(first, rank)),
    ...pack.levels.map((_, rank) => possibleLevelIs(first, rank)),
  ]);

  for (const some of inGroups(sets, AT_ONCE)) {
    const masks = new Map<string, number>();
    some.forEach((answers, bit) => {
      for (const name of variablesTrueFor(variables[0], answers)) {
        masks.set(name, (masks.get(name) ?? 0) | (1 << bit));
      }
    });
    const values = read((name) => masks.get(name) ?? 0);
    for (const [bit, answers] of some.entries()) {
      const isTrue = (at: number): boolean => ((values[at]! >>> bit) & 1) === 1;
      const outcome = outcomeOf(pack, answers);
      const bare = [
        ...outcome.paths,
        ...outcome.facts,
        ...outcome.reasons.flat(),
        ...outcome.actions,
        ...outcome.contacts,
        ...outcome.notes,
        ...outcome.conflicts,
      ];
      const wrong = bare.findIndex((value, at) => value !== kleene(isTrue(2 * at), isTrue(2 * at + 1)));
      if (wrong >= 0) return { answers, about: named[wrong]!.name };
      const levels = 2 * bare.length;
      if (!isTrue(levels + outcome.rank)) return { answers, about: 'the level' };
      if (!isTrue(levels + pack.levels.length + outcome.possibleRank)) {
        return { answers, about: 'the possible level' };
      }
    }
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
    ...list('the contact', data.contacts, first.contacts),
    ...list('the note', data.notes, first.notes),
    ...list('the conflict', data.conflicts, first.conflicts),
  ];
}

/** The value that two formulas stand for; undefined where something would be certain and not possible. */
function kleene(certain: boolean, possible: boolean): Kleene | undefined {
  if (certain) return possible ? YES : undefined;
  return possible ? 1 : NO;
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
