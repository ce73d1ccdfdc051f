import type { Answers, Pack, PackData } from '../../engine/index.ts';
import { answerVariables, type AnswerVariables } from '../encode/answer-variables.ts';
import { cones, type Cone } from '../encode/cone.ts';
import { encodePack, type PackTerms } from '../encode/encode-pack.ts';
import type { Term } from '../encode/term.ts';

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
  /** What `broken` leaves out because the engine is built so, in words: `breaks` looks at it for some answers. */
  readonly built?: string;
}

/** A pack with its formulas over two sets of answers, `a` and `b`. */
export interface Subject {
  readonly data: PackData;
  readonly pack: Pack;
  readonly first: PackTerms;
  readonly second: PackTerms;
  /** The variables of both sets. */
  readonly variables: readonly [VariablesById, VariablesById];
  /** What goes with formulas over one set or both: that those who answer could have done so. */
  readonly cone: (terms: readonly Term[]) => Cone;
}

export type VariablesById = ReadonlyMap<string, AnswerVariables>;

/** Writes a pack as formulas over two sets of answers. */
export function subjectOf(pack: Pack): Subject {
  const variables = [answerVariables(pack.data, 'a'), answerVariables(pack.data, 'b')] as const;
  return {
    data: pack.data,
    pack,
    first: encodePack(pack.data, variables[0]),
    second: encodePack(pack.data, variables[1]),
    variables,
    cone: cones(...variables),
  };
}
