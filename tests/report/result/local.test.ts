import { describe, expect, test } from 'vitest';
import { assess, compilePack, type PackData } from '../../../src/engine/index.ts';
import { inLanguage } from '../../../src/engine/texts.ts';
import { mergeLocal } from '../../../src/pack/local/merge.ts';
import { shippedAreas } from '../../../src/pack/shipped.ts';
import { SERVICES } from '../../../src/pack/local/settings.ts';
import { renderMarkdown, renderText } from '../../../src/report/result/render.ts';
import { layOutPlan } from '../../../src/document/plan-text.ts';
import { stepsTitle, withMore } from '../../../src/report/result/more.ts';
import { reportOf } from '../../../src/report/result/sections.ts';
import { wordsOf } from '../../../src/words/index.ts';
import { localSections } from '../../../src/report/result/local-settings.ts';
import { renderSections } from '../../../src/document/text.ts';
import { EXAMPLE, mergedWith, settingsOf } from '../../pack/local/example.ts';
import { pack as shipped } from '../../rules/shipped-pack.ts';

const { data } = shipped;
const SCREEN = { width: 80, colour: false, symbols: true };
const DUE = { age: '13_15', concerns: ['image_threats'], immediate_danger: 'no', meeting_perpetrator: 'no' };
const CASE = { age: '13_15', abuse_or_risk: 'yes', concerns: ['radicalisation'] };

function recommendation(detail: 'plan' | 'full' | 'explain', text = EXAMPLE): string {
  const pack = mergedWith(text, data);
  return renderText(assess(compilePack(pack), CASE), pack, { ...SCREEN, detail }).replace(/\s+/g, ' ');
}

describe('a recommendation marks what is local', () => {
  test.each(['full', 'explain'] as const)('%s: numbers, contacts and actions', (detail) => {
    const text = recommendation(detail);
    expect(text).toContain(
      'Phone: 01632 960001; Web: https://www.example.org/refer-a-child From local settings: Phone, Web. Only for a ' +
        'child whose home is in the area of Exampleshire County Council. For any other child, look up their home authority.',
    );
    expect(text).toMatch(/Emergency duty team.*?01632 960002.*?\[local settings\]/);
    expect(text).toMatch(
      /In your organisation: \d+\.\s+Tell the designated safeguarding person the same day\..*?\[local settings: Safeguarding policy, section 4, checked 2026-02-28\]/,
    );
  });

  test('the number for social services in the daytime, and no line that one is to be set', () => {
    const missing = /No local number is set for: Social services, where it happened/;
    expect(renderText(assess(shipped, DUE), data, { ...SCREEN, detail: 'full' })).toMatch(missing);
    const pack = mergedWith(EXAMPLE, data);
    const text = renderText(assess(compilePack(pack), DUE), pack, { ...SCREEN, detail: 'full' });
    expect(text).not.toMatch(missing);
    expect(text.replace(/\s+/g, ' ')).toMatch(
      /Social services, where it happened .{0,80}Phone: 01632 960006 From local settings: Phone\. For a concern that occurred/,
    );
  });

  test('in Markdown likewise, and no text from the settings is taken for HTML', () => {
    const pack = mergedWith(EXAMPLE.replace('Monday to Friday.', '<b onclick=x>Monday</b>'), data);
    const text = renderMarkdown(assess(compilePack(pack), CASE), pack, 'full');
    expect(text).toContain('&lt;b onclick=x&gt;Monday');
    expect(text).toContain('[local settings: Safeguarding policy, section 4, checked 2026-02-28]');
  });

  test('without settings nothing is called local', () => {
    const text = renderText(assess(shipped, CASE), data, { ...SCREEN, detail: 'explain' });
    expect(text).not.toContain('local settings');
  });
});

