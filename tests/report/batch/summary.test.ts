import { describe, expect, test } from 'vitest';
import { renderCsv } from '../../../src/document/csv.ts';
import { renderJson } from '../../../src/document/json.ts';
import { summaryData, summaryRows, summarySections } from '../../../src/report/batch/summary.ts';
import { rendered } from '../../document/rendered.ts';
import type { Tally } from '../../../src/batch/tally.ts';
import { displayWidth } from '../../../src/document/wrap.ts';

const TALLY: Tally = {
  pack: { id: 'p', version: '1', digest: 'sha256:0' },
  lines: { assessed: 12, notUsed: 1, empty: 2 },
  provisional: 4,
  levels: [
    { id: 'high', says: 'Act now', cases: 3, possible: 7 },
    { id: 'low', says: 'Keep watch', cases: 9, possible: 5 },
  ],
  actions: [
    {
      id: 'call',
      says: 'Call somebody who knows what has to be done in such a case.',
      cases: 3,
      possible: 0,
    },
    { id: 'wait', says: 'Wait', cases: 0, possible: 0 },
  ],
  concerns: [
    { id: 'a', says: 'One thing', cases: 5, possible: 2 },
    { id: 'b', says: 'Another', cases: 0, possible: 2 },
  ],
};

describe('the summary of a batch', () => {
  test('is three tables, each with what its numbers mean', () => {
    expect(rendered(summarySections(TALLY))).toMatchInlineSnapshot(`
      "What the cases come to
      ══════════════════════
      12 cases assessed. 1 line could not be used and is not counted here. 2 empty
      lines left out.
      Not settled: 4 cases in which what is not known yet could still raise the level.

      Levels
      ──────
      At most: how many cases have this as the highest level that is still possible.

      Cases  At most  Level
      ──────────────────────────
          3        7  Act now
          9        5  Keep watch

      Actions
      ───────
      Possible: how many more cases the action may be due in, once more is known.

      Cases  Possible  Action
      ────────────────────────────────────────────────────────────────────────────
          3         0  Call somebody who knows what has to be done in such a case.

      Forms of concern
      ────────────────
      A case can have several. In 2 cases it is not known.

      Cases  Form of concern
      ──────────────────────
          5  One thing
      "
    `);
  });

  test('fits any width', () => {
    for (const width of [20, 30, 40, 80]) {
      for (const line of rendered(summarySections(TALLY), 'text', { width }).split('\n'))
        expect(displayWidth(line), line).toBeLessThanOrEqual(width);
    }
  });

  test('of no cases has no tables', () => {
    const none = { ...TALLY, lines: { assessed: 0, notUsed: 0, empty: 0 }, provisional: 0 };
    expect(rendered(summarySections(none))).toMatch(/^What the cases come to\n═+\n0 cases assessed\.\n$/);
  });

  test('as CSV holds no formula and nothing that acts on a screen, whatever the pack says', () => {
    const [level, ...others] = TALLY.levels;
    const hostile = { ...TALLY, levels: [{ ...level!, says: '=cmd|"/c calc"!A1\u001b[2J' }, ...others] };
    const csv = renderCsv(summaryRows(hostile));
    expect(csv).toContain(`level,high,"'=cmd|""/c calc""!A1\\u{1b}[2J",3,7\r\n`);
    for (const shown of [csv, renderJson(summaryData(hostile)), rendered(summarySections(hostile))])
      expect(shown).not.toContain('\u001b');
  });
});
