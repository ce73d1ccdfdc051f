import { partsOf, type Term } from './term.ts';

/** How many sets of answers are read at once: the bits of a whole number. */
export const AT_ONCE = 32;

/** The value of each variable in up to 32 sets of answers, a bit a set. */
type Values = (variable: string) => number;

/**
 * Makes a reader of formulas, without a solver: the value of each formula in up to 32 sets of answers at once, a bit a
 * set, in the order of the formulas.
 */
export function evaluator(terms: readonly Term[]): (values: Values) => readonly number[] {
  const places = new Map<Term, number>();
  const order: Term[] = [];
  const visit = (term: Term): void => {
    if (places.has(term)) return;
    for (const part of partsOf(term)) visit(part);
    places.set(term, order.length);
    order.push(term);
  };
  terms.forEach(visit);
  const wanted = terms.map((term) => places.get(term)!);
  const steps = order.map((term) => ({ term, parts: partsOf(term).map((part) => places.get(part)!) }));

  return (values) => {
    const known = new Int32Array(order.length);
    steps.forEach(({ term, parts }, at) => {
      known[at] = valueOf(term, parts, known, values);
    });
    return wanted.map((at) => known[at]!);
  };
}

function valueOf(term: Term, parts: readonly number[], known: Int32Array, values: Values): number {
  switch (term.op) {
    case 'value':
      return term.value ? -1 : 0;
    case 'variable':
      return values(term.name);
    case 'not':
      return ~known[parts[0]!]!;
    case 'and': {
      let all = -1;
      for (const part of parts) all &= known[part]!;
      return all;
    }
    case 'or': {
      let any = 0;
      for (const part of parts) any |= known[part]!;
      return any;
    }
  }
}
