/** A picture of a pack, or of a part of it, before it is drawn. Plain data: the same pack gives the same graph. */
export interface Graph {
  readonly title: string;
  /** Which pack it shows, and its version. */
  readonly subtitle: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Nodes drawn together in a frame with a title: the questions of a stage. */
  readonly frames: readonly Frame[];
  /**
   * `boxes`: everything is a box. `page`: what would not fit on one page is put in words: actions as a list below, and in
   * the box of a question when it is asked. `glance`: like a page, with the titles of the questions alone.
   */
  readonly layout: 'boxes' | 'page' | 'glance';
}

export interface GraphNode {
  /** Kind and id, such as `question immediate_danger`: unlike any other node's. */
  readonly key: string;
  readonly kind: NodeKind;
  readonly id: string;
  /** In words: the question as it is asked, what the fact says, the title of the level, the text of the action. */
  readonly title: string;
  /** What it is, in words: `Question`, `Level 1 of 5`, `Do not`. */
  readonly label: string;
  readonly cites: readonly CitedStatement[];
  /** What can be answered, in order; empty for what is no question. */
  readonly options: readonly GraphOption[];
  /** The title of the stage that the question belongs to, or undefined for what is no question. */
  readonly stage?: string;
  /** Whether the picture is about this node. */
  readonly focus?: true;
}

/** `stage`: all questions of a stage at once. `state`: that the result is provisional, which no answer alone decides. */
export type NodeKind = 'question' | 'fact' | 'level' | 'action' | 'stage' | 'state';

export interface CitedStatement {
  readonly id: string;
  readonly gist: string;
}

export interface GraphOption {
  readonly id: string;
  readonly label: string;
}

export interface GraphEdge {
  /** Keys of nodes. */
  readonly from: string;
  readonly to: string;
  /** `brings`: what follows. `asked`: when a question, or a whole stage, is on the path. */
  readonly kind: 'brings' | 'asked';
  /** The options that count; empty where it comes from a fact. */
  readonly options: readonly string[];
  /** It counts if the answer or fact is not so. */
  readonly negated: boolean;
  /** It is enough on its own; otherwise it counts only together with something else. */
  readonly alone: boolean;
  /** What the step to a level rests on; other nodes name their own statements. */
  readonly cites: readonly CitedStatement[];
  /** How many questions of the stage it leads to, where they are not all. */
  readonly questions?: number;
}

export interface Frame {
  readonly key: string;
  readonly title: string;
  readonly nodes: readonly string[];
}
