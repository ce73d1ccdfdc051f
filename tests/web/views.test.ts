import { describe, expect, test } from 'vitest';
import { assess, compilePack, type Answers, type PackData } from '../../src/engine/index.ts';
import { ACTIONS } from '../../src/web/actions.ts';
import { go, opened, returned, type State } from '../../src/web/state.ts';
import type { Place } from '../../src/web/place.ts';
import { viewOf } from '../../src/web/views/index.ts';
import { mergedWith } from '../pack/local/example.ts';
import { SAMPLE } from '../cli/interview/sample-pack.ts';
import { shippedPack } from '../../src/pack/shipped.ts';

const page = (data: PackData, answers: Readonly<Record<string, string | readonly string[]>> = {}): State => {
  const state = opened({ pack: compilePack(data), scenarios: [], version: '0' });
  return { ...state, session: { ...state.session, answers, shown: data.levels.map(({ id }) => id) } };
};
const shownAt = (state: State, place: Place): string => viewOf(go(state, place)).body.text;
const visibleText = (html: string): string => html.replace(/<[^>]*>/g, '');

/** Every text of a pack, but its ids, made to break out of wherever it stands. */
function hostile<T>(data: T, key = ''): T {
  const kept =
    /^(?:id|type|stage|group|kind|basis|alone|question|fact|option|in|cites|for|digest|version|when|languages)$/;
  if (kept.test(key)) return data;
  if (typeof data === 'string') return `${ATTACK}${data}` as T;
  if (Array.isArray(data)) return data.map((part: unknown) => hostile(part)) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, part]) => [name, hostile(part, name)])) as T;
}
const ATTACK = `"'><script>alert(1)</script><img src=x onerror=alert(1)>\u202e</legend>`;

const ANSWERS = { danger: 'yes', device: 'yes', signs: ['threats'], place: 'middling' };
const PLACES: readonly Place[] = [
  { page: 'start' },
  ...['danger', 'device', 'signs', 'place', 'many'].map(
    (question) => ({ page: 'question', question }) as const,
  ),
  { page: 'urgent', level: 'emergency' },
  { page: 'answers' },
  { page: 'result' },
  { page: 'start-again' },
];

describe('while an urgent message holds', () => {
  const about: readonly Place[] = [
    ...PLACES.filter(({ page: name }) => name !== 'urgent' && name !== 'result'),
    { page: 'what-if' },
    { page: 'save-record' },
    { page: 'open-record' },
  ];

  test.each(about)('it stands above everything else: %o', (place) => {
    const html = shownAt(page(SAMPLE.data, ANSWERS), place);
    expect(visibleText(html).trim()).toMatch(/^First: [A-Z]/);
    expect(visibleText(shownAt(page(SAMPLE.data, { danger: 'no' }), place)).trim()).not.toMatch(/^First:/);
  });
});

describe('a hostile pack', () => {
  test.each(PLACES)('is shown and not acted on: %o', (place) => {
    const state = page(hostile(SAMPLE.data), ANSWERS);
    for (const detail of ['plan', 'full', 'explain'] as const) {
      const html = shownAt({ ...state, detail }, place);
      expect(html).not.toMatch(/<script|<img|\u202e/);
      for (const [tag] of html.matchAll(/<[a-z][^>]*>/g)) expect(tag).not.toMatch(/onerror|alert/);
    }
  });
});

describe('where something is wrong on the page as well', () => {
  test('the urgent message stands before it', () => {
    const asked = go(page(SAMPLE.data, { danger: 'yes' }), { page: 'question', question: 'device' });
    const { text } = viewOf(ACTIONS['answer']!(asked, { value: '', fields: new Map() })).body;
    expect(text.indexOf('class="reminder"')).toBeGreaterThan(-1);
    expect(text.indexOf('class="reminder"')).toBeLessThan(text.indexOf('id="error-summary"'));
  });
});

