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
  test('has both numbers in the line that says to ring, the area, and how old the pages are', () => {
    expect(shown()).toContain(
      'Social services 029 2018 0001; Out of hours 029 2018 0002. Ynys Afallon: pages of 2026 or undated, check them.',
    );
  });

  test('says on whose page each was seen, where there are words left for it', () => {
    const { contacts } = inArea(pack, assess(pack, REPORT), AFALLON, AREAS);
    expect(areaInPlan(contacts, wordsOf('en'))?.whole).toBe(
      "Ynys Afallon council's page, 9 March 2026, and Gwales council's page, it names the procedures of 2019; check them.",
    );
    const { out_of_hours: _none, ...day } = AFALLON;
    expect(shown({ ...day, web: 'https://www.example.org' })).toContain(
      "Social services 029 2018 0001. Ynys Afallon council's page, 9 March 2026; check it; for out of hours see",
    );
  });

  test('says of pages without a date what else tells their age, where that takes no line more and few words', () => {
    const { out_of_hours: _other, ...day } = AFALLON;
    const undated = {
      phone: '029 2018 0001',
      source: 'https://www.example.org/old',
      page_date: null,
      seen: '2026-11-30',
    };
    const aged = (en: string) => ({ ...undated, page_age: { en, cy: 'hen' } });
    const night = { ...undated, phone: '029 2018 0002', source: 'https://www.example.org/night' };
    expect(shown({ ...day, social_services: aged('an old website'), out_of_hours: night })).toContain(
      'Ynys Afallon: undated pages, check them.',
    );
    expect(shown({ ...day, social_services: aged('from before 21 March 2022, '.repeat(4)) })).toContain(
      'Ynys Afallon: undated page, check it',
    );
  });

  test('names the page to look at where no number is known', () => {
    expect(shown(GWALES)).toContain('Gwales: no number is known, see www.example.com');
  });

  test('says which number is not known', () => {
    const { out_of_hours: _none, ...day } = AFALLON;
    expect(shown(day)).toContain('check it; for out of hours see www.example.org/report');
  });

  test('names whose page it is alone where the whole address takes a line more', () => {
    const page = `https://www.example.com/${'report/'.repeat(12)}`;
    expect(shown({ ...GWALES, web: page })).toContain('see www.example.com 2 Tell');
  });

  test('says of an area once that no number is known', () => {
    expect(shown(GWALES).match(/no number is known/g)).toHaveLength(1);
  });

  test('says nothing of it without an area', () => {
    expect(areaInPlan([{ name: 'Social services' }], wordsOf('en'))).toBeUndefined();
  });
});
