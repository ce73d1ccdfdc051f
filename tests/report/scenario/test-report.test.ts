import { describe, expect, test } from 'vitest';
import { renderTap } from '../../../src/report/scenario/tap.ts';
import { testSections } from '../../../src/report/scenario/test-report.ts';
import { coverage, runScenario } from '../../../src/train/index.ts';
import { wordsOf } from '../../../src/words/index.ts';
import { action, is, level, question, tinyPack } from '../../engine/tiny-pack.ts';
import { rendered } from '../../document/rendered.ts';
import { scenario } from '../../train/library.ts';

const tiny = tinyPack({
  questions: [question('danger')],
  levels: [level('high', is('danger')), level('low', undefined)],
  actions: [action('call', is('danger'))],
});
const good = scenario({
  id: 'good',
  title: 'Good',
  answers: { danger: 'no' },
  expect: { not_actions: ['call'] },
});
const bad = scenario({
  id: 'bad',
  title: 'Bad # one \\',
  answers: { danger: 'no' },
  expect: { level: 'high', actions: ['call'] },
});
const runs = [good, bad].map((one) => runScenario(tiny, one));

describe('the report of a test run', () => {
  test('sets expected beside actual', () => {
    expect(`\n${rendered(testSections(runs, undefined, wordsOf('en')))}`).toMatchInlineSnapshot(`
      "
      The scenarios as tests of the rules
      ═══════════════════════════════════
      bad: Bad # one \\:
             Expected  Actual
      ───────────────────────────
      level  high      low
      call   applies   not listed

      1 of 2 scenarios do not hold.
      "
    `);
  });

  test('does so at 40 columns', () => {
    const long = [runScenario(tiny, { ...bad, id: 'a-scenario-with-a-name-that-is-rather-long' })];
    for (const line of rendered(testSections(long, coverage(tiny, [bad]), wordsOf('en')), 'text', {
      width: 40,
    }).split('\n')) {
      expect(line.length).toBeLessThanOrEqual(40);
    }
  });

  test('names what no scenario reaches', () => {
    expect(`\n${rendered(testSections([runs[0]!], coverage(tiny, [good]), wordsOf('en')))}`)
      .toMatchInlineSnapshot(`
      "
      The scenarios as tests of the rules
      ═══════════════════════════════════
      The one scenario holds.

      What they reach
      ───────────────
      Reached: 1 of 1 questions.

      Reached: 1 of 2 answers. No scenario reaches:
      • danger: yes (yes)

      Reached: 1 of 2 reasons for a level. No scenario reaches:
      • high (high)

      Reached: 0 of 1 actions. No scenario reaches:
      • call (call)
      "
    `);
  });
});

test('TAP has a plan, a line each, and diagnostics as YAML', () => {
  expect(`\n${renderTap(runs)}`).toMatchInlineSnapshot(`
    "
    TAP version 14
    1..2
    ok 1 - good: Good
    not ok 2 - bad: Bad \\# one \\\\
      ---
      differences:
        - what: "level"
          expected: "high"
          actual: "low"
        - what: "call"
          expected: "applies"
          actual: "not listed"
      ...
    "
  `);
});