describe('a question', () => {
  const state = page(SAMPLE.data);
  const signs = shownAt(state, { page: 'question', question: 'signs' });

  test('is a field set whose legend is the one heading, with the words of the terminal', () => {
    expect(signs).toContain(
      '<legend><span class="caption">Question 1 of about 6: The concern</span><h1>Which of these does the other person do?</h1></legend>',
    );
    expect(signs.match(/<h1/g)).toHaveLength(1);
    expect(signs).toContain('Choose all that fit.');
    expect(signs.match(/type="checkbox"/g)).toHaveLength(6);
    expect(visibleText(signs)).toContain('Not known');
    expect(visibleText(signs)).toMatch(/Help with this question[^]*Why we ask this/);
  });

  test('has the answer given before chosen', () => {
    const html = shownAt(page(SAMPLE.data, { place: 'grave' }), { page: 'question', question: 'place' });
    expect(html.match(/ checked/g)).toHaveLength(1);
    expect(html).toMatch(/value="grave" checked/);
  });

  test('names a hint by the field that it describes', () => {
    expect(signs).toMatch(
      /value="hides" aria-describedby="answer-1-hint">[^]*<p class="hint" id="answer-1-hint">A false age/,
    );
  });

  test('says what is wrong above and beside the answers, with the way to them', () => {
    const wrong = ACTIONS['answer']!(go(state, { page: 'question', question: 'danger' }), {
      value: '',
      fields: new Map(),
    });
    const html = viewOf(wrong).body.text;
    expect(html).toContain('data-focus="answer-1"');
    expect(html).toContain('aria-describedby="error"');
    expect(html).toMatch(/id="error"><span class="visually-hidden">Error:<\/span> Choose an answer/);
  });

  test('keeps the urgent message in sight while it holds', () => {
    const html = shownAt(page(SAMPLE.data, { danger: 'yes' }), { page: 'question', question: 'device' });
    expect(visibleText(html)).toContain('First: CALL 999 NOW. Then continue.');
  });
});

describe('titles', () => {
  test('name the question, and never an outcome', () => {
    const state = page(SAMPLE.data, ANSWERS);
    expect(viewOf(go(state, { page: 'question', question: 'danger' })).title).toBe(
      'Is the child in danger now?',
    );
    for (const place of PLACES.filter((one) => one.page !== 'question')) {
      expect(viewOf(go(state, place)).title).not.toMatch(/999|urgent|emergency|report/i);
    }
  });
});

describe('the urgent page', () => {
  test('is announced, and calls the number that it names where the pack has it as a contact', () => {
    const view = viewOf(go(page(shippedPack()), { page: 'urgent', level: 'emergency' }));
    expect(view.alert).toBe('Urgent: CALL 999 NOW');
    expect(view.body.text).toContain('<a class="button call" href="tel:999">Call 999</a>');
    const sample = shownAt(page(SAMPLE.data), { page: 'urgent', level: 'emergency' });
    expect(sample).not.toContain('button call');
    expect(sample).toContain('<h1>CALL <a class="number" href="tel:999">999</a> NOW</h1>');
  });
});

describe('the answers', () => {
  test('stand by stage, each with the way to change it', () => {
    const html = shownAt(page(SAMPLE.data, { danger: 'no', signs: ['none'], proof: 'yes' }), {
      page: 'answers',
    });
    expect([...html.matchAll(/<h2>([^<]*)/g)].map(([, title]) => title)).toEqual([
      'Safety now',
      'The concern',
    ]);
    expect(html).toContain('data-action="ask" data-value="danger"');
    expect(visibleText(html)).toContain('Change: Is the child in danger now?');
    expect(visibleText(html)).toContain('Yes (not used)');
  });
});

