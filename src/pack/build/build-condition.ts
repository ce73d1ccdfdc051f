import type { Condition } from '../../engine/pack-data.ts';
import type { ConditionEntry } from './pack-entries.ts';

/** Compiles a condition that has passed the checks. Several keys become `all`; one key stands for itself. */
export function buildCondition(entry: ConditionEntry, facts: ReadonlySet<string>): Condition {
  const parts = Object.entries(entry).map(([key, value]) => buildPart(key, value, facts));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { all: parts };
}

function buildPart(key: string, value: ConditionEntry[string], facts: ReadonlySet<string>): Condition {
  switch (key) {
    case 'all':
      return { all: (value as readonly ConditionEntry[]).map((entry) => buildCondition(entry, facts)) };
    case 'any':
      return { any: (value as readonly ConditionEntry[]).map((entry) => buildCondition(entry, facts)) };
    case 'not':
      return { not: buildCondition(value as ConditionEntry, facts) };
    case 'provisional':
      return { provisional: true };
    default: {
      if (facts.has(key)) return value === 'no' ? { not: { fact: key } } : { fact: key };
      return { question: key, in: [value as string | readonly string[]].flat() };
    }
  }
}

/** Both conditions, where there are two. */
export function both(first: Condition | undefined, second: Condition | undefined): Condition | undefined {
  return first !== undefined && second !== undefined ? { all: [first, second] } : (first ?? second);
}
