import { evaluator } from '../encode/evaluate.ts';
import { and, type Term } from '../encode/term.ts';
import type { Solver, Satisfiability } from './solver.ts';

/**
 * Finds a solution with as few answers as can be found in time: the solver's first one, then without every answer that is
 * not needed, then the solver again with fewer, until it says that there is none or gives up.
 *
 * @param answered whether each question is answered: these are counted.
 * @param timeout milliseconds for each call of the solver.
 * @param known a solution, where one is at hand: the variables that are true.
 */
export async function smallest(
  solver: Solver,
  terms: readonly Term[],
  answered: readonly Term[],
  timeout: number,
  known?: ReadonlySet<string>,
): Promise<Satisfiability> {
  const first: Satisfiability = known
    ? { kind: 'found', isTrue: known }
    : await solver.check(terms, { timeout });
  if (first.kind !== 'found') return first;
  const all = evaluator([and(terms)]);
  const holds = (isTrue: ReadonlySet<string>): boolean => all(masksOf(isTrue))[0] !== 0;
  const counts = evaluator(answered);
  const count = (isTrue: ReadonlySet<string>): number => counts(masksOf(isTrue)).filter(Boolean).length;

  let best = withoutNeedless(first.isTrue, holds);
  // Without any answer there is nothing to search for.
  while (count(best) > 1) {
    const fewer = await solver.check(terms, { timeout, atMost: { count: count(best) - 1, of: answered } });
    if (fewer.kind !== 'found') break;
    best = withoutNeedless(fewer.isTrue, holds);
  }
  return { kind: 'found', isTrue: best.size > 0 && holds(new Set()) ? new Set() : best };
}

/** Leaves out one variable after the other, wherever the rest still holds. */
function withoutNeedless(
  isTrue: ReadonlySet<string>,
  holds: (isTrue: ReadonlySet<string>) => boolean,
): ReadonlySet<string> {
  const kept = new Set(isTrue);
  for (const name of isTrue) {
    kept.delete(name);
    if (!holds(kept)) kept.add(name);
  }
  return kept;
}

function masksOf(isTrue: ReadonlySet<string>): (name: string) => number {
  return (name) => (isTrue.has(name) ? -1 : 0);
}