describe('the result', () => {
  const answers = { immediate_danger: 'no', age: '13_15', concerns: ['sexual_abuse_grooming'] };
  const state = page(shippedPack(), answers);
  const html = shownAt(state, { page: 'result' });

  test('leads from what is not known to its question', () => {
    const open = html.slice(html.indexOf('id="find-out"'));
    expect(open).toContain('data-action="ask" data-value="meeting_perpetrator"');
  });

  test('has contacts to call, to text and to open beside the page', () => {
    expect(html).toContain('<a href="tel:08001111">0800 1111</a>');
    expect(html).toContain('<a href="sms:84001">84001</a>');
    expect(html).toMatch(
      /<a href="https:[^"]*" target="_blank" rel="noopener noreferrer">[^<]*<span class="new-tab"> \(opens in a new tab\)/,
    );
  });

  test('says everything with its reasons on demand, and stays the same page', () => {
    const full = ACTIONS['detail']!(go(state, { page: 'result' }), { value: 'explain', fields: new Map() });
    expect(viewOf(full).body.text.length).toBeGreaterThan(html.length);
    expect(viewOf(full).body.text).toMatch(/id="explain"[^>]*aria-pressed="true"/);
    expect(full.trail).toHaveLength(2);
  });

  test('has one heading, which says what to do, and everything but the plan folded', () => {
    const { headline } = assess(compilePack(shippedPack()), answers);
    expect([...html.matchAll(/<h1>([^<]*)/g)].map(([, title]) => title)).toEqual([headline!.title]);
    expect([...html.matchAll(/<summary><h2>([^<]*)/g)].map(([, title]) => title)).toEqual([
      'Why',
      'Every step',
      'What is not known',
      'Who can help',
      'The law and other guides',
      'About this result',
    ]);
    expect(html.replaceAll(/<\/summary>\s*<div class="report">/g, '')).not.toContain('class="report"');
  });

  test('says how many of its steps are from local settings, which stand folded', () => {
    const local = mergedWith(
      'actions: [{ id: local_a, kind: do, text: Tell the head., source: Policy, checked: 2026-02-28 }]',
      shippedPack(),
    );
    const [plan, details] = shownAt(page(local, answers), { page: 'result' }).split('<div class="details">');
    expect(plan).not.toContain('Tell the head.');
    expect(details).toMatch(/<summary><h2>Every step \(1 local\)<[^]*Tell the head\./);
  });

  test('shows the levels in a row, with the present one and a possible one marked and read out', () => {
    const row = /<ol class="levels"[^]*?<\/ol>/.exec(html)![0];
    expect(row).toContain('aria-label="Level: report, step 4 of 5. Emergency is still possible."');
    expect(row).toMatch(/aria-current="true">report<span class="visually-hidden"> \(now\)/);
    expect(visibleText(row)).toBe('informsupportreferreport (now)emergency (possible)');
  });

  test('begins with 999 in danger, and has what to tell and not to wait for in the details', () => {
    const danger: Answers = { immediate_danger: 'yes' };
    const view = viewOf(go(page(shippedPack(), danger), { page: 'result' }));
    expect(view.alert).toBeUndefined();
    const [plan, details] = view.body.text.split('<div class="details">');
    expect(plan).toContain('<h1>Call <a class="number" href="tel:999">999</a> now</h1>');
    expect(plan).toMatch(/<ol><li>Call <a class="number" href="tel:999">999<\/a> now/);
    expect(details).toMatch(/Tell them[^]*Do not wait for/);
  });

  test('calls a number that a line names by a link in it', () => {
    const report = shownAt(page(shippedPack(), { immediate_danger: 'no', concerns: ['image_threats'] }), {
      page: 'result',
    });
    expect(report).toContain('police, <a class="number" href="tel:101">101</a>.');
  });
});

test('no page has a style, a handler or an id twice', () => {
  for (const place of PLACES) {
    const html = shownAt(page(SAMPLE.data, ANSWERS), place);
    expect(html).not.toMatch(/ style=| on[a-z]+=/);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size, JSON.stringify(place)).toBe(ids.length);
  }
});

test('an entry of the history whose question is gone shows the answers', () => {
  const state = go(page(SAMPLE.data), { page: 'question', question: 'gone' });
  expect(viewOf(returned(state, 1)).title).toBe('Check your answers');
});

test('wherever 999 stands on the page of a question, it calls', () => {
  const data = shippedPack();
  const bare = data.questions.flatMap(({ id }) => {
    const html = shownAt(page(data), { page: 'question', question: id });
    const outside = html.replace(/<a [^>]*href="tel:999"[^>]*>.*?<\/a>/g, '');
    return /\b999\b/.test(visibleText(outside)) ? [id] : [];
  });
  expect(bare).toEqual([]);
});
