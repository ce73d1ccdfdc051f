import { describe, expect, test } from 'vitest';
import { assess, compilePack, type PackData } from '../../../src/engine/index.ts';
import { inLanguage } from '../../../src/engine/texts.ts';
import { renderHtml } from '../../../src/document/html.ts';
import { readLocal } from '../../../src/pack/local/load-local.ts';
import { reportOf } from '../../../src/report/result/sections.ts';
import { pack as shipped } from '../../rules/shipped-pack.ts';
import { EXAMPLE, mergedWith, settingsOf } from './example.ts';

const english = shipped.data;
const welsh = inLanguage(english, { language: 'cy', texts: {} }, (text) => `[Saesneg: ${text}]`);

const SETTINGS = `
authority: Exampleshire County Council
information_advice_assistance:
  phone: '01632 960001'
  note: { en: Monday to Friday., cy: Dydd Llun i ddydd Gwener. }
  source: { cy: Gwefan y cyngor }
  checked: 2026-06-03
designated_safeguarding_person:
  role: { en: the deputy head, cy: y dirprwy bennaeth }
  phone: '01632 960003'
  source: Safeguarding policy
  checked: 2026-06-03
contacts:
  - id: local_school_police
    name: { en: School police officer, cy: Swyddog heddlu yr ysgol }
    says: Advice on incidents.
    caution: { cy: Ddim mewn argyfwng. }
    for: [practitioner]
    phone: '01632 960005'
    source: { en: A letter, cy: Llythyr }
    checked: 2026-02-28
actions:
  - id: local_tell
    kind: do
    text: { en: Tell the head., cy: Dywedwch wrth y pennaeth. }
    detail: '[Saesneg: the guide] today'
    source: { en: A policy, cy: Polisi }
    checked: 2026-02-28
`;

function page(pack: PackData): string {
  const assessment = assess(compilePack(mergedWith(SETTINGS, pack)), { abuse_or_risk: 'yes', age: '13_15' });
  return renderHtml('A result', [reportOf(assessment, mergedWith(SETTINGS, pack), 'full')], pack.language);
}

describe('local settings in both languages', () => {
  test('are read in the one that is spoken', () => {
    const [inEnglish, inWelsh] = [page(english), page(welsh)];
    for (const text of ['School police officer', 'Tell the head.', 'the deputy head', 'Monday to Friday.'])
      expect(inEnglish).toContain(text);
    for (const text of [
      'Swyddog heddlu yr ysgol',
      'Dywedwch wrth y pennaeth.',
      'Person diogelu dynodedig (y dirprwy bennaeth)',
      'Dydd Llun i ddydd Gwener.',
      'Yn eich sefydliad',
      'Dim ond ar gyfer plentyn sydd â&#39;i gartref yn yr ardal hon: Exampleshire County Council.',
    ])
      expect(inWelsh).toContain(text);
    expect(inWelsh).not.toMatch(/School police officer|Tell the head|the deputy head|Monday/);
    expect(inEnglish).not.toMatch(/Swyddog|Dywedwch|bennaeth|Dydd Llun/);
  });

  test('say of what is in one language only that it is in the other, and are read aloud in it', () => {
    expect(page(welsh)).toContain('<span lang="en">[Saesneg: Advice on incidents.]</span>');
    expect(page(welsh)).toContain('Ffynhonnell: Gwefan y cyngor');
    expect(page(welsh)).toContain('Ddim mewn argyfwng.');
    expect(page(english)).toContain('<span lang="cy">[Welsh: Ddim mewn argyfwng.]</span>');
    expect(page(english)).toContain('<span lang="cy">[Welsh: Gwefan y cyngor]</span>');
  });

  test('cannot bring such a mark themselves', () => {
    expect(page(english)).toContain('(Saesneg: the guide) today');
    expect(page(welsh)).not.toContain('[Saesneg: the guide]');
  });

  test('have the same digest and the same ids', () => {
    const read = (language: 'en' | 'cy') => readLocal('local.yaml', SETTINGS, english, language).settings!;
    expect(read('cy').digest).toBe(read('en').digest);
    expect(read('cy').contacts.map(({ id }) => id)).toEqual(read('en').contacts.map(({ id }) => id));
    expect(settingsOf(EXAMPLE, welsh).digest).toBe(settingsOf(EXAMPLE, english).digest);
  });

  test.each([
    ['an empty one', 'says: Advice on incidents.', 'says: {}', 'there are too few entries'],
    ['another language', 'says: Advice on incidents.', 'says: { fr: Conseil }', '`fr`'],
    [
      'a number of the rules',
      'cy: Swyddog heddlu yr ysgol',
      'cy: Swyddog 999',
      'the rules give the number 999',
    ],
    [
      'a name of the rules',
      'cy: Swyddog heddlu yr ysgol',
      'cy: Tîm dyletswydd brys',
      'could be taken for the contact',
    ],
    [
      'what speaks against the rules',
      'cy: Dywedwch wrth y pennaeth.',
      'cy: Peidiwch â dweud wrth y gwasanaethau cymdeithasol.',
      'this speaks against the rules',
    ],
    [
      'a number of the rules in a text',
      'cy: Dywedwch wrth y pennaeth.',
      'cy: Ffoniwch naw naw naw yfory.',
      'this names the number 999',
    ],
  ])('are checked in both: %s', (_what, find, put, said) => {
    expect(SETTINGS).toContain(find);
    const { problems } = readLocal('local.yaml', SETTINGS.replace(find, put), english);
    expect(problems.map(({ message }) => message).join('\n')).toContain(said);
  });
});
