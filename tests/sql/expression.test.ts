import { expect, test } from 'vitest';
import { joined, layout } from '../../src/sql/expression.ts';

test('AND, OR and NOT have brackets wherever they meet', () => {
  const either = joined('OR', ['a', 'b']);
  expect(layout(joined('AND', [either, { not: either }, 'c']))).toBe('(a OR b) AND NOT (a OR b) AND c');
});

test('what stands alone needs no joining, and nothing at all changes nothing', () => {
  expect([joined('AND', []), joined('OR', []), joined('OR', ['a'])]).toEqual(['TRUE', 'FALSE', 'a']);
});

test('what is too long for a line is broken up and means the same', () => {
  const long = (start: string) => joined('OR', [`${start}_${'x'.repeat(40)}`, `${start}_${'y'.repeat(40)}`]);
  const expression = joined('AND', [long('a'), { not: long('b') }, 'c']);
  const lines = layout(expression).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines.join(' ')).toBe(`(${layout(long('a'))}) AND NOT (${layout(long('b'))}) AND c`);
  const deeper = layout(joined('AND', [joined('OR', [long('a'), 'd']), 'e']));
  expect(deeper.replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/ \)/g, ')')).toContain('OR d) AND e');
});
