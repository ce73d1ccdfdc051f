import { ALL, ANY, ASKED, addedNode, NOT, PROVISIONAL, type Circuit } from './circuit.ts';
import type { Kleene } from './kleene.ts';
import type { Condition, Question } from './pack-data.ts';
import type { State } from './state.ts';
import { bothWays, eitherWay, type Effort, type Ways } from './ways.ts';

/** A condition compiled once, so that reading it costs no look-up. */
export interface Test {
  /** Its node in the circuit of the pack. Conditions with the same node are the same. */
  readonly at: number;
  /** Its value for a state that its pack has evaluated. */
  readonly value: (state: State) => Kleene;
  /** How it can become yes, and how no. Worked out when first asked for, and kept. */
  readonly toYes: () => Ways;
  readonly toNo: () => Ways;
}

/** How nodes of a circuit can become yes, and how no; null where that takes more work than `most`. */
export interface WaysOfNodes {
  readonly toYes: (at: number, most: number) => Ways;
  readonly toNo: (at: number, most: number) => Ways;
}

/**
 * A further condition over the questions and facts of a pack.
 *
 * @param size how many nodes the pack has by itself.
 * @param most the work that may go into listing its ways.
 */
export function testOf(
  circuit: Circuit,
  size: number,
  ways: WaysOfNodes,
  condition: Condition | undefined,
  most: number,
): Test {
  const at = circuit.add(condition);
  return {
    at,
    value: at < size ? (state) => state.values[at] as Kleene : addedNode(circuit, at, size),
    toYes: () => ways.toYes(at, most),
    toNo: () => ways.toNo(at, most),
  };
}

const ALWAYS: Ways = [new Map()];
const NEVER: Ways = [];

/**
 * The ways of every node of a circuit, each worked out when first asked for, and kept. What a node costs is what it would
 * cost by itself, written out in full: so whether it is too tangled does not depend on what was asked before.
 */
export function waysOf({ nodes }: Circuit, questions: readonly Question[]): WaysOfNodes {
  const yes = memoOfWays((at, effort) => {
    const { kind, parts } = nodes[at]!;
    switch (kind) {
      case ASKED:
        return chosenWay(at);
      case ALL:
        return joined(bothWays, ALWAYS, parts, yes, effort);
      case ANY:
        return joined(eitherWay, NEVER, parts, yes, effort);
      case NOT:
        return no(parts[0]!, effort);
      case PROVISIONAL:
        return NEVER;
    }
  });
  const no = memoOfWays((at, effort) => {
    const { kind, parts, path } = nodes[at]!;
    switch (kind) {
      case ASKED:
        return eitherWay(notChosenWay(at), path < 0 ? NEVER : no(path, effort), effort);
      case ALL:
        return joined(eitherWay, NEVER, parts, no, effort);
      case ANY:
        return joined(bothWays, ALWAYS, parts, no, effort);
      case NOT:
        return yes(parts[0]!, effort);
      case PROVISIONAL:
        return NEVER;
    }
  });

  function chosenWay(at: number): Ways {
    const { question, wanted } = nodes[at]!;
    const { type } = questions[question]!;
    const avoid = type === 'many_of' ? 0 : others(at);
    return wanted ? [new Map([[question, { hit: [wanted], avoid, onPath: true }]])] : NEVER;
  }

  function notChosenWay(at: number): Ways {
    const { question, wanted } = nodes[at]!;
    const hit = others(at);
    return hit ? [new Map([[question, { hit: [hit], avoid: wanted, onPath: false }]])] : NEVER;
  }

  /** The options that the node does not name. */
  function others(at: number): number {
    const { question, wanted } = nodes[at]!;
    return (2 ** questions[question]!.options.length - 1) & ~wanted;
  }

  return {
    toYes: (at, most) => yes(at, { left: most }),
    toNo: (at, most) => no(at, { left: most }),
  };
}

type ListWays = (at: number, effort: Effort) => Ways;

/** The ways of a whole, joined from those of its parts. Stops as soon as there are too many. */
function joined(
  join: typeof bothWays,
  none: Ways,
  parts: readonly number[],
  ways: ListWays,
  effort: Effort,
): Ways {
  let whole = none;
  for (let i = 0; i < parts.length && whole; i++) whole = join(whole, ways(parts[i]!, effort), effort);
  return whole;
}

/** Keeps the ways of each node with what they cost; and of a node that cost too much, how much was not enough. */
function memoOfWays(list: ListWays): ListWays {
  const done: { readonly ways: Ways; readonly cost: number }[] = [];
  const notEnough: number[] = [];
  return (at, effort) => {
    const before = effort.left;
    const present = done[at];
    if (present) effort.left -= present.cost;
    else if (before <= (notEnough[at] ?? 0)) effort.left = -1;
    if (effort.left < 0) return null;
    if (present) return present.ways;
    effort.left--;
    const ways = list(at, effort);
    if (effort.left < 0) {
      notEnough[at] = before;
      return null;
    }
    done[at] = { ways, cost: before - effort.left };
    return ways;
  };
}
