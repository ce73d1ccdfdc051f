import { answerWords } from './answer-words.ts';
import { lines, plain } from './dot-text.ts';
import type { Graph, GraphEdge, GraphNode, NodeKind } from './model.ts';
import { arrowWords } from './wording.ts';

/** Characters on a line. */
const WIDTH = 28;

/** Shapes tell the kinds apart, as in the picture that Graphviz draws. */
const SHAPE: Readonly<Record<NodeKind, readonly [string, string]>> = {
  question: ['(', ')'],
  fact: ['[', ']'],
  level: ['[[', ']]'],
  action: ['>', ']'],
  stage: ['[/', '/]'],
  state: ['{{', '}}'],
};

/**
 * A graph as a flowchart of Mermaid, which many code hosts draw where it stands in Markdown. Everything is a box here. Each
 * box links to the first statement that it cites, and names them all.
 */
export function toMermaid(graph: Graph, links?: string): string {
  const ids = new Map([
    ...graph.nodes.map(({ key }, at): [string, string] => [key, `n${at + 1}`]),
    ...graph.frames.map(({ key }, at): [string, string] => [key, `s${at + 1}`]),
  ]);
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]));
  const id = (key: string) => ids.get(key)!;
  const framed = new Set(graph.frames.flatMap((frame) => frame.nodes));
  return [
    'flowchart LR',
    `  accTitle: ${oneLineOf(`${graph.title} (${graph.subtitle})`)}`,
    ...graph.nodes.filter(({ key }) => !framed.has(key)).map((node) => `  ${box(node)}`),
    ...graph.frames.flatMap((frame) => [
      `  subgraph ${id(frame.key)}["${escaped(frame.title)}"]`,
      ...frame.nodes.map((key) => `    ${box(nodes.get(key)!)}`),
      '  end',
    ]),
    ...graph.edges.map((edge) => `  ${arrow(edge)}`),
    ...graph.nodes.flatMap(link),
    ...graph.nodes.filter(({ focus }) => focus).map(({ key }) => `  style ${id(key)} stroke-width:4px`),
    '',
  ].join('\n');

  function box(node: GraphNode): string {
    const [open, close] = SHAPE[node.kind];
    const cites = citesOf(node)
      .map((cite) => cite.id)
      .join(', ');
    const rows = [node.label, ...lines(node.title, WIDTH), ...(cites === '' ? [] : lines(cites, WIDTH))];
    return `${id(node.key)}${open}"${rows.map(escaped).join('<br/>')}"${close}`;
  }

  function arrow(edge: GraphEdge): string {
    const options = nodes.get(edge.from)?.options ?? [];
    const answers = edge.options.length > 0 ? answerWords(options, edge.options) : '';
    const words = [edge.kind === 'asked' ? 'asked when' : '', arrowWords(edge, answers)];
    const label = lines(words.join(' '), WIDTH).map(escaped).join('<br/>');
    const line = edge.negated ? '-.-x' : edge.alone ? '-->' : '-.->';
    return `${id(edge.from)} ${line}${label === '' ? '' : `|"${label}"|`} ${id(edge.to)}`;
  }

  function link(node: GraphNode): readonly string[] {
    const [first] = citesOf(node);
    if (!first || links === undefined) return [];
    const gists = citesOf(node)
      .map((cite) => `${cite.id}: ${cite.gist}`)
      .join(' ');
    return [`  click ${id(node.key)} href "${links}#${encodeURIComponent(first.id)}" "${escaped(gists)}"`];
  }

  function citesOf(node: GraphNode): GraphNode['cites'] {
    const steps = graph.edges.filter(({ to }) => to === node.key).flatMap(({ cites }) => cites);
    return [...new Map([...node.cites, ...steps].map((cite) => [cite.id, cite])).values()];
  }
}

/** Mermaid writes a character by its number between # and ;. Letters of any language, digits and a few signs stay. */
function escaped(text: string): string {
  return plain(text).replace(
    /[^\p{L}\p{M}\p{N} .,:?!()\-'/]/gu,
    (character) => `#${character.codePointAt(0)!};`,
  );
}

/** For a place where Mermaid knows no escapes: what could end or continue the line is left out. */
function oneLineOf(text: string): string {
  return plain(text).replace(/[^\p{L}\p{M}\p{N} .,:?!()\-'/]/gu, ' ');
}
