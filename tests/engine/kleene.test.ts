import { describe, expect, test } from 'vitest';
import { and, NO, not, or, UNKNOWN, YES, type Kleene } from '../../src/engine/kleene.ts';
import { assess } from '../../src/engine/index.ts';
import { action, is, question, tinyPack } from './tiny-pack.ts';

const tables: [Kleene, Kleene, Kleene, Kleene][] = [
  // a, b, a AND b, a OR b
  [NO, NO, NO, NO],
  [NO, UNKNOWN, NO, UNKNOWN],
  [NO, YES, NO, YES],
  [UNKNOWN, NO, NO, UNKNOWN],
  [UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN],
  [UNKNOWN, YES, UNKNOWN, YES],
  [YES, NO, NO, YES],
  [YES, UNKNOWN, UNKNOWN, YES],
  [YES, YES, YES, YES],
];
const answer = { [NO]: 'no', [UNKNOWN]: 'unknown', [YES]: 'yes' } as const;
const applies = { [NO]: undefined, [UNKNOWN]: 'possible', [YES]: 'yes' } as const;

describe('three-valued logic', () => {
  test.each(tables)('a=%i b=%i: AND is %i, OR is %i', (a, b, both, either) => {
    expect(and(a, b)).toBe(both);
    expect(or(a, b)).toBe(either);
  });

  test.each([
    [NO, YES],
    [UNKNOWN, UNKNOWN],
    [YES, NO],
  ] as const)('NOT %i is %i', (a, result) => expect(not(a)).toBe(result));

  test.each(tables)('conditions of a pack follow the same tables: a=%i b=%i', (a, b, both, either) => {
    const pack = tinyPack({
      questions: [question('a'), question('b')],
      actions: [
        action('both', { all: [is('a'), is('b')] }),
        action('either', { any: [is('a'), is('b')] }),
        action('not_a', { not: is('a') }),
      ],
    });
    const result = assess(pack, { a: answer[a], b: answer[b] });
    const value = (id: string) => result.actions.find((entry) => entry.id === id)?.applies;
    expect(value('both')).toBe(applies[both]);
    expect(value('either')).toBe(applies[either]);
    expect(value('not_a')).toBe(applies[not(a)]);
  });
});
