/**
 * A Boolean formula. Parts that are used in several places are the same object, so that a formula over a whole pack stays
 * as small as the pack.
 */
export type Term =
  | { readonly op: 'value'; readonly value: boolean }
  | { readonly op: 'variable'; readonly name: string }
  | { readonly op: 'not'; readonly part: Term }
  | { readonly op: 'and' | 'or'; readonly parts: readonly Term[] };

export const TRUE: Term = { op: 'value', value: true };
export const FALSE: Term = { op: 'value', value: false };

export function variable(name: string): Term {
  return { op: 'variable', name };
}

export function not(part: Term): Term {
  if (part.op === 'value') return part.value ? FALSE : TRUE;
  return part.op === 'not' ? part.part : { op: 'not', part };
}

export function and(parts: readonly Term[]): Term {
  return joined('and', parts, TRUE, FALSE);
}

export function or(parts: readonly Term[]): Term {
  return joined('or', parts, FALSE, TRUE);
}

/** If the first, then the second. */
export function implies(first: Term, second: Term): Term {
  return or([not(first), second]);
}

/** Both or neither. */
export function same(first: Term, second: Term): Term {
  return first === second ? TRUE : and([implies(first, second), implies(second, first)]);
}

/** `neutral` changes nothing in the list; `deciding` decides it. */
function joined(op: 'and' | 'or', all: readonly Term[], neutral: Term, deciding: Term): Term {
  const parts = [...new Set(all)].filter((part) => part !== neutral);
  if (parts.includes(deciding)) return deciding;
  return parts.length === 1 ? parts[0]! : parts.length === 0 ? neutral : { op, parts };
}

/** The parts that a term is directly made of. */
export function partsOf(term: Term): readonly Term[] {
  switch (term.op) {
    case 'value':
    case 'variable':
      return [];
    case 'not':
      return [term.part];
    case 'and':
    case 'or':
      return term.parts;
  }
}

/** The names of the variables that formulas speak of. */
export function variablesIn(terms: readonly Term[]): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<Term>();
  const visit = (term: Term): void => {
    if (seen.has(term)) return;
    seen.add(term);
    if (term.op === 'variable') names.add(term.name);
    partsOf(term).forEach(visit);
  };
  terms.forEach(visit);
  return names;
}

/** A value of Kleene's logic as two formulas: whether it is certainly yes, and whether it is yes or unknown. */
export interface Truth {
  readonly certain: Term;
  readonly possible: Term;
}
