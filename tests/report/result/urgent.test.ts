import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { renderUrgent as render } from '../../../src/report/result/render.ts';
import { displayWidth } from '../../../src/document/wrap.ts';
import { en } from '../../../src/words/en/index.ts';
import { hostile, PACK } from '../fixtures.ts';

const LEVEL = PACK.levels[0]!;
const renderUrgent = (level: Parameters<typeof render>[0], options: Parameters<typeof render>[1]): string =>
  render(level, options, en);
const PLAIN = { colour: false, symbols: false };

test('the urgent block stands in a frame of plain characters', () => {
  expect(renderUrgent(LEVEL, { ...PLAIN, width: 60 })).toMatchInlineSnapshot(`
    "############################################################
    #                                                          #
    #  CALL 999 NOW                                            #
    #                                                          #
    #  1. Call the police on 999.                              #
    #  2. Stay with the child, or keep in contact, if that is  #
    #     safe for you both.                                   #
    #                                                          #
    #  Tell them:                                              #
    #  - Where the child is.                                   #
    #                                                          #
    #  Do not wait for:                                        #
    #  - a form                                                #
    #  - consent                                               #
    #                                                          #
    ############################################################
    "
  `);
});

test('it fits 40 columns, with a drawn frame', () => {
  expect(renderUrgent(LEVEL, { width: 40, colour: false, symbols: true })).toMatchInlineSnapshot(`
    "┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
    ┃                                      ┃
    ┃  CALL 999 NOW                        ┃
    ┃                                      ┃
    ┃  1. Call the police on 999.          ┃
    ┃  2. Stay with the child, or keep in  ┃
    ┃     contact, if that is safe for     ┃
    ┃     you both.                        ┃
    ┃                                      ┃
    ┃  Tell them:                          ┃
    ┃  • Where the child is.               ┃
    ┃                                      ┃
    ┃  Do not wait for:                    ┃
    ┃  • a form                            ┃
    ┃  • consent                           ┃
    ┃                                      ┃
    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
    "
  `);
});

test('for a screen reader nothing is drawn', () => {
  expect(renderUrgent(LEVEL, { ...PLAIN, width: 40, box: false })).toMatchInlineSnapshot(`
    "Urgent: CALL 999 NOW

    1. Call the police on 999.
    2. Stay with the child, or keep in
       contact, if that is safe for you
       both.

    Tell them:
    - Where the child is.

    Do not wait for:
    - a form
    - consent
    "
  `);
});

test('a level that can wait has no block', () => {
  expect(renderUrgent(PACK.levels[1]!, { ...PLAIN, width: 40 })).toBe('');
});

test('every row of the frame has the same width, whatever the words', () => {
  for (const width of [20, 40, 80, 200]) {
    for (const level of [
      LEVEL,
      hostile(LEVEL),
      { ...LEVEL, urgent: { ...LEVEL.urgent!, title: '危険 cafe\u0301 👧' } },
    ]) {
      const rows = renderUrgent(level, { ...PLAIN, width })
        .trimEnd()
        .split('\n');
      expect(new Set(rows.map(displayWidth))).toEqual(new Set([Math.min(width, 100)]));
    }
  }
});

test('without symbols it is plain ASCII', () => {
  expect(renderUrgent(LEVEL, { ...PLAIN, width: 40 })).toMatch(/^[\x20-\x7e\n]+$/);
});

test('colour changes no word and no column', () => {
  const coloured = renderUrgent(LEVEL, { width: 40, colour: true, symbols: false });
  expect(coloured).toContain('\u001b[41m');
  expect(stripVTControlCharacters(coloured)).toBe(renderUrgent(LEVEL, { ...PLAIN, width: 40 }));
});
