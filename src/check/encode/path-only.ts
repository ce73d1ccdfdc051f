import { memoIn } from '../../engine/memo.ts';
import type { PackTerms } from './encode-pack.ts';
import { partsOf, TRUE, variablesIn, type Term } from './term.ts';

type Read = Pick<PackTerms, 'answers' | 'paths'>;

/**
 * Whether it is seen without a solver that two formulas, over one set of answers and over another, are the same wherever the two
 * sets agree on every question that is on the path of the first. They are written alike, and each speaks of an answer only where
 * its question is on the path: in an `and` beside that path, or the path is always there.
 *
 * A smaller formula comes before a larger one: a path that stands in an `and` is true for both sets or for neither. Where it is
 * true the answer beside it is the same, and where it is not, neither `and` is true.
 */
export function sameOnThePath(first: Read, second: Read): (one: Term, other: Term) => boolean {
  const isPlain = speaksOnThePath(first);
  const isAlike = writtenAlike(first, second);
  return (one, other) => isAlike(one, other) && isPlain(one);
}

function speaksOnThePath({ answers, paths }: Read): (term: Term) => boolean {
  const pathOf = new Map(
    [...answers].flatMap(([id, { options }]) =>
      [...variablesIn([...options.values()])].map((name) => [name, paths.get(id)!.possible] as const),
    ),
  );
  const isPath = new Set(pathOf.values());
  const spoken = new Map<Term, ReadonlySet<string>>();
  const known = new Map<Term, boolean>();
  const isPlain = (term: Term): boolean =>
    memoIn(known, term, () => {
      if (term.op === 'variable') return pathOf.get(term.name) === TRUE;
      const parts = partsOf(term);
      const beside = term.op === 'and' ? parts.filter((part) => isPath.has(part) && isPlain(part)) : [];
      return parts.every((part) => isPlain(part) || onPaths(part, beside));
    });
  const onPaths = (term: Term, beside: readonly Term[]): boolean =>
    beside.length > 0 &&
    [...memoIn(spoken, term, () => variablesIn([term]))].every((name) => beside.includes(pathOf.get(name)!));
  return isPlain;
}

/** Whether two formulas differ in nothing but of which set of answers they speak. */
function writtenAlike(first: Read, second: Read): (one: Term, other: Term) => boolean {
  const otherOf = new Map(
    [...first.answers].flatMap(([id, { options }]) =>
      [...options].map(([option, term]) => [term, second.answers.get(id)!.options.get(option)!] as const),
    ),
  );
  const known = new Map<Term, Term>();
  const isAlike = (one: Term, other: Term): boolean => {
    if (one.op === 'variable') return otherOf.get(one) === other;
    if (one.op === 'value') return one === other;
    if (known.get(one) === other) return true;
    const [parts, others] = [partsOf(one), partsOf(other)];
    const alike =
      one.op === other.op &&
      parts.length === others.length &&
      parts.every((part, at) => isAlike(part, others[at]!));
    if (alike) known.set(one, other);
    return alike;
  };
  return isAlike;
}
