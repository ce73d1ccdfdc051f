import type { Term } from './term.ts';

/** Makes formulas that say the same in the same words one and the same object. */
export interface TermSharing {
  /** What a change leaves alone is then seen to be unchanged, and a solver is told it once. */
  readonly share: (term: Term) => Term;
  /** The same for a while: formulas that are known stay as they are, and new ones are forgotten with the sharing. */
  readonly apart: () => TermSharing;
}

export function termSharing(): TermSharing {
  return sharingWith(
    () => undefined,
    () => undefined,
    0,
  );
}

function sharingWith(
  sharedBefore: (key: string) => Term | undefined,
  numberBefore: (term: Term) => number | undefined,
  count: number,
): TermSharing {
  const shared = new Map<string, Term>();
  /** Every shared term has a number; what has none has yet to be looked up. */
  const numbers = new Map<Term, number>();
  const done = new Map<Term, Term>();

  function share(term: Term): Term {
    if (numberOf(term) !== undefined) return term;
    const known = done.get(term);
    if (known) return known;
    const one = asShared(term);
    if (one !== term) done.set(term, one);
    return one;
  }

  function asShared(term: Term): Term {
    switch (term.op) {
      case 'value':
        return first(`value ${term.value}`, term);
      case 'variable':
        return first(`variable ${term.name}`, term);
      case 'not': {
        const part = share(term.part);
        return first(`not ${numberOf(part)}`, part === term.part ? term : { op: 'not', part });
      }
      case 'and':
      case 'or': {
        const parts = term.parts.map(share);
        const same = parts.every((part, at) => part === term.parts[at]);
        return first(`${term.op} ${parts.map(numberOf).join(' ')}`, same ? term : { op: term.op, parts });
      }
    }
  }

  function first(key: string, term: Term): Term {
    const known = sharedOf(key);
    if (known) return known;
    shared.set(key, term);
    numbers.set(term, count + numbers.size);
    return term;
  }

  function sharedOf(key: string): Term | undefined {
    return sharedBefore(key) ?? shared.get(key);
  }

  function numberOf(term: Term): number | undefined {
    return numberBefore(term) ?? numbers.get(term);
  }

  return { share, apart: () => sharingWith(sharedOf, numberOf, count + numbers.size) };
}
