import { describe, expect, test } from 'vitest';
import { withDecision, type KeptRecord } from '../../../src/record/index.ts';
import { canonicalJson } from '../../../src/engine/canonical-json.ts';
import { renderJson } from '../../../src/document/json.ts';
import type { State } from '../../../src/web/state.ts';
import { kept, PACK, sha256 } from '../../record/records.ts';
import { html, openFile, press, START, words } from '../page.ts';

const MARKUP = `"'><script>alert(1)</script><img src=x onerror=alert(1)></textarea></details>`;

/** Every text of a record that may be any text, made to break out of wherever it stands. */
function hostile(value: unknown, key = ''): unknown {
  const held =
    /^(schema|digest|level|possibleLevel|question|act|answer|answers|id|ids|kind|applies|basis|for|languages|checked|cites|unanswered|ignored|questions|with|adds|ways|touches|rings|plan|looked_at|assessedAt|decidedAt|version)$/;
  if (held.test(key) || (key === 'since' && typeof value === 'string')) return value;
  if (typeof value === 'string')
    return `${value}${MARKUP}`.slice(0, key === 'tool' || key === 'decidedBy' ? 100 : undefined);
  if (Array.isArray(value)) return value.map((one) => hostile(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, hostile(one, name)]));
}

const DECIDED = withDecision(
  kept({ immediate_danger: 'no', concerns: ['sexual_abuse_grooming'], device_evidence: 'yes' }),
  {
    decision: { level: 'inform', text: 'x' },
    departure: 'y',
    decidedBy: 'z',
    decidedAt: '2026-03-02T14:05:00Z',
  },
  sha256,
);

function sealed(value: unknown): string {
  const { digest: _old, ...content } = value as KeptRecord;
  return renderJson({ ...content, digest: `sha256:${sha256(canonicalJson(content))}` });
}

function acts(state: State): boolean {
  const page = html(state);
  const tags = [...page.matchAll(/<[a-z][^>]*>/g)].map(([tag]) => tag.replace(/"[^"]*"/g, ''));
  return (
    /<script|<img|\u202e/.test(page) ||
    page.includes('\u0007') ||
    tags.some((tag) => /onerror|onclick/i.test(tag))
  );
}

describe('a record with markup in every text', () => {
  const { assessment, ...rest } = hostile(DECIDED) as KeptRecord;
  // The pack must be one of this page for the record to be opened at all.
  const text = sealed({
    ...rest,
    assessment: { ...assessment, pack: { ...assessment.pack, id: PACK.data.id } },
  });

  test.each(['plan', 'full', 'explain'] as const)('is shown and not acted on: %s', (detail) => {
    const state = { ...openFile(START, text), detail };
    expect(words(state)).toContain('Record of an assessment');
    expect(words(state)).toContain('&lt;script&gt;');
    for (const page of ['record', 'decision', 'written-report', 'record-answers', 'save-record']) {
      expect(acts(press(state, page)), page).toBe(false);
    }
  });

  test('and one that was changed, whose parts are shown as well', () => {
    expect(
      acts(
        openFile(
          START,
          text.replace('"tool"', '"tool" ').replace(/"digest": "sha256:.{4}/, '"digest": "sha256:0000'),
        ),
      ),
    ).toBe(false);
  });
});

test('an address in a record leads nowhere but to the web, a telephone or a mailbox', () => {
  const contacts = DECIDED.assessment.contacts.map((contact) => ({
    ...contact,
    web: 'javascript:alert(1)',
    phone: '1"onclick="alert(1)',
    email: 'a@b.c?x=<img>',
  }));
  const state = openFile(START, sealed({ ...DECIDED, assessment: { ...DECIDED.assessment, contacts } }));
  const leading = [...html(state).matchAll(/href="([^"]*)"/g)].map(([, href]) => href!);
  expect(leading.filter((href) => !/^(https?:|tel:|sms:|mailto:|#)/.test(href))).toEqual([]);
  expect(acts(state)).toBe(false);
});

test('the name of a file is shown and not acted on', () => {
  const file = {
    name: `${MARKUP}\u202e\u0007`,
    bytes: new TextEncoder().encode(sealed(DECIDED)),
    text: sealed(DECIDED),
  };
  const opened = press(START, 'record-file', { file });
  expect(acts({ ...opened, shown: { ...opened.shown!, news: 'saved' } })).toBe(false);
});

test('a record of wrong types is no record, whatever they are', () => {
  for (const value of [null, 1, [], 'x', { ...DECIDED, assessment: [] }, { ...DECIDED, assessment: null }]) {
    expect(openFile(START, JSON.stringify(value)).problems).toHaveLength(1);
  }
  expect(openFile(START, '['.repeat(2_000_000)).problems).toHaveLength(1);
  expect(openFile(START, `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`).problems).toHaveLength(1);
});

test('a record with thousands of answers is shown in a few seconds', () => {
  const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`q${at}`, 'yes']));
  const assessment = { ...DECIDED.assessment, answers: { ...DECIDED.assessment.answers, ...many } };
  const text = sealed({ ...DECIDED, assessment });
  const before = performance.now();
  expect(html(openFile(START, text))).toContain('Record of an assessment');
  expect(performance.now() - before).toBeLessThan(10_000);
});
