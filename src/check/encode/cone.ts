import { validAnswer, type AnswerVariables } from './answer-variables.ts';
import { variablesIn, type Term } from './term.ts';

/** What has to be said beside some formulas: only of the questions that they speak of, whatever else a pack asks. */
export interface Cone {
  /** That the answers to these questions are such as somebody can give. */
  readonly valid: readonly Term[];
  /** Whether each of these questions is answered. */
  readonly answered: readonly Term[];
}

/** Makes a reader of formulas over these sets of answers. */
export function cones(
  ...sets: readonly ReadonlyMap<string, AnswerVariables>[]
): (terms: readonly Term[]) => Cone {
  const byVariable = new Map<string, { readonly valid: Term; readonly answered: Term }>();
  for (const asked of sets.flatMap((set) => [...set.values()])) {
    const said = { valid: validAnswer(asked), answered: asked.answered };
    for (const name of variablesIn([asked.answered])) byVariable.set(name, said);
  }
  return (terms) => {
    const spoken = new Set([...variablesIn(terms)].map((name) => byVariable.get(name)!));
    return {
      valid: [...spoken].map(({ valid }) => valid),
      answered: [...spoken].map(({ answered }) => answered),
    };
  };
}
