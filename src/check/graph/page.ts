import type { Graph, GraphEdge, GraphNode } from './model.ts';

/** What of a graph is drawn as boxes and arrows, and what is put in words. */
export interface Page {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** When the questions are asked, as far as no arrow says it: edges to a question or to a frame. */
  readonly asked: readonly GraphEdge[];
  /** The actions that are listed, each with what leads to it. */
  readonly actions: readonly { readonly node: GraphNode; readonly edges: readonly GraphEdge[] }[];
}

/**
 * Divides a graph into what is drawn and what is written. On a page of a stage, actions and the conditions of its own
 * questions are written; a fact from which only actions follow then needs no box.
 */
export function pageOf({ layout, nodes, edges, frames }: Graph): Page {
  if (layout === 'boxes') return { nodes, edges, asked: [], actions: [] };
  const own = new Set(frames.flatMap((frame) => [frame.key, ...frame.nodes]));
  const arrows = edges.filter(({ kind, to }) => kind === 'brings' || !own.has(to));
  const asked = edges.filter((edge) => !arrows.includes(edge));
  const here = new Set(arrows.map(({ to }) => to));
  const shown = new Set([
    ...nodes
      .filter(({ key, kind }) => own.has(key) || kind === 'level' || kind === 'stage')
      .map(({ key }) => key),
    ...asked.map(({ from }) => from).filter((key) => here.has(key)),
  ]);
  // A set is read on while it grows.
  for (const key of shown) for (const { from, to } of arrows) if (to === key) shown.add(from);
  return {
    nodes: nodes.filter(({ key }) => shown.has(key)),
    edges: arrows.filter(({ to }) => shown.has(to)),
    asked,
    actions: nodes
      .filter(({ kind }) => kind === 'action')
      .map((node) => ({ node, edges: edges.filter(({ to }) => to === node.key) })),
  };
}
