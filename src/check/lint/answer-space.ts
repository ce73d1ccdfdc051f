import { noAnswers, stateOf } from '../../engine/answers.ts';
import { leavesOf } from '../../engine/entries.ts';
import type { Condition } from '../../engine/pack-data.ts';
import type { AskedQuestion } from '../../engine/asked-question.ts';
import type { Pack } from '../../engine/pack.ts';
import type { State } from '../../engine/state.ts';
import { weigh } from '../../engine/reading.ts';

/** What conditions rest on, facts and paths followed to the end. */
export interface Footing {
  /** Question to every list of values that a condition compares its answer with. */
  readonly compared: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Whether one of them depends on the result being provisional, and so on every reason for a level. */
  readonly provisional: boolean;
}

export function footingOf({ data, byId }: Pack, conditions: readonly (Condition | undefined)[]): Footing {
  const compared = new Map<string, (readonly string[])[]>();
  const facts = new Set<string>();
  let provisional = false;

  function follow(condition: Condition | undefined): void {
    for (const leaf of leavesOf(condition)) {
      if ('question' in leaf) {
        const { question: id, in: values } = leaf;
        const lists = compared.get(id);
        if (lists) lists.push(values);
        else {
          compared.set(id, [values]);
          follow(byId.get(id)?.question.when);
        }
      } else if ('fact' in leaf) {
        if (facts.has(leaf.fact)) continue;
        facts.add(leaf.fact);
        follow(data.facts.find(({ id }) => id === leaf.fact)?.when);
      } else if (!provisional) {
        provisional = true;
        for (const level of data.levels) for (const reason of level.brought_by) follow(reason.when);
      }
    }
  }

  conditions.forEach(follow);
  return { compared, provisional };
}

/**
 * Every set of answers that conditions on this footing can tell apart, open questions included, as settled states: one
 * and the same object, changed each time. Undefined where there are more than `most`.
 */
export function everyState(pack: Pack, footing: Footing, most: number): Iterable<State> | undefined {
  const wheels = [...footing.compared].map(([id, lists]) => wheelOf(pack.byId.get(id)!, lists));
  if (wheels.reduce((product, wheel) => product * sizeOf(wheel), 1) > most) return undefined;
  return turn(
    pack,
    wheels.map((wheel) => ({ index: wheel.index, choices: choicesOf(wheel) })),
    footing,
  );
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
  { provisional }: Footing,
): Iterable<State> {
  const state = stateOf(pack, noAnswers(pack));
  const at = wheels.map(() => 0);
  for (;;) {
    pack.evaluate(state);
    if (provisional) weigh(pack, state);
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
