import { conditionsOf, leavesOf, type Conditional } from '../../engine/entries.ts';
import type { Condition, PackData } from '../../engine/pack-data.ts';
import type { Citation } from '../../pack/citations.ts';

/** Something whose condition looks at a question or a fact. */
export interface Use {
  readonly kind: Citation['kind'] | 'since';
  readonly id: string;
}

/** The questions and facts that a condition names, in the order in which they stand in it. */
export function namedIn(condition: Condition | undefined): readonly Use[] {
  return leavesOf(condition).flatMap((leaf): readonly Use[] => {
    if ('question' in leaf) return [{ kind: 'question', id: leaf.question }];
    return 'fact' in leaf ? [{ kind: 'fact', id: leaf.fact }] : [];
  });
}

/** Question or fact to everything that looks at it, each once, in the order of the pack. */
export function usesIn(pack: PackData): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  for (const { kind, id, when } of conditionsOf(pack)) {
    if (kind === 'wording') continue;
    const use = useOf(kind, id);
    for (const name of new Set(namedIn(when).map((named) => named.id))) {
      const known = uses.get(name) ?? [];
      if (known.some((other) => other.kind === use.kind && other.id === use.id)) continue;
      uses.set(name, [...known, use]);
    }
  }
  return uses;
}

/** A level has the conditions of its reasons, and a contact also that by which it comes first. */
function useOf(kind: Exclude<Conditional['kind'], 'wording'>, id: string): Use {
  if (kind === 'reason') return { kind: 'level', id: id.slice(0, id.lastIndexOf('.')) };
  return { kind: kind === 'first contact' ? 'contact' : kind, id };
}
