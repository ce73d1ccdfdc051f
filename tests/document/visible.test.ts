import { describe, expect, test } from 'vitest';
import { oneLine, visible, visibleJson } from '../../src/document/visible.ts';

describe('visible', () => {
  test.each([
    ['an escape sequence', '\u001b[31mred', '\\u{1b}[31mred'],
    ['a carriage return and a line feed', 'a\r\nb', 'a\\u{d}\\u{a}b'],
    ['the eight-bit form of an escape sequence', '\u009b31m', '\\u{9b}31m'],
    ['a backspace and a bell', 'ab\b\u0007', 'ab\\u{8}\\u{7}'],
    ['delete', '\u007f', '\\u{7f}'],
    ['a change of direction', 'a\u202eb\u2066c\u061c', 'a\\u{202e}b\\u{2066}c\\u{61c}'],
    ['what has no width', 'a\u200bb\ufeff\u00ad', 'a\\u{200b}b\\u{feff}\\u{ad}'],
    [
      'letters and signs that nobody can see',
      'a\u3164\u115f\uffa0\u2800b',
      'a\\u{3164}\\u{115f}\\u{ffa0}\\u{2800}b',
    ],
    ['line and paragraph separators', '\u2028\u2029', '\\u{2028}\\u{2029}'],
    ['tag characters', '\u{e0041}', '\\u{e0041}'],
    ['half of a pair', 'a\ud800b', 'a\\u{d800}b'],
  ])('shows %s', (_name, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test('leaves readable text as it is, Welsh, accents, other scripts and joined emoji included', () => {
    const text = "Cam-drin ar-lein: plentyn sy'n wynebu risg. Tŷ, cafe\u0301, 子ども, 👩\u200d👧 £5 <b>";
    expect(visible(text)).toBe(text);
  });
});

test('oneLine joins folded text with single spaces and shows what is left of the rest', () => {
  expect(oneLine('  two\n  lines\tand\r\n\u0000more ')).toBe('two lines and \\u{0}more');
});

test('visibleJson keeps the value and shows nothing that acts', () => {
  const value = { a: 'x\u202e\u009b\u{e0041}\u2028\u007f', b: ['\u001b[2J'] };
  const json = visibleJson(JSON.stringify(value, null, 2));
  expect(JSON.parse(json)).toEqual(value);
  expect(json).toContain('\\u202e\\u009b\\udb40\\udc41\\u2028\\u007f');
  expect(json.split('\n')).toHaveLength(6);
});
