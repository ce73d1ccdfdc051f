import { en } from '../../../src/words/en/index.ts';
import { describe, expect, test } from 'vitest';
import {
  isOutdated,
  verify,
  withDecision,
  differ,
  holds,
  type KeptRecord,
} from '../../../src/record/index.ts';
import { recordSections } from '../../../src/report/record/show.ts';
import { reportSections } from '../../../src/report/record/report.ts';
import { timeWords } from '../../../src/report/record/time-words.ts';
import { verificationSections } from '../../../src/report/record/verification.ts';
import { renderedSheets, type SheetFormat } from '../../document/rendered.ts';
import type { Section } from '../../../src/document/model.ts';
import { kept, otherVersion, PACK, sha256 } from '../../record/records.ts';

const CASE = {
  immediate_danger: 'no',
  meeting_perpetrator: 'no',
  concerns: ['sexual_abuse_grooming'],
  grooming_signs: ['threats'],
  abuse_or_risk: 'yes',
  images_involved: 'unknown',
  disability: 'yes',
  parental_consent: 'refused',
};

const OPEN = { ...CASE, immediate_danger: 'unknown' };

const THREATS = wordsOf('grooming_signs').options.find(({ id }) => id === 'threats')!.label;
const IMAGES = wordsOf('images_involved').ask;

function wordsOf(question: string) {
  return PACK.data.questions.find(({ id }) => id === question)!;
}

function stateOf(record: KeptRecord) {
  return { ...verify(record, PACK, sha256), outdated: isOutdated(record) };
}

function decided(text = 'A home visit first.'): KeptRecord {
  return withDecision(
    kept(CASE),
    {
      decision: { level: 'refer', text },
      departure: 'The school has known the family for years.',
      decidedBy: 'safeguarding lead',
      decidedAt: '2026-07-03T09:30:00+01:00',
    },
    sha256,
  );
}

function rendered(sections: readonly Section[], format: SheetFormat = 'text', width = 80): string {
  return renderedSheets('A record', [sections], format, { width, colour: false, symbols: true });
}

function shown(record: KeptRecord, format: SheetFormat = 'text', width = 80): string {
  return rendered(recordSections(record, PACK.data, stateOf(record), 'full'), format, width);
}

function draft(record: KeptRecord, format: SheetFormat = 'text', width = 80): string {
  return rendered(reportSections(record, PACK.data, stateOf(record)), format, width);
}

