import type { Difference } from '../../train/index.ts';

const STANDING = { yes: 'applies', possible: 'possible', no: 'not listed' } as const;

/** A difference as a row: what it is about, what was expected, what is there. */
export function differenceRow(difference: Difference): readonly [string, string, string] {
  switch (difference.kind) {
    case 'level':
      return ['level', difference.expected, difference.actual];
    case 'possible_level':
      return ['possible level', difference.expected, difference.actual];
    case 'action':
      return [difference.id, STANDING[difference.expected], STANDING[difference.actual]];
    case 'conflict':
      return [`conflict ${difference.id}`, 'shown', 'not shown'];
  }
}
