import type { Condition, PackData } from '../../engine/pack-data.ts';
import type { Citation } from '../../pack/citations.ts';

/** Something whose condition looks at a question or a fact. */
export interface Use {
  readonly kind: Citation['kind'] | 'since';
  readonly id: string;
}

/** The questions and facts that a condition names, in the order in which they stand in it. */
export function namesIn(condition: Condition | undefined): readonly Use[] {
  if (!condition) return [];
  if ('question' in condition) return [{ kind: 'question', id: condition.question }];
  if ('fact' in condition) return [{ kind: 'fact', id: condition.fact }];
  if ('all' in condition) return condition.all.flatMap(namesIn);
  if ('any' in condition) return condition.any.flatMap(namesIn);
  return 'not' in condition ? namesIn(condition.not) : [];
}

/** Question or fact to everything that looks at it, each once, in the order of the pack. */
export function usesIn(pack: PackData): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  const add = (use: Use, when: Condition | undefined): void => {
    const names = namesIn(when).map(({ id }) => id);
    for (const name of new Set(names)) {
      const known = uses.get(name) ?? [];
      if (known.some(({ kind, id }) => kind === use.kind && id === use.id)) continue;
      uses.set(name, [...known, use]);
    }
  };
  for (const { id, when } of pack.questions) add({ kind: 'question', id }, when);
  for (const { id, when } of pack.facts) add({ kind: 'fact', id }, when);
  for (const { id, brought_by } of pack.levels) {
    for (const { when } of brought_by) add({ kind: 'level', id }, when);
  }
  for (const { id, when } of pack.actions) add({ kind: 'action', id }, when);
  for (const { id, when, first_when } of pack.contacts) {
    for (const condition of [when, first_when]) add({ kind: 'contact', id }, condition);
  }
  for (const { id, when } of pack.notes) add({ kind: 'note', id }, when);
  for (const { id, when } of pack.since) add({ kind: 'since', id }, when);
  for (const { id, when } of pack.conflicts) add({ kind: 'conflict', id }, when);
  return uses;
}
