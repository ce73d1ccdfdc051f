import type { Term } from '../encode/term.ts';

/**
 * Makes formulas that say the same in the same words one and the same object. What a change leaves alone is then seen to be
 * unchanged, and a solver is told it once.
 */
export function termSharing(): (term: Term) => Term {
  const shared = new Map<string, Term>();
  const numbers = new Map<Term, number>();
  const done = new WeakMap<Term, Term>();

  function share(term: Term): Term {
    const known = done.get(term);
    if (known) return known;
    const one = asShared(term);
    done.set(term, one);
    return one;
  }

  function asShared(term: Term): Term {
    switch (term.op) {
      case 'value':
        return term;
      case 'variable':
        return first(`variable ${term.name}`, term);
      case 'not': {
        const part = share(term.part);
        return first(`not ${number(part)}`, part === term.part ? term : { op: 'not', part });
      }
      case 'and':
      case 'or': {
        const parts = term.parts.map(share);
        const same = parts.every((part, at) => part === term.parts[at]);
        return first(`${term.op} ${parts.map(number).join(' ')}`, same ? term : { op: term.op, parts });
      }
    }
  }

  function first(key: string, term: Term): Term {
    const known = shared.get(key);
    if (known) return known;
    shared.set(key, term);
    return term;
  }

  function number(term: Term): number {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, numbers.size);
    return numbers.size - 1;
  }

  return share;
}
