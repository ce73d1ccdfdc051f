import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutTable } from '../../src/document/table.ts';
import { oneLine } from '../../src/document/visible.ts';
import { displayWidth } from '../../src/document/wrap.ts';

const COLUMNS = [
  { title: 'Scenario', least: 10 },
  { title: 'Score', right: true },
  { title: 'Themes', least: 8, optional: true },
] as const;
const ROWS = [
  ['a-plan-to-meet', '7', 'danger'],
  ['cruel-comments', '100', 'bullying, images'],
];
const at = (width: number, extra = {}) =>
  layOutTable({ columns: COLUMNS, rows: ROWS }, { width, colour: false, symbols: true, ...extra }).join('\n');

describe('a table', () => {
  test('stands in columns, numbers at the right', () => {
    expect(`\n${at(80)}\n`).toMatchInlineSnapshot(`
      "
      Scenario        Score  Themes
      ───────────────────────────────────────
      a-plan-to-meet      7  danger
      cruel-comments    100  bullying, images
      "
    `);
  });

  test('breaks the words of columns that allow it', () => {
    expect(`\n${at(36)}\n`).toMatchInlineSnapshot(`
      "
      Scenario        Score  Themes
      ────────────────────────────────────
      a-plan-to-meet      7  danger
      cruel-comments    100  bullying,
                             images
      "
    `);
  });

  test('leaves out what is optional before it breaks apart', () => {
    expect(`\n${at(22)}\n`).toMatchInlineSnapshot(`
      "
      Scenario        Score
      ─────────────────────
      a-plan-to-meet      7
      cruel-comments    100
      "
    `);
  });

  test('becomes a list where nothing else helps, and for screen readers', () => {
    const narrow = layOutTable(
      {
        columns: [{ title: 'Scenario' }, { title: 'Level' }],
        rows: [['a-long-name-of-a-case', 'report']],
      },
      {
        width: 20,
        colour: false,
        symbols: true,
      },
    );
    expect(narrow.join('\n')).toBe('Scenario\na-long-name-of-a-\ncase\n  Level: report');
    expect(`\n${at(80, { box: false })}\n`).toMatchInlineSnapshot(`
      "
      Scenario
      a-plan-to-meet
        Score: 7; Themes: danger
      cruel-comments
        Score: 100; Themes: bullying, images
      "
    `);
  });

  test('draws with plain characters where symbols are no good', () => {
    expect(at(80, { symbols: false })).toContain('-----');
    expect(at(80, { symbols: false })).not.toContain('─');
  });

  test('is never wider than the width, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), fc.string(), fc.string()), { maxLength: 4 }),
        fc.integer({ min: 20, max: 100 }),
        (rows, width) => {
          const safe = rows.map((row) => row.map(oneLine));
          const table = { columns: COLUMNS, rows: safe };
          for (const line of layOutTable(table, { width, colour: false, symbols: true })) {
            expect(displayWidth(line)).toBeLessThanOrEqual(width);
          }
        },
      ),
    );
  });
});
