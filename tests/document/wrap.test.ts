import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundedWidth, displayWidth, wrap } from '../../src/document/wrap.ts';

describe('displayWidth', () => {
  test.each([
    ['plain', 5],
    ['tŷ', 2],
    ['cafe\u0301', 4],
    ['子ども', 6],
    ['한', 2],
    ['ｆ', 2],
    ['👩\u200d👧', 2],
    ['❤\ufe0f', 2],
    ['• ✗ ─', 5],
    ['', 0],
  ])('%s takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('wrap', () => {
  test('breaks between words and indents', () => {
    expect(wrap('one two three four', 10, '- ', '  ')).toEqual(['- one two', '  three', '  four']);
  });

  test('keeps a telephone number in one piece', () => {
    expect(wrap('Ring them on 0808 802 3456 today', 20)).toEqual(['Ring them on', '0808 802 3456 today']);
  });

  test('parts such words where a line has no room for them, but no telephone number', () => {
    const joined = 'Childline (Welsh too) 0800 1111'.replaceAll(' ', '\u00a0');
    expect(wrap(joined, 24)).toEqual(['Childline (Welsh too)', '0800 1111']);
    expect(wrap(joined, 40)).toEqual(['Childline (Welsh too) 0800 1111']);
  });

  test('keeps words together that a no-break space joins, and writes a space', () => {
    expect(wrap('see [guide\u00a0police.1] here', 18)).toEqual(['see', '[guide police.1]', 'here']);
  });

  test('breaks a long address after a slash', () => {
    expect(wrap('Web: www.childline.org.uk/get-support/', 30, '  ')).toEqual([
      '  Web:',
      '  www.childline.org.uk/get-',
      '  support/',
    ]);
  });

  test('never makes a line wider than asked, and loses nothing but blanks', () => {
    const words = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme-ascii', maxLength: 30 }),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
      ),
    );
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 20, max: 100 }),
        fc.integer({ min: 0, max: 6 }),
        (some, width, indent) => {
          const text = some.join(' ').replace(/[\s\p{C}\p{Z}]+/gu, ' ');
          const lines = wrap(text, width, ' '.repeat(indent));
          for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });
});

test('the width stays between 20 and 100, and is 80 where there is none', () => {
  expect([0, 20, 63.9, 100, 1000, Infinity, NaN].map(boundedWidth)).toEqual([20, 20, 63, 100, 100, 80, 80]);
});