describe('a record in words', () => {
  test('keeps recommendation, decision and reason apart, with role and time', () => {
    const text = shown(decided());
    expect(text).toContain('Recommended: Report to social services now');
    const refer = PACK.data.levels.find(({ id }) => id === 'refer')!;
    expect(text).toContain(`Decided: ${refer.title}. A home visit first.`);
    expect(text).toContain(
      'Why it differs from the recommendation: The school has known the family for\n  years.',
    );
    expect(text).toContain('Decided by: safeguarding lead');
    expect(text).toContain('When: 3 July 2026, 09:30 (UTC+1)');
  });

  test('says that the duty to report stays under a decision below it, in every form, and under no other', () => {
    const stays = 'Where you have a duty to report, it stays, whatever is noted here.';
    const above = withDecision(
      kept(CASE),
      {
        decision: { level: 'report' },
        decidedBy: 'safeguarding lead',
        decidedAt: '2026-07-03T09:30:00+01:00',
      },
      sha256,
    );
    for (const format of ['text', 'markdown', 'html'] as const) {
      for (const write of [shown, draft]) {
        expect(write(decided(), format).replace(/\s+/g, ' ')).toContain(stays);
        expect(write(above, format).replace(/\s+/g, ' ')).not.toContain(stays);
      }
    }
  });

  test('says that no decision has been noted, and that questions were left half-way', () => {
    expect(shown(kept(CASE))).toContain('No decision has been noted.');
    expect(shown(kept(CASE))).not.toContain('half-way');
    expect(shown(kept(CASE, false))).toContain('The questions were not finished.');
  });

  test('warns of a record that was changed, and of a decision that the answers have overtaken', () => {
    const record = decided();
    expect(shown(record)).not.toContain('Do not rely on it');
    expect(shown({ ...record, departure: 'Another.' })).toContain(
      'changed since it was saved. Do not rely on it.',
    );
    const now = { ...record, assessment: kept({ immediate_danger: 'yes' }).assessment };
    expect(shown(now).replace(/\s+/g, ' ')).toContain(
      'the recommendation is different now. Please decide again.',
    );
    expect(shown(now)).toContain('CALL 999 NOW');
  });

  test('has the whole assessment in it', () => {
    const text = shown(kept(CASE));
    for (const { text: action } of kept(CASE).assessment.actions)
      expect(text.replace(/\s+/g, ' ')).toContain(action);
  });

  test.each(['text', 'markdown', 'html'] as const)(
    'shows hostile words and does not act on them, as %s',
    (format) => {
      const hostile = '<script>alert(1)</script> [x](javascript:y) \u001b[31m \u202e # *big*';
      const page = shown(decided(hostile), format);
      expect(page).not.toMatch(/(?![\n])[\p{Cc}\p{Bidi_Control}]/u);
      if (format !== 'text') expect(page).not.toContain('<script');
      if (format === 'markdown') expect(page).not.toMatch(/(?<!\\)\]\(javascript/);
      expect(page).toMatch(/u\\?\{1b\\?\}/);
    },
  );

  test('is one page of HTML: no script, no other file, for A4', () => {
    const page = shown(decided(), 'html');
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('size: A4');
    expect(page).not.toMatch(/<(?:script|link|img|iframe)|src=/);
    expect(page.match(/<h1>/g)).toHaveLength(1);
  });

  test('shows the level in a row on paper as well, and says it where nothing is drawn', () => {
    const row = 'Level: inform support refer [REPORT] emergency (possible)';
    expect(shown(kept(OPEN))).toContain(row);
    expect(draft(kept(OPEN))).toContain(row);
    const sections = recordSections(kept(OPEN), PACK.data, stateOf(kept(OPEN)), 'full');
    const read = renderedSheets('A record', [sections], 'text', { box: false });
    expect(read).toContain('Level: report, step 4 of 5. Emergency is still possible.');
    expect(read).not.toContain('[REPORT]');
    for (const markdown of [shown(kept(OPEN), 'markdown'), draft(kept(OPEN), 'markdown')])
      expect(markdown).toContain(
        'Level: inform support refer \\[REPORT\\] emergency (possible)\\\nLevel: report, step 4 of 5. Emergency is still possible.',
      );
  });

  test.each(['record', 'written report'])(
    'as a page marks the level by its frame, and in words: %s',
    (which) => {
      const page = which === 'record' ? shown(kept(OPEN), 'html') : draft(kept(OPEN), 'html');
      const row = /<ol class="levels"[^]*?<\/ol>/.exec(page)![0];
      expect(row).toContain('aria-label="Level: report, step 4 of 5. Emergency is still possible."');
      expect(row.match(/<li/g)).toHaveLength(5);
      expect(row).toContain(
        '<li class="present" aria-current="true">report<span class="visually-hidden"> (now)</span>',
      );
      expect(row).toContain('emergency (possible)</li>');
      expect(page).toMatch(/\.levels \.present \{[^}]*border[^}]*print-color-adjust: exact/);
    },
  );

  test.each([40, 80])('keeps to %s columns', (width) => {
    for (const text of [shown(decided(), 'text', width), draft(decided(), 'text', width)])
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
  });
});

