import { describe, expect, test } from 'vitest';
import { Cursor } from '../../../src/batch/cursor.ts';

function at(line: string, ...words: readonly string[]): Cursor {
  const cursor = new Cursor(words);
  cursor.start(Buffer.from(line));
  return cursor;
}

describe('a word', () => {
  test('is known by its number, and passed over', () => {
    const cursor = at(' "age":\t"role"', 'role', 'age');
    expect([cursor.word(), cursor.take(':'), cursor.word(), cursor.isAtEnd()]).toEqual([1, true, 0, true]);
  });

  test('is told from others that have the same hash', () => {
    expect(at('"Aa"', 'Aa', 'BB').word()).toBe(0);
    expect(at('"BB"', 'Aa', 'BB').word()).toBe(1);
    expect(at('"C#"', 'Aa', 'BB').word()).toBe(-1);
  });

  test.each(['"rol"', '"roles"', '"role', 'role', '', '"role\\u0020"'])('is not found in %s', (line) => {
    const cursor = at(line, 'role');
    expect(cursor.word() === 0 && cursor.isAtEnd()).toBe(false);
  });
});

describe('a plain value', () => {
  test.each([
    ['"case 7"', 'case 7'],
    ['""', ''],
    ['-70', -70],
    ['0', 0],
  ])('is read: %s', (line, value) => {
    const cursor = at(line);
    expect(cursor.plainValue()).toBe(value);
    expect(cursor.isAtEnd()).toBe(true);
  });

  test.each(['"open', '"a\\"', '"ŵ"', '"a\tb"', '01', '-0', '1.5', '12345678901234567', 'true', ''])(
    'is left to others: %s',
    (line) => {
      const cursor = at(line);
      const value = cursor.plainValue();
      expect(value !== undefined && cursor.isAtEnd()).toBe(false);
    },
  );
});
