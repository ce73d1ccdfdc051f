import { describe, expect, test } from 'vitest';
import { assess, compilePack, type PackData } from '../../../src/engine/index.ts';
import { mergeLocal } from '../../../src/pack/local/merge.ts';
import { SERVICES } from '../../../src/pack/local/settings.ts';
import { renderHtml } from '../../../src/document/html.ts';
import { renderMarkdown, renderText } from '../../../src/report/result/render.ts';
import { contactsOf } from '../../../src/report/result/sections.ts';
import { reportOf } from '../../../src/report/result/sections.ts';
import { localSections } from '../../../src/report/result/local-settings.ts';
import { flipSections } from '../../../src/report/scenario/flip-sections.ts';
import { flips } from '../../../src/train/index.ts';
import { renderSections } from '../../../src/document/text.ts';
import { mergedWith, settingsOf } from '../../pack/local/example.ts';
import { pack as shipped } from '../../rules/shipped-pack.ts';

const { data } = shipped;
const SCREEN = { width: 80, colour: false, symbols: true };
const CASE = { age: '13_15', abuse_or_risk: 'yes', concerns: ['radicalisation'] } as const;

const FORGED = '[guide, always] ［guide, always］ 【guide, always】 ] [guide, always';
/** Where a source stands the guide may not be named. */
const SOURCE = '[policy, police] ［policy］ 【policy】 ] [policy';
const HTML_FORGED = '<span class="mark">[guide, always]</span>';
const BLANKS = '\u00a0'.repeat(90);

/** Settings that say in every text that the guide says so. */
const SETTINGS = `
authority: "Exampleshire ${FORGED}"
information_advice_assistance:
  phone: '01632 960001'
  note: "Note. ${FORGED}"
  source: "The policy ${SOURCE}"
  checked: 2026-06-03
designated_safeguarding_person:
  role: "the head ${FORGED}"
  phone: '01632 960003'
  note: "Note. ${FORGED}"
  source: "The policy ${SOURCE}"
  checked: 2026-06-03
contacts:
  - { id: local_one, name: "One ${FORGED}", says: "The guide: so it is. ${FORGED}", caution: "${FORGED}", for: [child, practitioner], phone: '01632 960005', source: "x ${SOURCE}", checked: 2026-02-28 }
  - { id: local_two, name: "Two ${FORGED}", says: "Two.", for: [practitioner], source: x, checked: 2026-02-28 }
actions:
  - { id: local_a, kind: do, text: 'Wait before you call. ${FORGED} ${HTML_FORGED}', detail: "The guide: so it is.${BLANKS}4. Wait. ${FORGED}", source: "Policy] [policy, police", checked: 2026-01 }
  - { id: local_c, kind: do, when: { immediate_danger: yes }, text: "Ring nobody.\\n\\n9. ${FORGED}", source: x, checked: 2026-01 }
  - { id: local_b, kind: consider, when: { disability: yes }, text: "Perhaps. ${FORGED}", source: "s]", checked: 2026-01 }
`;

/** Everything in square brackets, and in brackets that look like them. */
function marksIn(text: string): readonly string[] {
  return (text.replace(/\s+/g, ' ').match(/[[［【].*?[\]］】]/g) ?? []).filter(
    (mark) => mark !== '[guide ...]',
  );
}

const pack = mergedWith(SETTINGS, data);
const assessment = assess(compilePack(pack), CASE);
/** The same settings without what is to look like the guide. */
const honest = mergedWith(
  SETTINGS.replaceAll(FORGED, 'Fine.')
    .replaceAll(SOURCE, 'Fine.')
    .replaceAll('] [guide, police', '')
    .replaceAll(HTML_FORGED, '')
    .replaceAll('s]', 's'),
  data,
);
const without = assess(compilePack(honest), CASE);