describe('the draft of the written report', () => {
  const text = draft(decided());

  test('has the headings of the procedures, each with something to fill in', () => {
    for (const heading of [
      'The child',
      'Parental responsibility',
      'Household and other children',
      'Language, ethnicity and religion',
      'Interpreter or communication aid',
      'Additional needs',
      'Agencies involved',
      'Protection already in place',
    ]) {
      expect(text).toMatch(new RegExp(`^${heading}\\n─+\\n(?:[^\\n]+: _+\\n)+`, 'm'));
    }
    for (const label of ['Names and aliases', 'Date of birth', 'Addresses', 'Who has it', 'Religion'])
      expect(text).toMatch(new RegExp(`^${label}: _+$`, 'm'));
  });

  test('opens with the concern, and says what does not point to danger in its place', () => {
    const [concern, danger, child] = ['Cause for concern', 'Danger:', 'The child'].map((heading) =>
      text.indexOf(`\n${heading}\n`),
    ) as [number, number, number];
    expect(concern).toBeGreaterThan(0);
    expect(danger).toBeGreaterThan(concern);
    expect(child).toBeGreaterThan(danger);
    const first = text.slice(concern, danger);
    expect(first).toContain('The concern: Sexual abuse online, or grooming');
    expect(first).not.toContain('danger');
    expect(text).toContain('Nothing that is known suggests that the child is in danger now.');
    expect(text).not.toContain('Has the child gone to meet');
  });

  test('asks for apps, accounts and where the pictures are, and to copy nothing', () => {
    for (const label of ['Apps, games and sites', 'Accounts and user names', 'Where the pictures are now'])
      expect(text).toMatch(new RegExp(`^${label}: _+$`, 'm'));
    expect(text).toContain('Copy nothing, and send no pictures.');
  });

  test('loses no answer of rules that have no headings, or not one for it', () => {
    const { report: _, ...bare } = PACK.data;
    const record = kept(CASE);
    const all = rendered(reportSections(record, bare, stateOf(record)));
    expect(all).toMatch(/^Other answers\n/m);
    expect(all).toContain('Is the child disabled or sensory impaired? Yes');
  });

  test('keeps fact, observation, hearsay and opinion apart, and answers that judge under opinion', () => {
    const order = ['Facts:', 'Observations:', 'Hearsay:', 'Opinion:', 'Not known yet:'];
    const places = order.map((heading) => text.indexOf(`\n${heading}`));
    expect(places.every((place, at) => place > (places[at - 1] ?? 0))).toBe(true);
    const before = text.slice(0, places[0]);
    const opinion = text.slice(places[3], places[4]);
    expect(before).toContain(THREATS);
    expect(before).not.toContain('seems to suffer');
    expect(opinion).toContain('The child seems to suffer abuse, neglect or other harm');
    expect(opinion).not.toContain(THREATS);
  });

  test('puts answers under their headings, and what nobody knows under what is not known', () => {
    const under = (heading: string) => text.split(`\n${heading}\n`)[1]!.split('\n\n\n')[0]!.slice(0, 600);
    expect(under('Additional needs')).toContain('The child is disabled or sensory impaired.');
    expect(text.slice(text.indexOf('Not known yet:'))).toContain(IMAGES);
    expect(text.slice(0, text.indexOf('Not known yet:'))).not.toContain(IMAGES);
  });

  test('says that the recommendation is not a finding, and what urgency goes before writing', () => {
    expect(text).toContain('The recommendation comes from rules over the answers. It is not a finding.');
    expect(text).not.toContain('Then write');
    expect(draft(kept({ immediate_danger: 'yes' }))).toContain('First: CALL 999 NOW. Then write.');
  });

  test('says where to ring, in the line that says to ring', () => {
    expect(text).toMatch(
      /☐ Ring social services[^\n]*\n {2}Numbers: website of the council where it happened\./,
    );
    expect(text).toMatch(/☐ Tell the police, 101[^\n]*\n {2}Police: 101/);
    expect(draft(decided(), 'html')).toContain('<a href="tel:101">101</a>');
  });

  test('leaves out answers that do not count', () => {
    const ignored = kept({ ...CASE, images_involved: 'no', images_forwarded: 'yes' });
    expect(ignored.assessment.ignored).toContain('images_forwarded');
    expect(draft(ignored)).not.toContain('Images were passed on');
  });
});

describe('a verification in words', () => {
  function said(record: KeptRecord, pack = PACK): string {
    const found = verify(record, pack, sha256);
    const verdict = { holds: holds(found), differs: differ(found.differences) };
    return rendered(verificationSections(record, found, pack.data, verdict)).replace(/\s+/g, ' ');
  }

  test('holds', () => {
    expect(said(kept(CASE))).toContain('The same rules give the same result, byte for byte.');
  });

  test('was changed', () => {
    expect(said({ ...kept(CASE), tool: 'x' })).toContain('The record has been changed since it was saved');
  });

  test('says what would differ under other rules, in words', () => {
    const other = otherVersion((data) => ({
      levels: data.levels.map((level) => (level.id === 'report' ? { ...level, brought_by: [] } : level)),
      actions: data.actions.filter(({ id }) => id !== 'report_section_130'),
      questions: data.questions.map((question) =>
        question.id === 'grooming_signs'
          ? { ...question, options: question.options.filter(({ id }) => id !== 'threats') }
          : question,
      ),
    }));
    const text = said(kept(CASE), other);
    expect(text).toContain('The result would be different now');
    expect(text).toContain('Compared with: online-abuse 9.0.0');
    expect(text).toContain('Level: Report to social services now. Now:');
    expect(text).toMatch(/Actions lost: .*• Ring social services /);
    const { ask } = wordsOf('grooming_signs');
    expect(text).toContain(`Answers that these rules do not have: • ${ask} threats`);
  });
});

test.each([
  ['2026-03-02T14:05:00+00:00', '2 March 2026, 14:05 (UTC)'],
  ['2026-03-02T14:05:00Z', '2 March 2026, 14:05 (UTC)'],
  ['2026-07-31T00:00:59-03:30', '31 July 2026, 00:00 (UTC-3:30)'],
  ['2026-13-02T14:05:00Z', '2026-13-02T14:05:00Z'],
])('the time %s reads %s', (time, words) => {
  expect(timeWords(time, en)).toBe(words);
});
