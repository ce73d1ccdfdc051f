import { codeAnswers, noAnswers, stateOf } from '../../engine/answers.ts';
import type { Test } from '../../engine/condition.ts';
import { YES } from '../../engine/kleene.ts';
import type { Condition } from '../../engine/pack-data.ts';
import type { AskedQuestion } from '../../engine/asked-question.ts';
import type { Pack } from '../../engine/pack.ts';
import type { State } from '../../engine/state.ts';
import type { Demand } from '../../engine/ways.ts';
import { weigh } from '../../engine/reading.ts';
import { randomFrom } from '../../train/random.ts';
import { randomAnswers } from '../random-answers.ts';
import { everyState, type States } from './answer-space.ts';

/** So many sets of answers are tried for one condition. Beyond that, nothing is decided here. */
const MOST = 200_000;

/**
 * The work that goes into one check of a pack, in numbers of its circuit that are read: half a second or so. Beyond that nothing
 * more is decided.
 */
const WORK = 100_000_000;

/** What is done for each set of answers besides takes as long as reading some numbers. */
const BESIDES = 400;

/** What has been done in a check of a pack. */
interface Deciding {
  /** What is left of the work. */
  left: number;
  /** How many numbers are read to work out all of the pack. */
  readonly whole: number;
  /** By node of the pack: 1 where it is yes for answers that were tried. */
  readonly held: Uint8Array;
  /** By node: whether some answers make it yes. */
  readonly known: Map<number, boolean | undefined>;
  /** Random sets of answers that were made, the same ones for the same pack. */
  readonly samples: State[];
  readonly random: () => number;
}

const begun = new WeakMap<Pack, Deciding>();

/** From now on there is all the work again. */
export function beginDeciding(pack: Pack): void {
  begun.set(pack, {
    left: WORK,
    whole: pack.circuit.nodes.slice(0, pack.size).reduce((sum, { parts }) => sum + parts.length + 3, 0),
    held: new Uint8Array(pack.size),
    known: new Map(),
    samples: [],
    random: randomFrom(pack.data.id),
  });
}

/** Most conditions hold for one of so many random sets of answers, and are told apart by them: to work out how each becomes yes takes longer. */
const RANDOM = 40;

/** Random sets of answers, each made when it is first asked for. */
function* samplesOf(pack: Pack): Iterable<State> {
  const { samples, random, held } = decidingOf(pack);
  yield* samples;
  while (samples.length < RANDOM && mayTry(pack)) {
    const state = stateOf(pack, codeAnswers(pack, randomAnswers(pack.data, random)).coded);
    weigh(pack, state);
    note(held, state.values);
    samples.push(state);
    yield state;
  }
}

function decidingOf(pack: Pack): Deciding {
  if (!begun.has(pack)) beginDeciding(pack);
  return begun.get(pack)!;
}

/** Whether nothing more is decided in this check. */
export function isWorkDone(pack: Pack): boolean {
  return decidingOf(pack).left < 0;
}

/** Whether a set of answers may be tried once more; if so, it counts. */
export function mayTry(pack: Pack, work = decidingOf(pack).whole): boolean {
  const of = decidingOf(pack);
  if (of.left < 0) return false;
  of.left -= work + BESIDES;
  return true;
}

/** Whether some answers make a condition yes; undefined where there are too many answers to try. */
export function canHold(pack: Pack, condition: Condition): boolean | undefined {
  const test = pack.test(condition);
  const { held, known } = decidingOf(pack);
  if (held[test.at]) return true;
  if (!known.has(test.at)) {
    known.set(
      test.at,
      canBe(pack, [condition], test, (state) => test.value(state) === YES),
    );
  }
  return known.get(test.at);
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
  const { held } = decidingOf(pack);
  if (some(samplesOf(pack), met)) return true;
  for (const state of likelyStates(pack, needed)) {
    note(held, state.values);
    if (met(state)) return true;
  }
  const rests = conditions.map(pack.circuit.add);
  const provisional = rests.some((at) => pack.circuit.nodes[at]!.afterLevels);
  if (!provisional && needed.toYes()?.length === 0) return false;
  return someOf(pack, everyState(pack, conditions, MOST), met);
}

function note(held: Uint8Array, values: Uint8Array): void {
  for (let at = 0; at < held.length; at++) if (values[at] === YES) held[at] = 1;
}

/** Whether two conditions differ for some answers; undefined where there are too many answers to try. */
export function canDiffer(
  pack: Pack,
  a: Condition | undefined,
  b: Condition | undefined,
): boolean | undefined {
  const [first, second] = [pack.test(a), pack.test(b)];
  if (first.at === second.at) return false;
  const differ = (state: State): boolean => first.value(state) !== second.value(state);
  if (some(likelyStates(pack, first), differ) || some(likelyStates(pack, second), differ)) return true;
  return someOf(pack, everyState(pack, [a, b], MOST), differ);
}

/**
 * For each condition a number; conditions with different numbers differ. Cheap, where each of many conditions is to be compared
 * with every other: they are told apart by their values for random answers, and where one of them holds.
 */
export function printsOf(pack: Pack, conditions: readonly (Condition | undefined)[]): readonly number[] {
  const tests = new Map(conditions.map(pack.test).map((test) => [test.at, test]));
  const prints = new Map([...tests.keys()].map((at) => [at, 0]));
  let last = 0;
  /** Those that have the same number as another one. */
  let alike = [[...tests.values()]];

  function tellApart(state: State): void {
    alike = alike.flatMap((group) => {
      const byValue: Test[][] = [[], [], [], []];
      for (const one of group) byValue[one.value(state)]!.push(one);
      const groups = byValue.filter(({ length }) => length > 0);
      for (const part of groups.slice(1)) {
        last++;
        for (const { at } of part) prints.set(at, last);
      }
      return groups.filter(({ length }) => length > 1);
    });
  }

  for (const state of samplesOf(pack)) {
    if (alike.length === 0) break;
    tellApart(state);
  }
  for (const test of tests.values()) {
    if (alike.length === 0) break;
    const [sample] = likelyStates(pack, test);
    if (sample) tellApart(sample);
  }
  return conditions.map((condition) => prints.get(pack.test(condition).at)!);
}

/** Whether some of all states meets a demand; undefined where there are too many to try. */
function someOf(pack: Pack, every: States | undefined, met: (state: State) => boolean): boolean | undefined {
  if (every === undefined) return undefined;
  for (const state of every.states) {
    if (!mayTry(pack, every.work)) return undefined;
    if (met(state)) return true;
  }
  return false;
}

function some(states: Iterable<State>, met: (state: State) => boolean): boolean {
  for (const state of states) if (met(state)) return true;
  return false;
}

/**
 * For each way in which a condition can become yes, a state that takes it, left out where nobody could answer so. Nearly
 * always the first one is a witness.
 */
export function* likelyStates(pack: Pack, test: Test): Iterable<State> {
  for (const way of test.toYes() ?? []) {
    if (!mayTry(pack)) return;
    const state: State = { ...noAnswers(pack), values: new Uint8Array(pack.size), provisional: YES };
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
