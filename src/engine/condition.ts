import { ALL, ANY, ASKED, laterNode, NOT, PROVISIONAL, type Circuit } from './circuit.ts';
import type { Kleene } from './kleene.ts';
import type { Condition, Question } from './pack-data.ts';
import type { State } from './state.ts';
import { bothWays, eitherWay, type Ways } from './ways.ts';

/** A condition compiled once, so that reading it costs no look-up. */
export interface Test {
  /** Its value for a state that its pack has settled. */
  readonly value: (state: State) => Kleene;
  /** How it can become yes, and how no. Worked out when first asked for, and kept. */
  readonly toYes: () => Ways;
  readonly toNo: () => Ways;
}

/** How nodes of a circuit can become yes, and how no. */
export interface WaysOfNodes {
  readonly toYes: (at: number) => Ways;
  readonly toNo: (at: number) => Ways;
}

/** A further condition over the questions and facts of a pack, whose own nodes are so many. */
export function testOf(
  circuit: Circuit,
  size: number,
  ways: WaysOfNodes,
  condition: Condition | undefined,
): Test {
  const at = circuit.add(condition);
  return {
    value: at < size ? (state) => state.values[at] as Kleene : laterNode(circuit, at, size),
    toYes: () => ways.toYes(at),
    toNo: () => ways.toNo(at),
  };
}

const ALWAYS: Ways = [new Map()];
const NEVER: Ways = [];

/** The ways of every node of a circuit, each worked out when first asked for, and kept. */
export function waysOf({ nodes }: Circuit, questions: readonly Question[]): WaysOfNodes {
  const toYes: WaysOfNodes['toYes'] = kept((at): Ways => {
    const { kind, parts } = nodes[at]!;
    switch (kind) {
      case ASKED:
        return chosenWay(at);
      case ALL:
        return parts.reduce((ways: Ways, part) => bothWays(ways, toYes(part)), ALWAYS);
      case ANY:
        return parts.reduce((ways: Ways, part) => eitherWay(ways, toYes(part)), NEVER);
      case NOT:
        return toNo(parts[0]!);
      case PROVISIONAL:
        return NEVER;
    }
  });
  const toNo: WaysOfNodes['toNo'] = kept((at): Ways => {
    const { kind, parts, path } = nodes[at]!;
    switch (kind) {
      case ASKED:
        return eitherWay(notChosenWay(at), path < 0 ? NEVER : toNo(path));
      case ALL:
        return parts.reduce((ways: Ways, part) => eitherWay(ways, toNo(part)), NEVER);
      case ANY:
        return parts.reduce((ways: Ways, part) => bothWays(ways, toNo(part)), ALWAYS);
      case NOT:
        return toYes(parts[0]!);
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

  return { toYes, toNo };
}

/** Something about nodes, worked out when it is first asked for. */
export function kept<T extends object | null>(work: (at: number) => T): (at: number) => T {
  const done: T[] = [];
  return (at) => {
    const present = done[at];
    return present === undefined ? (done[at] = work(at)) : present;
  };
}
