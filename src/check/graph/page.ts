import type { Graph, GraphEdge, GraphNode } from './model.ts';

/** What of a graph is drawn as boxes and arrows, and what is put in words. */
export interface GraphPage {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** When questions are asked, as far as no arrow says it: edges to a question, a frame or another stage. */
  readonly asked: readonly GraphEdge[];
  /** What leads to a fact or level, as far as no arrow says it. */
  readonly brings: readonly GraphEdge[];
  /** The actions that are listed, each with what leads to it. */
  readonly actions: readonly { readonly node: GraphNode; readonly edges: readonly GraphEdge[] }[];
}

/** More arrows than this between three columns cannot be told apart, and push the boxes off the page. */
const MOST_ARROWS = 24;

/**
 * Divides a graph into what is drawn and what is written. On a page of a stage, actions and the conditions of its own
 * questions are written; a fact from which only actions follow then needs no box. Where the arrows would be too many, each
 * box says in words what leads to it.
 */
export function pageOf({ layout, nodes, edges, frames }: Graph): GraphPage {
  if (layout === 'boxes') return { nodes, edges, asked: [], brings: [], actions: [] };
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
  const visible = arrows.filter(({ to }) => shown.has(to));
  const inWords = layout === 'page' && visible.length > MOST_ARROWS;
  return {
    nodes: nodes.filter(({ key }) => shown.has(key)),
    edges: inWords ? [] : visible,
    asked: inWords ? [...asked, ...visible.filter(({ kind }) => kind === 'asked')] : asked,
    brings: inWords ? visible.filter(({ kind }) => kind === 'brings') : [],
    actions: nodes
      .filter(({ kind }) => kind === 'action')
      .map((node) => ({ node, edges: edges.filter(({ to }) => to === node.key) })),
  };
}
