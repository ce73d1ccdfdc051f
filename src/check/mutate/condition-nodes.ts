import { ALWAYS, NEVER } from '../../engine/entries.ts';
import type { Condition } from '../../engine/pack-data.ts';

/** A part of a condition, down to single answers and facts. */
export interface ConditionPart {
  readonly condition: Condition;
  /** Keys and places from the whole: `all.1.not`. */
  readonly path: string;
  /** Under an odd number of `not`: what makes it hold more often makes the whole hold less often. */
  readonly negated: boolean;
  /** The whole with this part replaced, tidied. */
  readonly replacedBy: (part: Condition) => Condition;
}

/** Every part of a condition, the whole first. */
export function* nodesOf(
  condition: Condition,
  path = '',
  negated = false,
  replacedBy: ConditionPart['replacedBy'] = tidied,
): Iterable<ConditionPart> {
  yield { condition, path, negated, replacedBy };
  if ('not' in condition) {
    yield* nodesOf(condition.not, join(path, 'not'), !negated, (part) => replacedBy({ not: part }));
  }
  const list = listOf(condition);
  for (const [at, part] of list?.parts.entries() ?? []) {
    yield* nodesOf(part, join(path, `${list!.kind}.${at}`), negated, (by) =>
      replacedBy(listed(list!.kind, list!.parts.with(at, by))),
    );
  }
}

/** The parts of a list and whether all or any one of them must hold; undefined for what is no list. */
export function listOf(
  condition: Condition,
): { readonly kind: 'all' | 'any'; readonly parts: readonly Condition[] } | undefined {
  if ('all' in condition) return { kind: 'all', parts: condition.all };
  return 'any' in condition ? { kind: 'any', parts: condition.any } : undefined;
}

export function listed(kind: 'all' | 'any', parts: readonly Condition[]): Condition {
  return kind === 'all' ? { all: parts } : { any: parts };
}

/**
 * The same condition without what says nothing: double `not`, lists of one, parts that always or never hold. So two ways of
 * saying the same change are seen to be one.
 */
export function tidied(condition: Condition): Condition {
  if ('not' in condition) {
    const part = tidied(condition.not);
    if ('not' in part) return part.not;
    return isAlways(part) ? NEVER : isNever(part) ? ALWAYS : { not: part };
  }
  const list = listOf(condition);
  if (!list) return condition;
  const [neutral, deciding] = list.kind === 'all' ? [isAlways, isNever] : [isNever, isAlways];
  const parts = list.parts.map(tidied).filter((part) => !neutral(part));
  const decides = parts.find(deciding);
  return decides ?? (parts.length === 1 ? parts[0]! : listed(list.kind, parts));
}

export function isAlways(condition: Condition): boolean {
  return 'all' in condition && condition.all.length === 0;
}

export function isNever(condition: Condition): boolean {
  return 'any' in condition && condition.any.length === 0;
}

function join(path: string, step: string): string {
  return path === '' ? step : `${path}.${step}`;
}
