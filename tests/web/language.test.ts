import { expect, test } from 'vitest';
import { renderJson } from '../../src/document/json.ts';
import { frameOf } from '../../src/web/frame.ts';
import { languageAmong, languageOf, otherEdition, turned } from '../../src/web/language.ts';
import type { Place } from '../../src/web/place.ts';
import { decisionNoted } from '../../src/web/record/decision.ts';
import { go, placeOf, type State } from '../../src/web/state.ts';
import { pageHtml } from '../../src/web/view.ts';
import { viewOf } from '../../src/web/views/index.ts';
import { AT, fields, html, openFile, press, save, START, words, wordsOf } from './page.ts';
import { BOTH, RULES_IN_WELSH, WELSH } from './welsh.ts';

const MEETING = {
  immediate_danger: 'no',
  meeting_perpetrator: 'yes',
  concerns: ['sexual_exploitation'],
} as const;

function answering(state: State, answers: Readonly<Record<string, string | readonly string[]>>): State {
  return { ...state, session: { ...state.session, answers } };
}

test('the rules of the page in Welsh are those of the command line', () => {
  expect(WELSH.material.pack.data).toEqual(RULES_IN_WELSH);
});

test('it opens in the first language of the browser that it has', () => {
  const among = (...wanted: readonly string[]) => languageAmong(wanted, BOTH.material.pack.data);
  expect(among('cy', 'en-GB')).toBe('cy');
  expect(among('cy-GB')).toBe('cy');
  expect(among('fr', 'CY-gb', 'en')).toBe('cy');
  expect(among('en-GB', 'cy')).toBe('en');
  expect(among('fr')).toBe('en');
  expect(among()).toBe('en');
  expect(languageAmong(['cy'], { ...BOTH.material.pack.data, languages: ['en'] })).toBe('en');
});

test('each page offers the other language; a page with one language offers none', () => {
  expect(otherEdition(BOTH)).toEqual({ id: 'cy', name: 'Cymraeg' });
  expect(otherEdition(WELSH)).toEqual({ id: 'en', name: 'English' });
  expect(otherEdition(START)).toBeUndefined();
});

test('another language keeps every answer, the place, and what is wrong on it', () => {
  const asked = press(press(BOTH, 'start'), 'answer', fields(['answer', 'no']));
  const wrong = press(asked, 'answer');
  const welsh = turned(wrong, 'cy');
  expect(languageOf(welsh)).toBe('cy');
  expect(placeOf(welsh)).toEqual(placeOf(wrong));
  expect(welsh.session.answers).toEqual({ immediate_danger: 'no' });
  expect(words(welsh)).toContain('Mae problem');
  expect(words(welsh)).toContain('Dewiswch ateb. Os nad ydych chi\'n gwybod, dewiswch "Ddim yn hysbys".');
  expect(words(welsh)).toContain('Cwestiwn 2 (tua');
  expect(words(turned(welsh, 'en'))).toBe(words(wrong));
});

test('"Start again" keeps the language', () => {
  const again = press(press(answering(WELSH, MEETING), 'start-again'), 'start-again-sure');
  expect(languageOf(again)).toBe('cy');
  expect(again.session.answers).toEqual({});
  expect(words(again)).toContain('Dechrau');
});

const PAGES: readonly Place[] = [
  { page: 'start' },
  { page: 'question', question: 'concerns' },
  { page: 'urgent', level: 'emergency' },
  { page: 'answers' },
  { page: 'result' },
  { page: 'start-again' },
  { page: 'save-record' },
  { page: 'open-record' },
];

/** Words that are English and not Welsh. */
const ENGLISH = /\b(?:the|and|of|you|your|with|what|this|not|for|are|be)\b/gi;

/** What has no Welsh yet, sections of the guide, and the English names of council areas. */
const NAMED_IN_ENGLISH = /\[Saesneg: [^\]]*\]|\(yn "[^"]*"\)|\((?:Isle|Vale) of \w+\)/g;

test.each(PAGES)('nothing stands in English on the page $page', (place) => {
  const state = go({ ...answering(WELSH, MEETING), detail: 'explain' }, place);
  const { title, alert = '' } = viewOf(state);
  // The sources of the law are called what they are called.
  const seen = wordsOf(html(state).replaceAll(/<section class="law"[^]*?<\/section>/g, ''));
  const shown = `${title} ${alert} ${Object.values(frameOf(state)).join(' ')} ${seen}`;
  expect(shown.replaceAll(NAMED_IN_ENGLISH, '').match(ENGLISH) ?? []).toEqual([]);
});

test('where it happened is asked in Welsh', () => {
  const asked = press(answering(WELSH, { ...MEETING, meeting_perpetrator: 'no' }), 'result');
  expect(placeOf(asked)).toEqual({ page: 'area' });
  expect(words(asked)).toContain('Ym mha ardal cyngor y digwyddodd hyn?');
  expect(words(asked).replaceAll(NAMED_IN_ENGLISH, '').match(ENGLISH) ?? []).toEqual([]);
});

test('the start says once that nobody who speaks Welsh has read the Welsh yet, and only in Welsh', () => {
  const says = 'Cymraeg heb ei hadolygu.';
  expect(words(WELSH).split(says)).toHaveLength(2);
  expect(words(BOTH)).not.toMatch(/adolyg|review.* translation|translation.* review/i);
  const { pack } = WELSH.material;
  const { translation } = pack.data;
  const read = { ...pack, data: { ...pack.data, translation: { ...translation!, read: translation!.of } } };
  expect(words({ ...WELSH, session: { ...WELSH.session, pack: read } })).not.toContain(says);
});

test('what has no Welsh yet is marked as English', () => {
  const { pack } = WELSH.material;
  const [first, ...others] = pack.data.questions;
  const data = { ...pack.data, questions: [{ ...first!, ask: '[Saesneg: Is it so?]' }, ...others] };
  const byId = new Map(pack.byId).set(first!.id, {
    ...pack.byId.get(first!.id)!,
    question: data.questions[0]!,
  });
  const state = press({ ...WELSH, session: { ...WELSH.session, pack: { ...pack, data, byId } } }, 'start');
  expect(pageHtml(state, viewOf(go(state, { page: 'question', question: first!.id })))).toContain(
    '<span lang="en">[Saesneg: Is it so?]</span>',
  );
});

test('a record saved in Welsh is the record saved in English, and is shown in either', () => {
  const english = save(answering(BOTH, MEETING));
  const welsh = save(answering(WELSH, MEETING));
  expect(welsh.text).toBe(english.text);

  const shown = openFile(WELSH, english.text);
  expect(html(shown)).not.toContain('lang="en"');
  expect(words(shown).toLowerCase()).toContain('ffoniwch');
  expect(words(turned(shown, 'en'))).toBe(words(openFile(BOTH, english.text)));

  // What is noted in Welsh is the same too.
  const chosen = fields(['decision', 'emergency'], ['decided-by', 'x']);
  const [inWelsh, inEnglish] = [shown, turned(shown, 'en')].map((state) =>
    renderJson(decisionNoted(state, chosen, AT).shown!.record),
  );
  expect(inWelsh).toBe(inEnglish);
});

test('a result that the rules of the page do not give stays in the language in which it was kept', () => {
  const { text } = save(answering(BOTH, MEETING));
  const record = JSON.parse(text) as { assessment: { headline: { title: string } } };
  record.assessment.headline.title = 'Call somebody';
  const shown = openFile(WELSH, JSON.stringify(record));
  expect(pageHtml(shown, viewOf(shown))).toContain('<span lang="en">[Saesneg: Call somebody]</span>');
});
