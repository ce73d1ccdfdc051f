import { and, NO, not as opposite, or, UNKNOWN, YES, type Kleene } from './kleene.ts';
import type { Condition, Question } from './pack-data.ts';
import { bitsOf, type State } from './state.ts';
import { bothWays, eitherWay, type Ways } from './ways.ts';

/** Collects what decided a condition's value. */
export interface Because {
  /** A question with a definite answer, and the options that counted, as bits. */
  answered(question: number, bits: number): void;
  /** A question without a definite answer, which leaves the condition open. */
  open(question: number): void;
}

/** A condition compiled once, so that reading it costs no look-up. */
export interface Test {
  /** Its value for a state. */
  readonly value: (state: State) => Kleene;
  /** Names the answers that decided its present value, not all that were read. */
  readonly explain: (state: State, because: Because) => void;
  /** How it can become yes, and how no. Worked out when first asked for, and kept. */
  readonly toYes: () => Ways;
  readonly toNo: () => Ways;
}

/** What a condition's names stand for. */
export interface Names {
  readonly question: (id: string) => { readonly index: number; readonly question: Question };
  readonly fact: (id: string) => { readonly index: number; readonly test: Test };
  /** The path condition of a question, for saying why it is off the path. */
  readonly path: (index: number) => Test | undefined;
}

const ALWAYS: Ways = [new Map()];
const NEVER: Ways = [];

/** Compiles a condition; the names in it must exist (the pack layer has checked them). */
export function compile(condition: Condition | undefined, names: Names): Test {
  if (!condition) return all([]);
  if ('question' in condition) return oneOf(condition.question, condition.in, names);
  if ('fact' in condition) return fact(condition.fact, names);
  if ('all' in condition) return all(condition.all.map((part) => compile(part, names)));
  if ('any' in condition) return any(condition.any.map((part) => compile(part, names)));
  if ('not' in condition) return not(compile(condition.not, names));
  return provisional;
}

/** Off the path it reads no; without a definite answer it is unknown; otherwise whether an option named was chosen. */
function oneOf(id: string, options: readonly string[], names: Names): Test {
  const { index, question } = names.question(id);
  const wanted = bitsOf(question, options);
  const every = 2 ** question.options.length - 1;
  const others = every & ~wanted;
  const single = question.type !== 'many_of';
  const answeredYes: Ways = wanted
    ? [new Map([[index, { hit: [wanted], avoid: single ? others : 0, onPath: true }]])]
    : NEVER;
  const answeredNo: Ways = others
    ? [new Map([[index, { hit: [others], avoid: wanted, onPath: false }]])]
    : NEVER;
  return {
    value: (state) => {
      if (state.path[index] === NO) return NO;
      const chosen = state.chosen[index]!;
      return chosen === 0 ? UNKNOWN : chosen & wanted ? YES : NO;
    },
    explain: (state, because) => {
      if (state.path[index] === NO) return names.path(index)?.explain(state, because);
      const chosen = state.chosen[index]!;
      return chosen === 0 ? because.open(index) : because.answered(index, chosen & wanted || chosen);
    },
    toYes: () => answeredYes,
    toNo: once(() => eitherWay(answeredNo, names.path(index)?.toNo() ?? NEVER)),
  };
}

function fact(id: string, names: Names): Test {
  const { index, test } = names.fact(id);
  return { ...test, value: (state) => state.facts[index] as Kleene };
}

function all(parts: readonly Test[]): Test {
  const value = (state: State): Kleene => {
    let whole: Kleene = YES;
    for (const part of parts) {
      whole = and(whole, part.value(state));
      if (whole === NO) break;
    }
    return whole;
  };
  return {
    value,
    explain: (state, because) => explainAlike(parts, value(state), state, because),
    toYes: once(() => parts.reduce((ways: Ways, part) => bothWays(ways, part.toYes()), ALWAYS)),
    toNo: once(() => parts.reduce((ways: Ways, part) => eitherWay(ways, part.toNo()), NEVER)),
  };
}

function any(parts: readonly Test[]): Test {
  const value = (state: State): Kleene => {
    let whole: Kleene = NO;
    for (const part of parts) {
      whole = or(whole, part.value(state));
      if (whole === YES) break;
    }
    return whole;
  };
  return {
    value,
    explain: (state, because) => explainAlike(parts, value(state), state, because),
    toYes: once(() => parts.reduce((ways: Ways, part) => eitherWay(ways, part.toYes()), NEVER)),
    toNo: once(() => parts.reduce((ways: Ways, part) => bothWays(ways, part.toNo()), ALWAYS)),
  };
}

function not(part: Test): Test {
  return {
    value: (state) => opposite(part.value(state)),
    explain: part.explain,
    toYes: part.toNo,
    toNo: part.toYes,
  };
}

const provisional: Test = {
  value: (state) => state.provisional,
  explain: () => {},
  toYes: () => NEVER,
  toNo: () => NEVER,
};

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => (done ??= { value: work() }).value;
}

/** The parts that agree with the whole are those that decided it. */
function explainAlike(parts: readonly Test[], whole: Kleene, state: State, because: Because): void {
  for (const part of parts) {
    if (part.value(state) === whole) part.explain(state, because);
  }
}
