import { expect, test } from 'vitest';
import { conditionEdits, type ConditionEdit } from '../../../src/check/diff/condition-edits.ts';
import type { Condition } from '../../../src/engine/index.ts';
import { is } from '../../engine/tiny-pack.ts';

const [a, b, c] = [is('a'), is('b'), is('c')];
const option = (kind: 'option_added' | 'option_removed', id: string, negated = false): ConditionEdit => ({
  kind,
  question: 'q',
  options: [id],
  negated,
});

test.each<[string, Condition | undefined, Condition | undefined, readonly ConditionEdit[]]>([
  ['nothing', { any: [a, b] }, { any: [b, a] }, []],
  ['an option added', is('q', 'x'), is('q', 'x', 'y'), [option('option_added', 'y')]],
  ['an option taken out', is('q', 'x', 'y'), is('q', 'y'), [option('option_removed', 'x')]],
  [
    'an option deep in a list',
    { any: [a, { all: [b, is('q', 'x', 'y')] }] },
    { any: [a, { all: [b, is('q', 'y')] }] },
    [option('option_removed', 'x')],
  ],
  [
    'an option that rules it out',
    { all: [a, { not: is('q', 'x') }] },
    { all: [a, { not: is('q', 'x', 'y') }] },
    [option('option_added', 'y', true)],
  ],
  ['one more way', { any: [a, b] }, { any: [a, b, c] }, [{ kind: 'part_added', list: 'any', part: c }]],
  ['one more way than one', a, { any: [a, b] }, [{ kind: 'part_added', list: 'any', part: b }]],
  ['one more demand', a, { all: [a, b] }, [{ kind: 'part_added', list: 'all', part: b }]],
  ['a demand less', { all: [a, b, c] }, { all: [a, c] }, [{ kind: 'part_removed', list: 'all', part: b }]],
  [
    'a way in the place of another',
    { any: [a, b] },
    { any: [a, c] },
    [
      { kind: 'part_added', list: 'any', part: c },
      { kind: 'part_removed', list: 'any', part: b },
    ],
  ],
  ['nothing in common', a, b, []],
  ['all other options', is('q', 'x'), is('q', 'y'), []],
  ['any for all', { any: [a, b] }, { all: [a, b] }, []],
  ['a condition where there was none', undefined, { all: [a, b] }, []],
  [
    'too much for a few words',
    { any: [a, is('d'), is('e'), is('f')] },
    { any: [a, is('g'), is('h'), is('i')] },
    [],
  ],
])('what changed within a condition: %s', (_what, old, fresh, edits) => {
  expect(conditionEdits(old, fresh)).toEqual(edits);
});
