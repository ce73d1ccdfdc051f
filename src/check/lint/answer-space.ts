import { noAnswers } from '../../engine/answers.ts';
import { evaluatorOfSome } from '../../engine/circuit.ts';
import type { Condition } from '../../engine/pack-data.ts';
import type { AskedQuestion } from '../../engine/asked-question.ts';
import { YES } from '../../engine/kleene.ts';
import type { Pack } from '../../engine/pack.ts';
import type { State } from '../../engine/state.ts';
import { weigh } from '../../engine/reading.ts';

/** Question to every list of values that some conditions compare its answer with, facts and paths followed to the end. */
export type Compared = ReadonlyMap<string, readonly (readonly string[])[]>;

/** @param most with more questions than this nobody goes on: some of them are left out then. */
export function comparedIn(
  pack: Pack,
  conditions: readonly (Condition | undefined)[],
  most = Infinity,
): Compared {
  const { data, byId } = pack;
  const compared = new Map<string, (readonly string[])[]>();
  const facts = new Set<string>();
  let provisional = false;

  function follow(condition: Condition | undefined): void {
    if (condition === undefined || compared.size > most) return;
    if ('not' in condition) follow(condition.not);
    else if ('all' in condition) condition.all.forEach(follow);
    else if ('any' in condition) condition.any.forEach(follow);
    else if ('question' in condition) {
      const { question: id, in: values } = condition;
      const lists = compared.get(id);
      if (lists) lists.push(values);
      else {
        compared.set(id, [values]);
        follow(byId.get(id)?.question.when);
      }
    } else if ('fact' in condition) {
      if (facts.has(condition.fact)) return;
      facts.add(condition.fact);
      follow(factsOf(pack).get(condition.fact));
    } else if (!provisional) {
      provisional = true;
      for (const level of data.levels) for (const reason of level.brought_by) follow(reason.when);
    }
  }

  conditions.forEach(follow);
  return compared;
}

const factsById = new WeakMap<Pack, ReadonlyMap<string, Condition>>();

export function factsOf(pack: Pack): ReadonlyMap<string, Condition> {
  let facts = factsById.get(pack);
  if (!facts) factsById.set(pack, (facts = new Map(pack.data.facts.map(({ id, when }) => [id, when]))));
  return facts;
}

export interface States {
  readonly states: Iterable<State>;
  /** How many numbers are read to work out one of them. */
  readonly work: number;
}

/**
 * Every set of answers that conditions can tell apart, open questions included, as states in which what the conditions rest on
 * is worked out: one and the same object, changed each time. Undefined where there are more than `most`.
 */
export function everyState(
  pack: Pack,
  conditions: readonly (Condition | undefined)[],
  most: number,
): States | undefined {
  // Each question can be answered in two ways or more, one of them not at all.
  const compared = comparedIn(pack, conditions, Math.log2(most));
  const wheels: Wheel[] = [];
  let product = 1;
  for (const [id, lists] of compared) {
    const wheel = wheelOf(pack.byId.get(id)!, lists);
    product *= sizeOf(wheel);
    if (product > most) return undefined;
    wheels.push(wheel);
  }
  const { circuit, reasons, size } = pack;
  const tested = conditions.map((condition) => pack.test(condition).at);
  const provisional = tested.some((at) => circuit.nodes[at]!.afterLevels);
  const rests = provisional ? [...tested, ...reasons.map(({ at }) => at)] : tested;
  const { evaluate, work } = evaluatorOfSome(circuit, rests, size);
  const settle = (state: State): void => {
    evaluate(state);
    if (provisional) weigh(pack, state);
  };
  const turned = wheels.map((wheel) => ({ index: wheel.index, choices: choicesOf(wheel) }));
  return { states: turn(pack, turned, settle), work };
}

interface Wheel {
  readonly index: number;
  readonly several: boolean;
  /** One option, as its bit, for each group that every condition treats alike. */
  readonly options: readonly number[];
  readonly alone: readonly number[];
}

function wheelOf({ index, question, bits }: AskedQuestion, lists: readonly (readonly string[])[]): Wheel {
  const groups = new Map<string, number>();
  for (const { id } of question.options) {
    const treated = id === question.alone ? id : lists.map((list) => Number(list.includes(id))).join('');
    if (!groups.has(treated)) groups.set(treated, bits.get(id)!);
  }
  const alone = question.alone === undefined ? undefined : groups.get(question.alone);
  return {
    index,
    several: question.type === 'many_of',
    options: [...groups.values()].filter((bit) => bit !== alone),
    alone: alone === undefined ? [] : [alone],
  };
}

/** How many choices there are. Counted before they are listed, because they may be too many for that. */
function sizeOf({ several, options, alone }: Wheel): number {
  return (several ? 2 ** options.length : 1 + options.length) + alone.length;
}

/** What can be chosen, as bits; 0 is no answer. */
function choicesOf({ several, options, alone }: Wheel): readonly number[] {
  if (!several) return [0, ...options, ...alone];
  return [...options.reduce((sets, bit) => [...sets, ...sets.map((set) => set | bit)], [0]), ...alone];
}

function* turn(
  pack: Pack,
  wheels: readonly { readonly index: number; readonly choices: readonly number[] }[],
  settle: (state: State) => void,
): Iterable<State> {
  const state: State = { ...noAnswers(pack), values: new Uint8Array(pack.size), provisional: YES };
  const at = wheels.map(() => 0);
  for (;;) {
    settle(state);
    yield state;
    let moved = wheels.length - 1;
    for (; moved >= 0; moved--) {
      const { index, choices } = wheels[moved]!;
      at[moved] = (at[moved]! + 1) % choices.length;
      state.chosen[index] = choices[at[moved]!]!;
      if (at[moved] !== 0) break;
    }
    if (moved < 0) return;
  }
}
