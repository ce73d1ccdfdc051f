import { LEFT, nodeLabel } from './dot-label.ts';
import { html, lines, quoted } from './dot-text.ts';
import type { Graph, GraphEdge, GraphNode, NodeKind } from './model.ts';
import { pageOf, type GraphPage } from './page.ts';
import { arrowWords, questionCount, wordingOf, type Wording } from './wording.ts';

/** A family whose widths Graphviz knows, and a size in points. Nothing is written smaller. */
const FONT = 'fontname=Arial fontsize=10';
/** Inches between the columns. At a glance there are two, with many arrows between them. */
const GAP = { boxes: 0.3, page: 0.15, glance: 2 } as const;
/** Characters on a line: beside an arrow, in a heading, and in the list below the picture. */
const ARROW = { boxes: 16, page: 11, glance: 11 } as const;
const HEADING = 40;
const LIST = 150;
/** Boxes below each other, where they say in words what leads to them. */
const FACTS_IN_COLUMN = 6;

/** Shapes tell the kinds apart without colour, and so do the words in each box. The fills are light, for print. */
const LOOK: Readonly<Record<NodeKind, string>> = {
  question: 'shape=box style="rounded,filled" fillcolor="#ffffff"',
  fact: 'shape=box style=filled fillcolor="#eef2f7"',
  level: 'shape=box style=filled fillcolor="#fdf3dc" peripheries=2 penwidth=1.5',
  action: 'shape=note style=filled fillcolor="#f4f4f4"',
  stage: 'shape=folder style=filled fillcolor="#ffffff"',
  state: 'shape=box style="filled,dotted" fillcolor="#ffffff"',
};
const FOCUS = ' penwidth=3';

const LEGEND = [
  'Solid arrow: enough on its own. Dashed arrow, or *: only together with other answers, here or in other stages.',
  'Dotted line with a bar: not so, or unless it is so. Hollow arrowhead: then these questions are asked.',
];
const LEGEND_IN_WORDS = [
  'From: any of these is enough on its own, but one with * counts only together with other answers, here or in other stages.',
];

/**
 * A graph in the DOT language, for Graphviz: left to right, each box with the statements that it cites.
 *
 * @param links the address of a page that has each statement under its id; without it there are no links.
 */
export function toDot(graph: Graph, links?: string): string {
  const page = pageOf(graph);
  const drawing = { graph, page, wording: wordingOf(graph, page), links };
  const boxes = graph.layout === 'boxes';
  const label = boxes
    ? `labelloc=t label=<${heading(drawing)}${legend(page)}>`
    : `labelloc=b label=<${list(drawing)}${legend(page)}>`;
  return [
    `digraph ${quoted(`${graph.title} (${graph.subtitle})`)} {`,
    `  graph [rankdir=LR newrank=true nodesep=0.05 ranksep=${GAP[graph.layout]} pad=0.03 margin=0 ${FONT} labeljust=l ${label}];`,
    `  node [${FONT} margin="0.04,0.03" width=0 height=0];`,
    `  edge [${FONT} arrowsize=0.7];`,
    ...page.nodes.map((node) => box(drawing, node)),
    ...(boxes ? [] : columns(drawing)),
    ...page.edges.map((edge) => arrow(drawing, edge)),
    '}',
    '',
  ].join('\n');
}

interface Drawing {
  readonly graph: Graph;
  readonly page: GraphPage;
  readonly wording: Wording;
  readonly links: string | undefined;
}

function box({ graph, page, wording, links }: Drawing, node: GraphNode): string {
  const { key, kind, focus } = node;
  const brings = page.brings.filter(({ to }) => to === key);
  const steps = kind === 'level' ? [...brings, ...page.edges.filter(({ to }) => to === key)] : [];
  const label = nodeLabel(
    { ...node, cites: [...node.cites, ...steps.flatMap(({ cites }) => cites)] },
    {
      number: wording.number(key),
      lettered: wording.lettered(key),
      when: [
        ...(brings.length > 0 ? [`From: ${sourcesOf(wording, brings)}`] : []),
        ...asked(page, wording, key),
      ],
      glance: graph.layout === 'glance',
      wide: inWords(page),
      links,
    },
  );
  return `  ${quoted(key)} [${LOOK[kind]}${focus ? FOCUS : ''} label=<${label}>];`;
}

function arrow({ graph, wording }: Drawing, edge: GraphEdge): string {
  const line = edge.negated ? 'dotted' : edge.alone ? 'solid' : 'dashed';
  const head = edge.kind === 'asked' ? 'empty' : edge.negated ? 'tee' : 'normal';
  const words = lines(arrowWords(edge, wording.answers(edge)), ARROW[graph.layout])
    .map(html)
    .join('<br/>');
  const label = words === '' ? '' : ` label=<${words}>`;
  return `  ${quoted(edge.from)} -> ${quoted(edge.to)} [style=${line} arrowhead=${head}${label}];`;
}

