import { NO, not as opposite, UNKNOWN, YES, type Kleene } from './kleene.ts';
import type { Condition, Question } from './pack-data.ts';
import { bitsOf, type State } from './state.ts';

export const ASKED = 0;
export const ALL = 1;
export const ANY = 2;
export const NOT = 3;
export const PROVISIONAL = 4;

/** A condition, or a part of one. Every node has the same fields, whatever its kind, so that reading them is fast. */
export interface CircuitNode {
  readonly kind: typeof ASKED | typeof ALL | typeof ANY | typeof NOT | typeof PROVISIONAL;
  /** Of `ASKED`: the question's index, the options named as bits, and the node of its path, -1 where it is always asked. */
  readonly question: number;
  readonly wanted: number;
  readonly path: number;
  /** Of the others: the nodes that it rests on. */
  readonly parts: readonly number[];
  /** Whether it rests on the levels, through `PROVISIONAL`: then it is known only after them. */
  readonly afterLevels: boolean;
}

/**
 * Many conditions as one network: equal ones are one node, and a node stands after all those it rests on. So one walk from
 * the first to the last works out everything, each part once.
 */
export interface Circuit {
  readonly nodes: readonly CircuitNode[];
  /** The nodes that are known only after the levels, in order. */
  readonly afterLevels: readonly number[];
  /** By question, the node of its path; -1 where it is always asked. */
  readonly paths: readonly number[];
  /** By fact. */
  readonly facts: readonly number[];
  /** The node of a condition: the one there is, or else a new one. */
  readonly add: (condition: Condition | undefined) => number;
}

/**
 * The circuit of the paths and facts of a pack, to which the conditions of its rules are added.
 *
 * Throws for a name that does not exist and for a cycle.
 */
export function circuitOf(
  questions: readonly Question[],
  named: readonly { readonly id: string; readonly when: Condition }[],
): Circuit {
  const nodes: CircuitNode[] = [];
  const afterLevels: number[] = [];
  const known = new Map<string, number>();
  const question = memoById('question', questions, ({ when }) => (when ? add(when) : -1));
  const fact = memoById('fact', named, ({ when }) => add(when));

  function node(
    key: string,
    kind: CircuitNode['kind'],
    parts: readonly number[],
    asked = NOTHING_ASKED,
  ): number {
    const present = known.get(key);
    if (present !== undefined) return present;
    const restsOn = asked.path < 0 ? parts : [asked.path];
    const waits = kind === PROVISIONAL || restsOn.some((part) => nodes[part]!.afterLevels);
    nodes.push({ kind, ...asked, parts, afterLevels: waits });
    known.set(key, nodes.length - 1);
    if (waits) afterLevels.push(nodes.length - 1);
    return nodes.length - 1;
  }

  function add(condition: Condition | undefined): number {
    if (!condition) return node('all ', ALL, []);
    if ('question' in condition) {
      const [index, path] = question(condition.question);
      const wanted = bitsOf(questions[index]!, condition.in);
      return node(`asked ${index} ${wanted}`, ASKED, [], { question: index, wanted, path });
    }
    if ('fact' in condition) return fact(condition.fact)[1];
    if ('all' in condition) return several('all', ALL, condition.all);
    if ('any' in condition) return several('any', ANY, condition.any);
    if ('not' in condition) return several('not', NOT, [condition.not]);
    return node('provisional', PROVISIONAL, []);
  }

  function several(key: string, kind: CircuitNode['kind'], conditions: readonly Condition[]): number {
    const parts = conditions.map(add);
    return node(`${key} ${parts.join()}`, kind, parts);
  }

  const paths = questions.map(({ id }) => question(id)[1]);
  const facts = named.map(({ id }) => fact(id)[1]);
  return { nodes, afterLevels, paths, facts, add };
}

const NOTHING_ASKED = { question: -1, wanted: 0, path: -1 };

/** By id, the index of an entry and the node made for it, when it is first asked for. Throws for a cycle. */
function memoById<T extends { readonly id: string }>(
  kind: string,
  entries: readonly T[],
  make: (entry: T) => number,
): (id: string) => readonly [index: number, made: number] {
  const at = new Map(entries.map(({ id }, index) => [id, index]));
  const done: (number | undefined)[] = [];
  const begun = new Set<number>();
  return (id) => {
    const index = at.get(id);
    if (index === undefined) throw new Error(`there is no ${kind} ${id}`);
    if (done[index] === undefined) {
      if (begun.has(index)) throw new Error(`${kind} ${id} rests on itself`);
      begun.add(index);
      done[index] = make(entries[index]!);
    }
    return [index, done[index]];
  };
}

