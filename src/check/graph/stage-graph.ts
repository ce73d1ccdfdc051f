import type { PackData } from '../../engine/index.ts';
import type { Graph, GraphEdge } from './model.ts';
import { rulesGraph, type RulesGraph } from './rules-graph.ts';
import { distinct, nodesIn, packLine, questionsOf, reached } from './select.ts';

/**
 * One stage: its questions, when they are asked, and the facts, levels, actions and later stages that they lead to. The
 * pack must have the stage.
 */
export function stageGraph(pack: PackData, stage: string): Graph {
  const rules = rulesGraph(pack);
  const title = pack.stages.find(({ id }) => id === stage)?.title ?? stage;
  const frame = `stage ${stage}`;
  const questions = new Set(questionsOf(pack, stage));
  const leadsTo = reached(rules, questions, 'down', ({ kind }) => kind === 'brings');

  const brings = rules.edges.filter(({ kind, from }) => kind === 'brings' && leadsTo.has(from));
  const asked = rules.edges.filter(({ kind, to }) => kind === 'asked' && (questions.has(to) || to === frame));
  const opens = opened(pack, rules, leadsTo).filter(({ to }) => to !== frame);
  const edges = [...asked, ...brings, ...opens];
  const keys = new Set([...questions, ...edges.flatMap(({ from, to }) => [from, to])]);
  keys.delete(frame);
  return {
    title: `Stage: ${title}`,
    subtitle: packLine(pack),
    nodes: nodesIn(rules, keys),
    edges,
    frames: [{ key: frame, title, nodes: [...questions] }],
    layout: 'page',
  };
}

/** Which other stages, or some of whose questions, are asked because of what is in the picture. */
function opened(pack: PackData, rules: RulesGraph, from: ReadonlySet<string>): readonly GraphEdge[] {
  const stageOf = new Map(pack.questions.map(({ id, stage }) => [`question ${id}`, `stage ${stage}`]));
  const edges = rules.edges.filter((edge) => edge.kind === 'asked' && from.has(edge.from));
  return distinct(
    edges
      .filter(({ to }) => !from.has(to))
      .map((edge): GraphEdge => {
        const to = stageOf.get(edge.to);
        if (to === undefined) return edge;
        const alike = edges.filter((other) => stageOf.get(other.to) === to && sameSource(edge, other));
        return { ...edge, to, questions: alike.length };
      }),
  );
}

function sameSource(one: GraphEdge, other: GraphEdge): boolean {
  return (
    one.from === other.from &&
    one.options.join() === other.options.join() &&
    one.negated === other.negated &&
    one.alone === other.alone
  );
}
