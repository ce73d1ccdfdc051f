import { counted } from '../../words/en/counted.ts';
import { answerLetters, answerWords } from './answer-words.ts';
import type { Graph, GraphEdge, GraphNode } from './model.ts';
import type { GraphPage } from './page.ts';

/** Words longer than this (in characters) are replaced on an arrow by the letters of the answers. */
const LONGEST = 32;

/** How one drawing names things: its numbers, its letters, and the words on its arrows. */
export interface Wording {
  /** `3` or `F2`: what stands before a question or a fact of a page. */
  readonly number: (key: string) => string | undefined;
  /** Whether the answers of a question are listed with letters, because some arrow would need too many words. */
  readonly lettered: (key: string) => boolean;
  /** The answers that count: words, or letters; empty for what is no question. */
  readonly answers: (edge: GraphEdge) => string;
  /** What an arrow comes from and the answers, short: `3: yes`, `F2`, or in full where it has no number. */
  readonly source: (edge: GraphEdge) => string;
}

export function wordingOf(graph: Graph, page: GraphPage): Wording {
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]));
  const numbers = graph.layout === 'boxes' ? new Map<string, string>() : numbersOf(graph, page);
  const named = [...page.edges, ...page.asked, ...page.brings];
  const letters = new Set(named.filter(isLong).map(({ from }) => from));
  return { number: (key) => numbers.get(key), lettered: (key) => letters.has(key), answers, source };

  function isLong({ from, options }: GraphEdge): boolean {
    return options.length > 0 && answerWords(optionsOf(from), options).length > LONGEST;
  }

  function optionsOf(key: string): GraphNode['options'] {
    return nodes.get(key)?.options ?? [];
  }

  function answers({ from, options }: GraphEdge): string {
    if (options.length === 0) return '';
    return (letters.has(from) ? answerLetters : answerWords)(optionsOf(from), options);
  }

  function source(edge: GraphEdge): string {
    const name = numbers.get(edge.from) ?? nodes.get(edge.from)?.title ?? edge.from;
    const not = edge.negated ? 'not ' : '';
    if (edge.options.length === 0) return `${not}${name}`;
    return `${name}${/[?:]$/.test(name) ? '' : ':'} ${not}${answers(edge)}`;
  }
}

function numbersOf({ frames }: Graph, page: GraphPage): ReadonlyMap<string, string> {
  const questions = frames.flatMap(({ nodes }) => nodes);
  const facts = page.nodes.filter(({ kind }) => kind === 'fact').map(({ key }) => key);
  return new Map([
    ...questions.map((key, at): [string, string] => [key, `${at + 1}`]),
    ...facts.map((key, at): [string, string] => [key, `F${at + 1}`]),
  ]);
}

/** What stands on an arrow: the answers that count, `not` or `unless`, and how many questions of a stage it is about. */
export function arrowWords({ negated, alone, questions }: GraphEdge, answers: string): string {
  const not = negated ? (alone ? 'not' : 'unless') : '';
  const some = questions === undefined ? '' : questionCount(questions);
  const words = [not, answers].filter((word) => word !== '').join(' ');
  return [words, some].filter((word) => word !== '').join(': ');
}

export function questionCount(questions: number): string {
  return counted(questions, 'question');
}
