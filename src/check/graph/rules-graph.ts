import type { ActionKind, Condition, PackData, Question } from '../../engine/index.ts';
import { atomsOf, merged, partsOf, type Atom } from './atoms.ts';
import type { CitedStatement, GraphEdge, GraphNode } from './model.ts';

/** Everything that leads to something in a pack. The views show parts of it. */
export interface RulesGraph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: readonly GraphEdge[];
  /** The same edges by the key that they come from, and by the key that they lead to. */
  readonly from: ReadonlyMap<string, readonly GraphEdge[]>;
  readonly to: ReadonlyMap<string, readonly GraphEdge[]>;
}

const ACTION_WORDS: Readonly<Record<ActionKind, string>> = {
  do: 'Do',
  do_not: 'Do not',
  consider: 'Consider',
};

/** The whole graph of a pack that has been checked: the names in its conditions exist. */
export function rulesGraph(pack: PackData): RulesGraph {
  const gists = new Map(pack.statements.map(({ id, gist }) => [id, gist]));
  const nodes = [...nodesOf(pack, cited)];
  return withEdges(new Map(nodes.map((node) => [node.key, node])), [...edgesOf(pack, cited)]);

  function cited(ids: readonly string[]): readonly CitedStatement[] {
    return [...new Set(ids)].map((id) => ({ id, gist: gists.get(id) ?? '' }));
  }
}

function* nodesOf(pack: PackData, cited: Cited): Iterable<GraphNode> {
  for (const { id, title } of pack.stages) {
    yield { key: `stage ${id}`, kind: 'stage', id, title, label: 'Stage', cites: [], options: [] };
  }
  const stages = new Map(pack.stages.map(({ id, title }) => [id, title]));
  for (const { id, ask, type, cites, options, stage } of pack.questions) {
    yield {
      key: `question ${id}`,
      kind: 'question',
      id,
      title: ask,
      label: 'Question',
      cites: cited(cites),
      options: options.map((option) => ({
        id: option.id,
        label: type === 'yes_no' ? option.id : option.label,
      })),
      stage: stages.get(stage) ?? stage,
    };
  }
  for (const { id, says, cites } of pack.facts) {
    yield {
      key: `fact ${id}`,
      kind: 'fact',
      id,
      title: says,
      label: 'Fact',
      cites: cited(cites),
      options: [],
    };
  }
  for (const [rank, { id, title, brought_by }] of pack.levels.entries()) {
    const label = `Level ${rank + 1} of ${pack.levels.length}`;
    const cites = cited(brought_by.filter(({ when }) => !when).flatMap((reason) => reason.cites));
    yield { key: `level ${id}`, kind: 'level', id, title, label, cites, options: [] };
  }
  for (const { id, text, kind, cites } of pack.actions) {
    const label = ACTION_WORDS[kind];
    yield { key: `action ${id}`, kind: 'action', id, title: text, label, cites: cited(cites), options: [] };
  }
  yield {
    key: 'state provisional',
    kind: 'state',
    id: 'provisional',
    title: 'a higher level is still possible',
    label: 'State of the result',
    cites: [],
    options: [],
  };
}

/** A graph of these nodes and edges. */
export function withEdges(nodes: RulesGraph['nodes'], edges: readonly GraphEdge[]): RulesGraph {
  const from = new Map<string, GraphEdge[]>();
  const to = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    for (const [map, key] of [
      [from, edge.from],
      [to, edge.to],
    ] as const) {
      const list = map.get(key);
      if (list) list.push(edge);
      else map.set(key, [edge]);
    }
  }
  return { nodes, edges, from, to };
}

type Cited = (ids: readonly string[]) => readonly CitedStatement[];

function* edgesOf(pack: PackData, cited: Cited): Iterable<GraphEdge> {
  for (const stage of pack.stages) {
    const questions = pack.questions.filter((question) => question.stage === stage.id);
    const shared = sharedParts(questions);
    for (const atom of atomsOf({ all: shared })) yield edge(`stage ${stage.id}`, 'asked', atom);
    const known = new Set(shared.map((part) => JSON.stringify(part)));
    for (const { id, when } of questions) {
      const own = partsOf(when).filter((part) => !known.has(JSON.stringify(part)));
      for (const atom of atomsOf({ all: own })) yield edge(`question ${id}`, 'asked', atom);
    }
  }
  for (const { id, when } of pack.facts) {
    for (const atom of atomsOf(when)) yield edge(`fact ${id}`, 'brings', atom);
  }
  for (const { id, brought_by } of pack.levels) {
    const atoms = brought_by.flatMap(({ when }) => (when ? atomsOf(when) : []));
    for (const atom of merged(atoms)) {
      const reasons = brought_by.filter(
        ({ when }) => when && atomsOf(when).some(({ from }) => from === atom.from),
      );
      yield edge(`level ${id}`, 'brings', atom, cited(reasons.flatMap(({ cites }) => cites)));
    }
  }
  for (const { id, when } of pack.actions) {
    for (const atom of when ? atomsOf(when) : []) yield edge(`action ${id}`, 'brings', atom);
  }
}

/** What every question of a stage waits for: the condition of the stage, which is part of each of them. */
function sharedParts(questions: readonly Question[]): readonly Condition[] {
  const [first, ...rest] = questions.map(({ when }) => partsOf(when));
  const others = rest.map((parts) => new Set(parts.map((part) => JSON.stringify(part))));
  return (first ?? []).filter((part) => others.every((parts) => parts.has(JSON.stringify(part))));
}

function edge(
  to: string,
  kind: GraphEdge['kind'],
  atom: Atom,
  cites: readonly CitedStatement[] = [],
): GraphEdge {
  return { ...atom, to, kind, cites };
}