/** Questions in the first column and levels in the last, held in the order of the pack by arrows that nobody sees. */
function columns(drawing: Drawing): readonly string[] {
  const { page, wording } = drawing;
  const { frames } = drawing.graph;
  const titles = frames.length > 1 ? frames : [];
  const first = frames.flatMap(({ key, nodes }) => (titles.length > 0 ? [key, ...nodes] : nodes));
  const last = page.nodes.filter(({ kind }) => kind === 'level' || kind === 'stage').map(({ key }) => key);
  return [
    `  heading [shape=plain label=<${heading(drawing)}>];`,
    ...titles.map(
      ({ key, title }) =>
        `  ${quoted(key)} [shape=plain label=<${aligned([`<b>Stage: ${html(title)}</b>`, ...asked(page, wording, key).map(html)])}>];`,
    ),
    column('same', ['heading', ...first]),
    ...(inWords(page)
      ? wordColumns(page, last)
      : factColumns(page).map((keys) => `  { rank=same; ${keys.map(quoted).join('; ')} }`)),
    ...(last.length > 0 ? [column('max', last)] : []),
  ];
}

/** Facts in columns, read downwards: without arrows, nothing else would say where they stand. */
function wordColumns(page: GraphPage, last: readonly string[]): readonly string[] {
  const facts = page.nodes.filter(({ kind }) => kind === 'fact').map(({ key }) => key);
  const columns = Math.ceil(facts.length / FACTS_IN_COLUMN);
  const start = (at: number) => Math.round((at * facts.length) / columns);
  const between = Array.from({ length: columns }, (_, at) => facts.slice(start(at), start(at + 1)));
  const heads = [['heading'], ...between, last].flatMap((keys) => keys.slice(0, 1));
  return [
    ...between.map((keys) => column('same', keys)),
    `  { edge [style=invis weight=100]; ${heads.map(quoted).join(' -> ')} }`,
  ];
}

function inWords({ brings }: GraphPage): boolean {
  return brings.length > 0;
}

function column(rank: 'same' | 'max', keys: readonly string[]): string {
  return `  { rank=${rank}; edge [style=invis]; ${keys.map(quoted).join(' -> ')} }`;
}

/** Facts that rest on no other fact of the page, then those that rest on these, and so on. */
function factColumns({ nodes, edges }: GraphPage): readonly (readonly string[])[] {
  const left = new Set(nodes.filter(({ kind }) => kind === 'fact').map(({ key }) => key));
  const found: string[][] = [];
  while (left.size > 0) {
    const next = [...left].filter((key) => !edges.some(({ from, to }) => to === key && left.has(from)));
    if (next.length === 0) break;
    for (const key of next) left.delete(key);
    found.push(next);
  }
  return found;
}

/** When a question or a stage is asked, where no arrow says it. */
function asked(page: GraphPage, wording: Wording, key: string): readonly string[] {
  const edges = page.asked.filter(({ to }) => to === key);
  const joined = edges.filter(({ from, options }) => options.length === 0 && from.startsWith('question '));
  const numbers = joined.map(wording.source).sort((a, b) => Number(a) - Number(b));
  return [
    ...(numbers.length > 0 ? [`Asked depending on: ${numbers.join(', ')}`] : []),
    ...edges
      .filter((edge) => !joined.includes(edge))
      .map((edge) => {
        const what = edge.questions === undefined ? 'Asked' : `${questionCount(edge.questions)} asked`;
        return `${what} ${edge.alone ? 'when' : 'only when'}: ${wording.source(edge)}`;
      }),
  ];
}

function heading({ graph, page, wording }: Drawing): string {
  const { title, subtitle, frames, layout } = graph;
  const [frame, second] = frames;
  const about = frame && !second && layout !== 'boxes' ? asked(page, wording, frame.key) : [];
  return aligned([
    ...lines(title, HEADING).map((line) => `<b>${html(line)}</b>`),
    ...[subtitle, ...about].flatMap((text) => lines(text, HEADING)).map(html),
  ]);
}

/** The actions that have no box, each with what leads to it. */
function list({ page, wording }: Drawing): string {
  if (page.actions.length === 0) return '';
  const entries = page.actions.map(({ node, edges }) => {
    return lines(`\u2022 ${node.title} [${sourcesOf(wording, edges)}]`, LIST)
      .map(html)
      .join(`${LEFT}\u00a0\u00a0 `);
  });
  return aligned(['<b>What else these answers lead to</b> [question: answer, or fact]', ...entries]);
}

function sourcesOf(wording: Wording, edges: readonly GraphEdge[]): string {
  return edges.map((edge) => `${wording.source(edge)}${edge.alone ? '' : '*'}`).join('; ');
}

function legend(page: GraphPage): string {
  return aligned((inWords(page) ? LEGEND_IN_WORDS : LEGEND).map((line) => `<i>${html(line)}</i>`));
}

function aligned(texts: readonly string[]): string {
  return texts.map((text) => `${text}${LEFT}`).join('');
}
