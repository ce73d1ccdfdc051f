import { noAnswers, stateOf } from '../../engine/answers.ts';
import type { Test } from '../../engine/condition.ts';
import { YES } from '../../engine/kleene.ts';
import type { Condition } from '../../engine/pack-data.ts';
import type { AskedQuestion } from '../../engine/asked-question.ts';
import type { Pack } from '../../engine/pack.ts';
import type { State } from '../../engine/state.ts';
import type { Demand } from '../../engine/ways.ts';
import { weigh } from '../../engine/reading.ts';
import { everyState, footingOf } from './answer-space.ts';

/** So many sets of answers are tried for one condition. Beyond that, nothing is decided here. */
const MOST = 200_000;

/** So many nodes of a pack are worked out in a second or so. Beyond that nothing more is decided in the same check. */
const WORK = 20_000_000;

/** What is left of that work. */
const left = new WeakMap<Pack, number>();

/** From now on there is all the work again. */
export function beginDeciding(pack: Pack): void {
  left.set(pack, WORK);
}

/** Whether a pack may be settled once more; if so, it counts. */
function maySettle(pack: Pack): boolean {
  const before = left.get(pack) ?? WORK;
  // What is done for each set of answers besides takes as long as some nodes.
  left.set(pack, before - pack.size - 100);
  return before > 0;
}

/** Whether some answers make a condition yes; undefined where there are too many answers to try. */
export function canHold(pack: Pack, condition: Condition): boolean | undefined {
  const test = pack.test(condition);
  return canBe(pack, [condition], test, (state) => test.value(state) === YES);
}

/**
 * Whether some answers meet a demand that rests on these conditions; undefined where there are too many to try.
 *
 * @param needed must be yes wherever the demand is met: its ways are tried first.
 */
export function canBe(
  pack: Pack,
  conditions: readonly (Condition | undefined)[],
  needed: Test,
  met: (state: State) => boolean,
): boolean | undefined {
  if (!maySettle(pack)) return undefined;
  for (const state of likelyStates(pack, needed)) if (met(state)) return true;
  const footing = footingOf(pack, conditions);
  if (!footing.provisional && needed.toYes()?.length === 0) return false;
  return someOf(pack, everyState(pack, footing, MOST), met);
}

/** Whether two conditions differ for some answers; undefined where there are too many answers to try. */
export function canDiffer(
  pack: Pack,
  a: Condition | undefined,
  b: Condition | undefined,
): boolean | undefined {
  if (!maySettle(pack)) return undefined;
  if (JSON.stringify(a) === JSON.stringify(b)) return false;
  const [first, second] = [pack.test(a), pack.test(b)];
  const differ = (state: State): boolean => first.value(state) !== second.value(state);
  if (some(likelyStates(pack, first), differ) || some(likelyStates(pack, second), differ)) return true;
  return someOf(pack, everyState(pack, footingOf(pack, [a, b]), MOST), differ);
}

/**
 * For each condition a number; conditions with different numbers differ. Cheap, where each of many conditions is to be compared
 * with every other: it is made of their values where one of them holds.
 */
export function printsOf(pack: Pack, conditions: readonly (Condition | undefined)[]): readonly number[] {
  const tests = conditions.map(pack.test);
  const prints = new Int32Array(tests.length);
  for (const test of tests) {
    const [sample] = likelyStates(pack, test);
    if (sample === undefined) continue;
    for (const [at, { value }] of tests.entries()) {
      prints[at] = Math.imul(prints[at]! + value(sample) + 1, 0x9e3779b1);
    }
  }
  return [...prints];
}

/** Whether some of all states meets a demand; undefined where there are too many to try. */
function someOf(
  pack: Pack,
  states: Iterable<State> | undefined,
  met: (state: State) => boolean,
): boolean | undefined {
  for (const state of states ?? []) {
    if (met(state)) return true;
    if (!maySettle(pack)) return undefined;
  }
  return states && false;
}

function some(states: Iterable<State>, met: (state: State) => boolean): boolean {
  for (const state of states) if (met(state)) return true;
  return false;
}

/**
 * For each way in which a condition can become yes, a state that takes it, left out where nobody could answer so. Nearly
 * always the first one is a witness.
 */
function* likelyStates(pack: Pack, test: Test): Iterable<State> {
  for (const way of test.toYes() ?? []) {
    if (!maySettle(pack)) return;
    const state = stateOf(pack, noAnswers(pack));
    let possible = true;
    for (const [index, demand] of way) {
      const asked = pack.questions[index]!;
      const chosen = fewestFor(demand, asked);
      const alone = aloneOf(asked);
      if (chosen & alone && chosen !== alone) possible = false;
      state.chosen[index] = chosen;
    }
    if (!possible) continue;
    pack.evaluate(state);
    weigh(pack, state);
    yield state;
  }
}

/** As few options as a demand is met with, as bits. */
function fewestFor({ hit, avoid }: Demand, asked: AskedQuestion): number {
  let chosen = 0;
  for (const wanted of hit) {
    if (chosen & wanted) continue;
    const usual = wanted & ~avoid & ~aloneOf(asked);
    chosen |= lowest(usual === 0 ? wanted & ~avoid : usual);
  }
  return chosen;
}

function aloneOf({ question, bits }: AskedQuestion): number {
  return bits.get(question.alone ?? '') ?? 0;
}

function lowest(bits: number): number {
  return bits & -bits;
}