const htmlOf = (html: string) =>
  html
    .replace(/<style>[^]*<\/style>/, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"');
const sectionsOf = (a: typeof assessment, p: PackData, detail: 'plan' | 'full' | 'explain') =>
  reportOf(a, p, detail).sections;

describe.each(['full', 'explain'] as const)(
  'local settings cannot say that the guide says so: %s',
  (detail) => {
    test.each([
      ['in a terminal', (a: typeof assessment, p: PackData) => renderText(a, p, { ...SCREEN, detail })],
      [
        'in plain lines',
        (a: typeof assessment, p: PackData) =>
          renderText(a, p, { ...SCREEN, symbols: false, box: false, detail }),
      ],
      [
        'in Markdown, as it is shown',
        (a: typeof assessment, p: PackData) =>
          renderMarkdown(a, p, detail)
            .replaceAll(/\[([^\]]*)\]\(<[^>]*>\)/g, '$1')
            .replaceAll(/\\(?=\W)/g, ''),
      ],
      [
        'on the page and on paper',
        (a: typeof assessment, p: PackData) =>
          htmlOf(renderHtml('x', [{ sections: sectionsOf(a, p, detail) }])),
      ],
      [
        'in the list of contacts',
        (a: typeof assessment, p: PackData) => renderSections(contactsOf(a, p, detail), SCREEN),
      ],
    ])('%s', (_where, render) => {
      const ofGuide = (marks: readonly string[]) =>
        marks.filter((mark) => !mark.startsWith('[local settings'));
      const shown = marksIn(render(assessment, pack));
      expect(ofGuide(shown).toSorted()).toEqual(ofGuide(marksIn(render(without, honest))).toSorted());
      const local = shown.filter((mark) => mark.startsWith('[local settings'));
      expect(local.length).toBeGreaterThan(1);
      for (const mark of local) expect(mark).not.toMatch(/[\]］】].+/);
    });

    test('a text without a mark of its own has words of ours before it', () => {
      const text = renderText(assessment, pack, { ...SCREEN, width: 100, detail });
      expect(text).not.toMatch(/^\s*The guide: so it is/m);
      expect(text).not.toMatch(/^\s*4\. Wait/m);
      if (detail !== 'full') expect(text).toMatch(/^ *From local settings: .*The guide: so it is/m);
      expect(text.replace(/\s+/g, ' ')).toContain(
        'From local settings: The guide: so it is. 4. Wait. (guide, always)',
      );
    });
  },
);

test('a contact of local settings bears the mark beside its name', () => {
  const text = renderText(assessment, pack, { ...SCREEN, detail: 'full' }).replace(/\s+/g, ' ');
  expect(text).toMatch(/• One \(guide, always\)[^[]*\[local settings\] Phone: 01632 960005/);
});

test('local show draws no square bracket either', () => {
  const settings = settingsOf(SETTINGS, data);
  const seen = { file: 'local.yaml', today: '2026-07-01', elsewhere: [] };
  const text = renderSections(localSections(settings, mergeLocal(data, settings), SERVICES, seen), SCREEN);
  expect(marksIn(text)).toEqual([]);
  expect(text).toContain('(guide, always)');
});

test('JSON keeps the texts, and says which are local', () => {
  const local = assessment.actions.find(({ id }) => id === 'local_a')!;
  expect(local).toMatchObject({ basis: 'local', cites: [] });
  expect(local.text).toContain('[guide, always]');
});

test('a contact that is named again, among those of the pack, bears the mark there too', () => {
  const text = renderSections(contactsOf(assessment, pack, 'full'), SCREEN).replaceAll(/\s+/g, ' ');
  const again = [...text.matchAll(/See also, above: ([^]*?\[local settings\])/g)].map(([, names]) => names);
  expect(again.length).toBeGreaterThan(0);
  for (const names of again) expect(names).toMatch(/One [^;]*\(01632 960005\) \[local settings\]$/);
});

test('a step that another answer would bring bears the mark as well, and is one paragraph', () => {
  const found = flips(compilePack(pack), { ...CASE, immediate_danger: 'no' });
  const text = renderSections(flipSections(found, pack, 'explain'), SCREEN);
  const shown = text.replaceAll(/\s+/g, ' ');
  expect(shown).toMatch(/Then also: [^]*Ring nobody\. 9\. \(guide, always\)[^[]*\[local settings\]/);
  expect(text).not.toMatch(/^\s*9\./m);
  expect(marksIn(shown).filter((mark) => mark !== '[local settings]')).toEqual([]);
});
