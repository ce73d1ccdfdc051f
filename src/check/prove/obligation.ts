import type { Answers, Pack } from '../../engine/index.ts';
import { answerVariables, wellFormed, type AnswerVariables } from '../encode/answer-variables.ts';
import { encodePack, type PackTerms } from '../encode/encode-pack.ts';
import { and, type Term } from '../encode/term.ts';

/**
 * Something to be proved for every set of answers: that no solution of `broken` exists. The formulas speak of one or two
 * sets of answers.
 */
export interface Obligation {
  readonly id: string;
  readonly kind: 'law' | 'property';
  /** What must hold, in words. */
  readonly says: string;
  /** Solutions are sets of answers for which it does not hold. */
  readonly broken: Term;
  /** How many sets of answers `broken` speaks of. */
  readonly sets: 1 | 2;
  /** Whether these answers break it, by the engine alone. */
  readonly breaks: (...sets: readonly Answers[]) => boolean;
  /** What is so and should not be, in words, for answers that break it. */
  readonly failures: (...sets: readonly Answers[]) => readonly string[];
}

/** A pack with its formulas over two sets of answers, `a` and `b`. */
export interface Subject {
  readonly pack: Pack;
  readonly first: PackTerms;
  readonly second: PackTerms;
  /** The variables of both sets. */
  readonly variables: readonly [VariablesById, VariablesById];
  /** That each set is one that somebody can give. */
  readonly valid: readonly [Term, Term];
  /** Whether each question is answered, in the first set and in the second. */
  readonly answered: readonly [readonly Term[], readonly Term[]];
}

type VariablesById = ReadonlyMap<string, AnswerVariables>;

/** Writes a pack as formulas over two sets of answers. */
export function subjectOf(pack: Pack): Subject {
  const variables = [answerVariables(pack.data, 'a'), answerVariables(pack.data, 'b')] as const;
  const answered = (set: VariablesById): readonly Term[] => [...set.values()].map((one) => one.answered);
  return {
    pack,
    first: encodePack(pack.data, variables[0]),
    second: encodePack(pack.data, variables[1]),
    variables,
    valid: [wellFormed(variables[0]), wellFormed(variables[1])],
    answered: [answered(variables[0]), answered(variables[1])],
  };
}

/** What must be true of the sets that an obligation speaks of, besides that they break it. */
export function validSets({ valid }: Subject, sets: 1 | 2): Term {
  return sets === 1 ? valid[0] : and(valid);
}