/** Nodes as one row of numbers, which is fast to walk: of each node its kind, how many numbers follow, and these. */
interface Row {
  /** What follows: of `ASKED` the question, the options and the path, of the others the parts. */
  readonly numbers: Int32Array;
  /** By node, where its numbers begin. */
  readonly starts: Int32Array;
}

function rowOf(nodes: readonly CircuitNode[]): Row {
  const numbers: number[] = [];
  const starts = nodes.map(({ kind, question, wanted, path, parts }) => {
    const follows = kind === ASKED ? [question, wanted, path] : parts;
    return numbers.push(kind, follows.length, ...follows) - follows.length - 2;
  });
  return { numbers: Int32Array.from(numbers), starts: Int32Array.from(starts) };
}

/** Works out the values of a state. */
export interface Evaluator {
  /** Of every node, for the options chosen. */
  readonly evaluate: (state: State) => void;
  /** Again of the nodes that rest on the levels, once it is known whether the level is provisional. */
  readonly evaluateProvisional: (state: State) => void;
}

/** An evaluator for the nodes that a circuit has now; those added afterwards are left to `addedNode`. */
export function evaluatorOf({ nodes, afterLevels }: Circuit): Evaluator {
  const { numbers, starts } = rowOf(nodes);
  const after = [...afterLevels];
  return {
    evaluate: ({ chosen, values, provisional }) => {
      for (let at = 0; at < starts.length; at++)
        values[at] = valueOf(numbers, starts[at]!, chosen, values, provisional);
    },
    evaluateProvisional: ({ chosen, values, provisional }) => {
      for (const at of after) values[at] = valueOf(numbers, starts[at]!, chosen, values, provisional);
    },
  };
}

/** The same for those nodes alone that some nodes rest on, themselves included; and how many numbers it reads for that. */
export function evaluatorOfSome(
  { nodes }: Circuit,
  some: readonly number[],
  size: number,
): { readonly evaluate: (state: State) => void; readonly work: number } {
  const needed = new Set(some);
  for (const at of needed) {
    const { parts, path } = nodes[at]!;
    for (const part of parts) needed.add(part);
    if (path >= 0) needed.add(path);
  }
  const order = [...needed].filter((at) => at < size).sort((a, b) => a - b);
  const { numbers, starts } = rowOf(order.map((at) => nodes[at]!));
  return {
    evaluate: ({ chosen, values, provisional }) => {
      for (let i = 0; i < order.length; i++)
        values[order[i]!] = valueOf(numbers, starts[i]!, chosen, values, provisional);
    },
    work: numbers.length,
  };
}

let room = new Uint8Array(0);

/** Works out a node that was added after its pack was compiled: the states of the pack have no room for it. */
export function addedNode({ nodes }: Circuit, at: number, size: number): (state: State) => Kleene {
  const needed = new Set<number>();
  const need = (node: number): void => {
    if (node < size || needed.has(node)) return;
    nodes[node]!.parts.forEach(need);
    needed.add(node);
  };
  need(at);
  const order = [...needed];
  const { numbers, starts } = rowOf(order.map((node) => nodes[node]!));
  return (state) => {
    // The same room for all: a pack has thousands of conditions, and each is asked for thousands of states.
    if (room.length <= at) room = new Uint8Array(2 * at);
    const values = room;
    values.set(state.values);
    order.forEach(
      (node, i) => (values[node] = valueOf(numbers, starts[i]!, state.chosen, values, state.provisional)),
    );
    return values[at] as Kleene;
  };
}

/**
 * The value of the node whose numbers begin at `at`, once its parts have theirs. Nothing here branches on answers: the
 * processor would guess half of them wrong.
 */
function valueOf(
  numbers: Int32Array,
  at: number,
  chosen: Int32Array,
  values: Uint8Array,
  provisional: Kleene,
): Kleene {
  const first = at + 2;
  const end = first + numbers[at + 1]!;
  switch (numbers[at]!) {
    case ASKED: {
      // Off the path it is no; without a definite answer unknown; otherwise it says whether an option named was chosen.
      const path = numbers[first + 2]!;
      const options = chosen[numbers[first]!]!;
      const value = isAny(options & numbers[first + 1]!) * YES + (1 - isAny(options)) * UNKNOWN;
      return (path < 0 ? value : value * isAny(values[path]!)) as Kleene;
    }
    case ALL: {
      let whole: number = YES;
      for (let i = first; i < end; i++) whole &= values[numbers[i]!]!;
      return whole as Kleene;
    }
    case ANY: {
      let whole: number = NO;
      for (let i = first; i < end; i++) whole |= values[numbers[i]!]!;
      return whole as Kleene;
    }
    case NOT:
      return opposite(values[numbers[first]!] as Kleene);
    default:
      return provisional;
  }
}

/** 1 where some bit is set, 0 where none is. */
function isAny(bits: number): number {
  return (bits | -bits) >>> 31;
}
