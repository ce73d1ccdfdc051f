import { namesIn } from '../engine/entries.ts';
import type { Condition, PackData } from '../engine/pack-data.ts';

/** A path or a fact of the pack, with what it rests on worked out before. */
export type PathOrFact =
  | { readonly kind: 'path'; readonly question: string; readonly when: Condition }
  | { readonly kind: 'fact'; readonly fact: string; readonly when: Condition; readonly says: string };

/**
 * The paths and facts of a pack in groups: each rests on answers and on earlier groups alone. There are no cycles in a pack
 * that was checked.
 */
export function inDependencyOrder(pack: PackData): readonly (readonly PathOrFact[])[] {
  const nodes = new Map<string, PathOrFact>();
  for (const { id, when } of pack.questions)
    if (when) nodes.set(`question ${id}`, { kind: 'path', question: id, when });
  for (const { id, when, says } of pack.facts)
    nodes.set(`fact ${id}`, { kind: 'fact', fact: id, when, says });
  const depths = new Map<string, number>();
  const depthOf = (key: string): number => {
    const present = depths.get(key);
    if (present !== undefined) return present;
    const node = nodes.get(key);
    if (!node) return -1;
    const depth = 1 + Math.max(-1, ...namesIn(node.when).map(depthOf));
    depths.set(key, depth);
    return depth;
  };
  const groups: PathOrFact[][] = [];
  for (const [key, node] of nodes) (groups[depthOf(key)] ??= []).push(node);
  return groups;
}
