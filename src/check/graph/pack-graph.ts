import type { PackData } from '../../engine/index.ts';
import type { Graph, GraphEdge } from './model.ts';
import { rulesGraph, type RulesGraph } from './rules-graph.ts';
import { distinct, nodesIn, packLine, questionsOf, reached } from './select.ts';

/**
 * The whole pack at a glance: the questions of each stage, which questions or stages are asked because of them, and
 * which level they can lead to. Facts are left out, their arrows joined; actions are left out.
 */
export function packGraph(pack: PackData): Graph {
  const rules = rulesGraph(pack);
  const edges: GraphEdge[] = [];
  for (const edge of rules.edges) {
    if (edge.kind === 'brings' && !edge.to.startsWith('level ')) continue;
    for (const { from, alone } of questionsBehind(rules, edge)) {
      edges.push({ from, to: edge.to, kind: edge.kind, alone, options: [], negated: false, cites: [] });
    }
  }
  const enough = new Set(edges.filter(({ alone }) => alone).map(({ from, to }) => `${from} ${to}`));
  const joined = edges.filter(({ from, to, alone }) => alone || !enough.has(`${from} ${to}`));
  const shown = new Set([
    ...pack.questions.map(({ id }) => `question ${id}`),
    ...pack.levels.map(({ id }) => `level ${id}`),
  ]);
  return {
    title: pack.title,
    subtitle: packLine(pack),
    nodes: nodesIn(rules, shown),
    edges: distinct(joined),
    frames: pack.stages.map(({ id, title }) => ({ key: `stage ${id}`, title, nodes: questionsOf(pack, id) })),
    layout: 'glance',
  };
}

/** The questions from which an edge starts, seen through facts, and whether one answer alone is enough. */
function questionsBehind(rules: RulesGraph, edge: GraphEdge): readonly { from: string; alone: boolean }[] {
  const brings = ({ kind, to }: GraphEdge) => kind === 'brings' && !to.startsWith('level ');
  const behind = reached(rules, [edge.from], 'up', brings);
  const enough = edge.alone
    ? reached(rules, [edge.from], 'up', (step) => brings(step) && step.alone)
    : new Set<string>();
  return [...behind]
    .filter((key) => key.startsWith('question '))
    .map((from) => ({ from, alone: enough.has(from) }));
}
