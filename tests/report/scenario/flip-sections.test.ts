import { describe, expect, test } from 'vitest';
import type { Detail } from '../../../src/document/model.ts';
import { flipSections } from '../../../src/report/scenario/flip-sections.ts';
import { renderedSheets } from '../../document/rendered.ts';
import { flips } from '../../../src/train/index.ts';
import { action, is, level, question, tinyPack } from '../../engine/tiny-pack.ts';

const tiny = tinyPack({
  questions: [
    question('danger', { ask: 'Is there danger?' }),
    question('signs', { type: 'many_of', ask: 'Which signs?' }),
  ],
  levels: [level('high', is('danger')), level('middle', is('signs', 'a', 'b')), level('low', undefined)],
  actions: [
    action('call', is('danger')),
    action('report', { any: [is('danger'), is('signs', 'a', 'b')] }),
    action('look', is('signs', 'a')),
    action('watch', { not: is('signs', 'a', 'b') }),
  ],
});
const show = (answers: Record<string, string | string[]>, detail: Detail = 'full') =>
  `\n${renderedSheets('', [flipSections(flips(tiny, answers), tiny.data, detail)], 'text', { width: 60, colour: false, symbols: true })}`;

describe('flips in words', () => {
  test('name what every change to a level brings once, and the rest under each answer', () => {
    expect(show({ danger: 'no', signs: ['c'] })).toMatchInlineSnapshot(`
      "
      What one different answer would change
      ──────────────────────────────────────
      Changing any one of these answers would change how urgent it
      is. All the other answers stay the same.

      More urgent, "high":
      Then also: call report
      • Is there danger?
        Answered: no
        If it were: yes

      More urgent, "middle":
      Then also: report
      No longer: watch
      • Which signs?
        Answered: c
        With this as well: a
        Then also: look
        With this as well: b
      "
    `);
  });

  test('beside a plan count the actions and put answers together', () => {
    expect(show({ danger: 'no', signs: ['c'] }, 'plan')).toMatchInlineSnapshot(`
      "
      What one different answer would change
      ──────────────────────────────────────
      Changing any one of these answers would change how urgent it
      is. All the other answers stay the same.

      More urgent, "high":
      Then also: 2 actions
      • Is there danger?
        Answered: no
        If it were: yes

      More urgent, "middle":
      Then also: One action
      No longer: One action
      • Which signs?
        Answered: c
        With this as well: a; or b
      "
    `);
  });

  test('say so where there is nothing to change', () => {
    const only = tinyPack({ questions: [question('q')] });
    const sections = flipSections(flips(only, {}), only.data, 'full');
    expect(renderedSheets('', [sections], 'text', { width: 80, colour: false, symbols: true })).toContain(
      'Changing just one answer would not change how urgent it is.',
    );
  });

  test('say where the level would then be open', () => {
    expect(show({ danger: 'unknown', signs: ['c'] })).toContain('That may then change to: high');
  });
});
