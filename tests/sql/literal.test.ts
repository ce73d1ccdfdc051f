import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comment, literal, literalOrNull } from '../../src/sql/expression.ts';
import { oneLine } from '../../src/document/visible.ts';

describe('a text as SQL', () => {
  test.each([
    ['plain words, 13 to 15 (or so)', `'plain words, 13 to 15 (or so)'`],
    [`the child's age`, `'the child' || CHR(39) || 's age'`],
    ['a; b', `'a' || CHR(59) || ' b'`],
    ['${x} \\', `CHR(36) || CHR(123) || 'x' || CHR(125) || ' ' || CHR(92)`],
    ['ŵ – “so”', `'ŵ – “so”'`],
    ['two\nlines', `'two lines'`],
    ['', `''`],
  ])('%j is %s', (text, sql) => {
    expect(literal(text)).toBe(sql);
  });

  test('means the text, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const parts = literal(text).match(/'[^']*'|CHR\(\d+\)/g) ?? [];
        const read = parts.map((part) =>
          part.startsWith("'") ? part.slice(1, -1) : String.fromCodePoint(Number(part.slice(4, -1))),
        );
        expect(parts.join(' || ')).toBe(literal(text));
        expect(read.join('')).toBe(oneLine(text));
        expect(read.filter((part) => part.length > 1 && /[;'\\${}`]/.test(part))).toEqual([]);
      }),
    );
  });

  test('that is missing has a type all the same', () => {
    expect(literalOrNull(undefined, literal)).toBe('CAST(NULL AS VARCHAR(4000))');
    expect(literalOrNull(null, literal)).toBe('CAST(NULL AS VARCHAR(4000))');
    expect(literalOrNull('a', literal)).toBe(`'a'`);
  });
});

test('a comment stays on its line, and nothing in it acts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(comment(text)).toMatch(/^--( [^\n\r;'"`\\${}*]*)?$/);
    }),
  );
  expect(comment(`it's so; a \\`)).toBe('-- it’s so, a');
});
