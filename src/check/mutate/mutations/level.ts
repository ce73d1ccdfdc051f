import type { Mutator } from '../mutation.ts';
import { reasonEntry } from '../places.ts';

/** Each reason brings the next lower level instead of its own; out of the lowest it is gone. */
export const level: Mutator = function* (pack) {
  for (const [rank, from] of pack.levels.entries()) {
    for (const [at, reason] of from.brought_by.entries()) {
      const to = pack.levels[rank + 1];
      const levels = pack.levels.with(rank, { ...from, brought_by: from.brought_by.toSpliced(at, 1) });
      yield {
        kind: 'level',
        entry: reasonEntry(pack, rank, at),
        path: '',
        edit: { does: 'lowered', from: from.id, to: to?.id ?? null },
        pack: {
          ...pack,
          levels: to ? levels.with(rank + 1, { ...to, brought_by: [...to.brought_by, reason] }) : levels,
        },
      };
    }
  }
};
