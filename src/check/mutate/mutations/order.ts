import type { Action, PackData } from '../../../engine/pack-data.ts';
import { ACTION_LISTS } from '../../encode/plan.ts';
import type { Mutator } from '../mutation.ts';

/** Each action comes after the next one that the plan has in the same list: what else stands between them does not matter. */
export const order: Mutator = function* (pack) {
  for (const list of ACTION_LISTS) {
    const places = [...pack.actions.keys()].filter((at) => listOf(pack.actions[at]!) === list);
    for (const [number, from] of places.slice(0, -1).entries()) {
      const to = places[number + 1]!;
      const [moved, after] = [pack.actions[from]!, pack.actions[to]!.id];
      yield {
        kind: 'order',
        entry: { kind: 'action', id: moved.id },
        path: '',
        edit: { does: 'moved', after },
        pack: { ...pack, actions: movedTo(pack, from, to) },
      };
    }
  }
};

function listOf({ kind, place = 'now' }: Action): string {
  return kind === 'do_not' ? kind : place;
}

function movedTo({ actions }: PackData, from: number, to: number): readonly Action[] {
  return actions.toSpliced(from, 1).toSpliced(to, 0, actions[from]!);
}
