import type { PackData } from '../../engine/index.ts';
import type { Graph, GraphNode } from './model.ts';
import { rulesGraph, withEdges } from './rules-graph.ts';
import { distinct, nodesIn, packLine, reached } from './select.ts';

/** The ids that `aroundGraph` takes: questions, facts, levels and actions. */
export function idsIn(pack: PackData): readonly string[] {
  return [...pack.questions, ...pack.facts, ...pack.levels, ...pack.actions].map(({ id }) => id);
}

/**
 * What leads to a question, fact, level or action, and what it leads to: one step each way, through as many facts as lie
 * between. If an id stands for several things (a level and an action, say), the picture is about all of them.
 */
export function aroundGraph(pack: PackData, id: string): Graph {
  const rules = withStageConditions(pack);
  const centre = [...rules.nodes.values()].filter((node) => node.id === id && CENTRES.has(node.kind));
  const keys = new Set(centre.map(({ key }) => key));
  const passes = (key: string) => keys.has(key) || rules.nodes.get(key)?.kind === 'fact';
  const up = reached(rules, keys, 'up', ({ to }) => passes(to));
  const down = reached(rules, keys, 'down', ({ from }) => passes(from));
  const edges = rules.edges.filter(
    ({ from, to }) =>
      (up.has(from) && up.has(to) && passes(to)) || (down.has(from) && down.has(to) && passes(from)),
  );
  return {
    title: `Around: ${centre[0]?.title ?? id}`,
    subtitle: packLine(pack),
    nodes: nodesIn(rules, new Set([...up, ...down])).map((node) =>
      keys.has(node.key) ? { ...node, focus: true } : node,
    ),
    edges: distinct(edges),
    frames: [],
    layout: 'boxes',
  };

  function withStageConditions(data: PackData) {
    const all = rulesGraph(data);
    const question = data.questions.find((entry) => entry.id === id);
    if (!question) return all;
    const ofStage = all.edges.filter(({ to }) => to === `stage ${question.stage}`);
    const own = ofStage.map((edge) => ({ ...edge, to: `question ${id}` }));
    return withEdges(all.nodes, [...all.edges, ...own]);
  }
}

const CENTRES: ReadonlySet<GraphNode['kind']> = new Set(['question', 'fact', 'level', 'action']);
