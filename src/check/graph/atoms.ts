import type { Condition } from '../../engine/index.ts';

/** One answer, fact or state that a condition names. */
export interface Atom {
  /** The key of the node that it comes from. */
  readonly from: string;
  /** The options that count; empty for what is no question. */
  readonly options: readonly string[];
  readonly negated: boolean;
  /** Whether it makes the condition hold on its own. */
  readonly alone: boolean;
}

/** What a condition names, `not` carried down to the single answers, and each thing named once in each role. */
export function atomsOf(condition: Condition): readonly Atom[] {
  return merged(leaves(condition, false, true));
}

/** The parts of a condition that must all hold. */
export function partsOf(condition: Condition | undefined): readonly Condition[] {
  if (!condition) return [];
  return 'all' in condition ? condition.all.flatMap(partsOf) : [condition];
}

function leaves(condition: Condition, negated: boolean, alone: boolean): readonly Atom[] {
  if ('not' in condition) return leaves(condition.not, !negated, alone);
  if ('all' in condition) return list(condition.all, negated, alone && (negated || condition.all.length < 2));
  if ('any' in condition)
    return list(condition.any, negated, alone && (!negated || condition.any.length < 2));
  if ('question' in condition)
    return [{ from: `question ${condition.question}`, options: condition.in, negated, alone }];
  if ('fact' in condition) return [{ from: `fact ${condition.fact}`, options: [], negated, alone }];
  return [{ from: 'state provisional', options: [], negated, alone }];
}

function list(conditions: readonly Condition[], negated: boolean, alone: boolean): readonly Atom[] {
  return conditions.flatMap((part) => leaves(part, negated, alone));
}

/** Joins what is said twice; what is enough on its own is not also said to count together with others. */
export function merged(atoms: readonly Atom[]): readonly Atom[] {
  const roles = new Map<string, Atom>();
  for (const atom of [...atoms].sort((a, b) => Number(b.alone) - Number(a.alone))) {
    const stronger = roles.get(`${atom.from} ${atom.negated} true`);
    const options = atom.options.filter((option) => !stronger?.options.includes(option));
    if (stronger && !atom.alone && options.length === 0) continue;
    const role = `${atom.from} ${atom.negated} ${atom.alone}`;
    const same = roles.get(role);
    roles.set(role, { ...atom, options: [...new Set([...(same?.options ?? []), ...options])] });
  }
  return [...roles.values()];
}