describe('a plan with local numbers', () => {
  const settings = (authority: string): string =>
    [
      `authority: ${authority}`,
      ...['social_services', 'emergency_duty_team'].map(
        (key, at) => `${key}: { phone: 01632 96000${at}, source: The council, checked: 2026-11 }`,
      ),
    ].join('\n');
  const linesWith = (authority: string, width: number): readonly string[] => {
    const merged = mergedWith(settings(authority), data);
    const result = assess(compilePack(merged), DUE);
    const { plan } = reportOf(result, merged, 'plan');
    return layOutPlan(withMore(plan!, result, wordsOf(merged)), { ...SCREEN, width });
  };

  test('says once whose they are', () => {
    expect(linesWith('Swansea Council', 80).join(' ').replace(/\s+/g, ' ')).toContain(
      'Social services 01632 960000; Out of hours 01632 960001 [local settings: Swansea]',
    );
    expect(
      linesWith('Cyngor Bwrdeistref Sirol Pen-y-bont ar Ogwr', 80).join(' ').replace(/\s+/g, ' '),
    ).toContain('[local settings: Pen-y-bont ar Ogwr]');
  });

  test('leaves a name to the details that is longer than a line has room for', () => {
    expect(linesWith(`The ${'long '.repeat(6)}council`, 80).join(' ')).toContain('[local settings]');
  });

  test.each([
    [80, 24],
    [40, 40],
  ])('fits on a screen of %i columns for every council', (width, most) => {
    for (const { name } of shippedAreas())
      for (const one of [name.en, name.cy])
        expect(linesWith(one, width).length, one).toBeLessThanOrEqual(most);
  });
});

describe('a plan, on which no local step stands,', () => {
  const pack = mergedWith(EXAMPLE, data);
  const inWelsh = (of: PackData): PackData =>
    inLanguage(of, { language: 'cy', texts: {} }, (english) => english);

  /** The plan with so many local steps, as lines for a terminal. */
  function lines(of: PackData, steps: number, options: { width: number; box: boolean }): readonly string[] {
    const result = assess(compilePack(of), CASE);
    const step = result.actions.find(({ basis }) => basis === 'local');
    const others = result.actions.filter(({ basis }) => basis !== 'local');
    const actions = [...others, ...Array.from({ length: steps }, () => step!)];
    const { plan } = reportOf(result, of, 'plan');
    const words = wordsOf(of);
    return layOutPlan(withMore(plan!, { ...result, actions }, words), { ...SCREEN, ...options });
  }

  test.each([
    ['English', pack, 'More: every step (1 local), why, and who else can help, with --full.'],
    ['Welsh', inWelsh(pack), 'Pob cam (1 lleol), pam, a phwy: --full'],
  ])('says in its last line how many there are, in %s, and takes no more lines', (_, of, last) => {
    expect(lines(of, 1, { width: 80, box: true }).at(-1)).toBe(last);
    for (const width of [40, 80])
      for (const box of [true, false])
        for (const steps of [1, 10, 100])
          expect(lines(of, steps, { width, box })).toHaveLength(lines(of, 0, { width, box }).length);
  });

  test('counts only those that hold', () => {
    const result = assess(compilePack(pack), {});
    expect(result.actions.some(({ basis }) => basis === 'local')).toBe(true);
    expect(stepsTitle('Every step', result, wordsOf('en'))).toBe('Every step');
  });
});

describe('what `local show` says', () => {
  function show(text: string, today = '2026-07-01'): string {
    const settings = settingsOf(text, data);
    const sections = localSections(settings, mergeLocal(data, settings), SERVICES, {
      file: 'local.yaml',
      today,
      elsewhere: [],
    });
    return renderSections(sections, SCREEN);
  }

  test('what is not set, with where to look it up and no number', () => {
    const text = show('authority: Exampleshire\n');
    expect(text).toContain('Authority: Exampleshire');
    for (const { name, lookUp } of SERVICES) {
      expect(text).toContain(name);
      expect(text.replace(/\s+/g, ' ')).toContain(lookUp);
    }
    expect(text).not.toMatch(/\d{3}/);
  });

  test('what is set, with source and date, and no list of what is missing where nothing is', () => {
    const text = show(EXAMPLE);
    expect(text).toContain('Phone: 01632 960002');
    expect(text).toContain('Source: Leaflet of the advocacy service. Last checked May 2026.');
    expect(text).toContain('Applies: when "Is the child suffering abuse');
    expect(text).not.toContain('Not set');
    expect(text).not.toContain('Caution: This');
  });

  test.each([
    ['2025-06', '2026-06-30', false],
    ['2025-06', '2026-07-01', true],
    ['2025-06-30', '2026-06-30', false],
    ['2025-06-29', '2026-06-30', true],
  ])('checked %s and looked at on %s: older than twelve months is %s', (checked, today, old) => {
    const text = show(`prevent_lead: { phone: '1', source: S, checked: ${checked} }\n`, today);
    expect(text.includes('more than 12 months ago')).toBe(old);
  });

  test('a date that lies ahead is told', () => {
    expect(show("prevent_lead: { phone: '1', source: S, checked: 2027-01 }\n")).toContain(
      'This date is in the future.',
    );
  });
});
