import { describe, expect, test } from 'vitest';
import { assess, compilePack } from '../../src/engine/index.ts';
import { resultIn } from '../../src/web/area.ts';
import { opened, type State } from '../../src/web/state.ts';
import { AREAS } from '../pack/areas/example.ts';
import { PACK } from '../record/records.ts';
import { mergedWith } from '../pack/local/example.ts';
import { fields, html, press, START, words } from './page.ts';

const REPORT = { coercion: 'yes', age: '13_15', immediate_danger: 'no', meeting_perpetrator: 'no' } as const;
const QUIET = START.material.scenarios.find(({ answers }) => {
  const { level, provisional } = assess(PACK, answers);
  return level === 'inform' && !provisional;
})!.answers;
const OPENED = opened({ ...START.material, areas: AREAS });
const ASKS = 'Which council area did it happen in?';

function resultOf(answers: Readonly<Record<string, string | readonly string[]>>, state = OPENED): State {
  return press({ ...state, session: { ...state.session, answers } }, 'result');
}

describe('the council area on the page', () => {
  const result = resultOf(REPORT);
  const chosen = press(result, 'area', fields(['area', 'ynys-afallon']));

  test('is asked for where a report is due: all areas in the language of the page, and "I do not know"', () => {
    const text = words(result);
    for (const part of [ASKS, 'Ynys Afallon County Council', 'I do not know']) expect(text).toContain(part);
    expect(text).not.toContain('029 2018 0001');
  });

  test('once chosen gives the numbers as links, with where they were seen', () => {
    expect(html(chosen)).toContain('href="tel:02920180001"');
    expect(words(chosen)).toContain("Seen on the council's page of 9 March 2026; check it.");
    expect(words(chosen)).toContain('Seen on the page of Gwales Council');
    expect(html(chosen)).toContain('value="ynys-afallon" selected');
  });

  test('can be unknown, and can be chosen anew', () => {
    for (const area of ['not-known', '', 'lyonesse'])
      expect(words(press(chosen, 'area', fields(['area', area])))).not.toContain('029 2018 0001');
    expect(html(press(chosen, 'area', fields(['area', 'gwales'])))).toContain('https://www.example.com');
  });

  test('opens no page, so it stands in no address and no history', () => {
    expect(chosen.trail).toBe(result.trail);
  });

  test('is forgotten with the answers', () => {
    expect(press(chosen, 'start-again-sure').area).toBeUndefined();
  });

  test('is not asked for where nobody is to be told', () => {
    expect(resultIn(resultOf(QUIET)).contacts.some(({ id }) => id === 'social_services')).toBe(false);
    expect(words(resultOf(QUIET))).not.toContain(ASKS);
  });

  test('is not asked for where local settings name the authority, and its numbers are there', () => {
    const pack = compilePack(mergedWith('authority: Cyngor Ynys Afallon\n', PACK.data));
    const state = resultOf(REPORT, opened({ ...START.material, pack, areas: AREAS }));
    expect(words(state)).not.toContain(ASKS);
    expect(words(state)).toContain('029 2018 0001');
  });
});
