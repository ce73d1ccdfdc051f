import { ALWAYS, NEVER, type Leaf } from '../../engine/entries.ts';
import type { Condition } from '../../engine/index.ts';

/**
 * A condition in the one form that all ways of writing it share: `not` only right before an answer or a fact, no list
 * inside a list of its kind, no list of one, nothing twice, options and parts sorted, and alternatives about the same
 * question put together. No condition at all is always so: `{ all: [] }`. For every set of answers the form has the same
 * value as the condition, in all three values.
 */
export function normalForm(condition: Condition | undefined): Condition {
  return condition ? form(condition, false) : ALWAYS;
}

/** A text that two conditions share exactly where their normal forms are the same. */
export function formKey(condition: Condition | undefined): string {
  return JSON.stringify(normalForm(condition));
}

/** Whether a condition is a list, and of which kind. */
export function listKind(condition: Condition): 'all' | 'any' | undefined {
  return 'all' in condition ? 'all' : 'any' in condition ? 'any' : undefined;
}

/** The parts of a condition that is a list of this kind; anything else is a list of one. */
export function partsAs(kind: 'all' | 'any', condition: Condition): readonly Condition[] {
  if (kind === 'all' && 'all' in condition) return condition.all;
  if (kind === 'any' && 'any' in condition) return condition.any;
  return [condition];
}

function form(condition: Condition, negated: boolean): Condition {
  if ('not' in condition) return form(condition.not, !negated);
  if ('all' in condition) return list(negated ? 'any' : 'all', condition.all, negated);
  if ('any' in condition) return list(negated ? 'all' : 'any', condition.any, negated);
  const leaf = sortedLeaf(condition);
  return negated ? { not: leaf } : leaf;
}

function sortedLeaf(leaf: Leaf): Leaf {
  return 'question' in leaf
    ? { question: leaf.question, in: [...new Set(leaf.in)].toSorted() }
    : 'fact' in leaf
      ? { fact: leaf.fact }
      : { provisional: true };
}

function list(kind: 'all' | 'any', conditions: readonly Condition[], negated: boolean): Condition {
  const flat = conditions.flatMap((part) => partsAs(kind, form(part, negated)));
  // An empty list of the other kind decides: never within `all`, always within `any`.
  const other = kind === 'all' ? 'any' : 'all';
  if (flat.some((part) => listKind(part) === other && partsAs(other, part).length === 0)) {
    return kind === 'all' ? NEVER : ALWAYS;
  }
  const keyed = new Map(joined(kind, flat).map((part) => [JSON.stringify(part), part]));
  const parts = [...keyed].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
  if (parts.length === 1) return parts[0]!;
  return kind === 'all' ? { all: parts } : { any: parts };
}

/** `a or b` of one question is one look at it, and so is `not a and not b`. */
function joined(kind: 'all' | 'any', parts: readonly Condition[]): readonly Condition[] {
  const options = new Map<string, string[]>();
  const others: Condition[] = [];
  for (const part of parts) {
    const looked = kind === 'any' ? part : 'not' in part ? part.not : undefined;
    if (!looked || !('question' in looked)) others.push(part);
    else options.set(looked.question, [...(options.get(looked.question) ?? []), ...looked.in]);
  }
  const looks = [...options].map(([question, all]): Condition => {
    const look = sortedLeaf({ question, in: all });
    return kind === 'any' ? look : { not: look };
  });
  return [...others, ...looks];
}
