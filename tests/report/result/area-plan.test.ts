import { wordsOf } from '../../../src/words/index.ts';
import { describe, expect, test } from 'vitest';
import { areaInPlan } from '../../../src/report/words/area-words.ts';
import { assess, inArea } from '../../../src/engine/index.ts';
import { renderText } from '../../../src/report/result/render.ts';
import { AFALLON, AREAS, GWALES } from '../../pack/areas/example.ts';
import { pack } from '../../rules/shipped-pack.ts';

const REPORT = { coercion: 'yes', age: '13_15', immediate_danger: 'no', meeting_perpetrator: 'no' } as const;
const shown = (area = AFALLON) =>
  renderText(inArea(pack, assess(pack, REPORT), area, AREAS), pack.data, {
    detail: 'plan',
    width: 80,
    colour: false,
    symbols: true,
  }).replace(/\s+/g, ' ');

describe('the plan of a report in an area', () => {
  test('has both numbers in the line that says to ring, the area, and where each was seen', () => {
    expect(shown()).toContain(
      "Social services 029 2018 0001; Out of hours 029 2018 0002. Ynys Afallon: seen on the council's page, 9 March 2026, " +
        'and on the page of Gwales, no date; check them.',
    );
  });

  test('names the page to look at where no number is known', () => {
    expect(shown(GWALES)).toContain('Gwales: no number is known, look at www.example.com');
  });

  test('says which number is not known', () => {
    const { out_of_hours: _none, ...day } = AFALLON;
    expect(shown(day)).toContain('check it; for out of hours look at www.example.org');
  });

  test('says of an area once that no number is known', () => {
    expect(shown(GWALES).match(/no number is known/g)).toHaveLength(1);
  });

  test('says nothing of it without an area', () => {
    expect(areaInPlan([{ name: 'Social services' }], wordsOf('en'))).toBeUndefined();
  });
});
