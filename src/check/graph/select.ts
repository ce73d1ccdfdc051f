import type { PackData } from '../../engine/index.ts';
import type { GraphEdge, GraphNode } from './model.ts';
import type { RulesGraph } from './rules-graph.ts';

/** The keys themselves and everything that they lead to (`down`) or that leads to them (`up`), step by step. */
export function reached(
  rules: RulesGraph,
  start: Iterable<string>,
  way: 'up' | 'down',
  follow: (edge: GraphEdge) => boolean,
): Set<string> {
  const found = new Set(start);
  // A set is read on while it grows.
  for (const key of found) {
    for (const edge of (way === 'down' ? rules.from : rules.to).get(key) ?? []) {
      if (follow(edge)) found.add(way === 'down' ? edge.to : edge.from);
    }
  }
  return found;
}

/** The nodes with these keys, in the order of the pack. */
export function nodesIn(rules: RulesGraph, keys: ReadonlySet<string>): readonly GraphNode[] {
  return [...rules.nodes.values()].filter(({ key }) => keys.has(key));
}

/** Each edge once. */
export function distinct(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  return [...new Map(edges.map((edge) => [JSON.stringify(edge), edge])).values()];
}

/** The line that says which pack a picture shows. */
export function packLine(pack: PackData): string {
  return `Pack ${pack.id}, version ${pack.version}`;
}

/** The keys of the questions of a stage. */
export function questionsOf(pack: PackData, stage: string): readonly string[] {
  return pack.questions.filter((question) => question.stage === stage).map(({ id }) => `question ${id}`);
}
