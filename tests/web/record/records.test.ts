import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { KeptRecord } from '../../../src/record/index.ts';
import { canonicalJson } from '../../../src/engine/canonical-json.ts';
import { renderJson } from '../../../src/document/json.ts';
import { fittingParts } from '../../../src/web/carried.ts';
import { decisionNoted } from '../../../src/web/record/decision.ts';
import { sha256 as ofPage } from '../../../src/web/sha256.ts';
import { said } from '../../../src/web/language.ts';
import { opened, placeOf, returned, type State } from '../../../src/web/state.ts';
import { viewOf } from '../../../src/web/views/index.ts';
import { safeguard, temporaryFile, temporaryFolder } from '../../cli/safeguard.ts';
import { kept, otherVersion, sha256 } from '../../record/records.ts';
import { AT, fields, html, openFile, press, save, START, withAnswers, words } from '../page.ts';

const ANSWERS = {
  immediate_danger: 'no',
  meeting_perpetrator: 'no',
  concerns: ['sexual_abuse_grooming'],
  abuse_or_risk: 'yes',
};
const text = renderJson(kept(ANSWERS, false));
/** A record as somebody makes it who works the digest out again. */
const sealed = (changed: string): string => {
  const { digest: _old, ...content } = JSON.parse(changed) as KeptRecord;
  return renderJson({ ...content, digest: `sha256:${sha256(canonicalJson(content))}` });
};
const problem = (state: State): string => state.problems.map(({ text }) => said(text, state)).join(' ');

describe('a record saved by the page', () => {
  test('is one that the command line verifies and shows', () => {
    const name = temporaryFile('case.json', save(withAnswers(ANSWERS)).text);
    const verified = safeguard(['record', 'verify', name]);
    expect(verified.stdout).toMatch(/^The record is sound\n/);
    expect(verified.status).toBe(0);
    expect(safeguard(['record', 'show', name]).stdout).toContain('22 November 2026, 05:00 (UTC)');
  });

  test('is byte for byte what the command line would have written, but for the moment', () => {
    const cwd = temporaryFolder();
    safeguard(['assess', '--record', 'case.json'], { input: JSON.stringify(ANSWERS), cwd });
    const byProgram = JSON.parse(readFileSync(join(cwd, 'case.json'), 'utf8')) as KeptRecord;
    const byPage = JSON.parse(save(withAnswers(ANSWERS)).text) as KeptRecord;
    const { digest: _one, assessedAt: _then, finished: _yes, ...program } = byProgram;
    const { digest: _other, assessedAt: _now, finished: _no, ...page } = byPage;
    expect(JSON.stringify(page)).toBe(JSON.stringify(program));
  });

  test('says whether there are questions left', () => {
    const left = save(withAnswers(ANSWERS));
    expect(JSON.parse(left.text)).toMatchObject({ finished: false, assessedAt: AT, tool: '0.1.0' });
    expect(words(press(withAnswers(ANSWERS), 'save-record'))).toContain(
      'You have not answered all the questions.',
    );
    const all = START.material.pack.data.questions.map(({ id, unknown, options }) => [
      id,
      unknown ? 'unknown' : options[0]!.id,
    ]);
    const done = withAnswers(Object.fromEntries(all));
    expect(JSON.parse(save(done).text)).toMatchObject({ finished: true });
  });

  test('has a name that tells nothing of the case, and the page says where it lands', () => {
    const { state } = save(withAnswers(ANSWERS));
    expect(placeOf(state)).toEqual({ page: 'record' });
    expect(words(state)).toContain(
      'was asked to save the record as safeguard-record-2026-11-22.json. Before you leave, check your downloads folder',
    );
    expect(words(state)).toContain('Others who use this computer may see it.');
    expect(viewOf(state).alert).toContain('asked to save the record as safeguard-record-2026-11-22.json');
  });

  test.each(['record', 'decision', 'written-report'])('has the urgent message above it: %s', (action) => {
    const state = press(save(withAnswers({ immediate_danger: 'yes' })).state, action);
    expect(words(state).trim()).toMatch(/First: CALL 999 NOW/);
    expect(words(press(save(withAnswers({ immediate_danger: 'no' })).state, action))).not.toContain('First:');
  });

  test('is the same file again where nothing was changed', () => {
    const first = save(withAnswers(ANSWERS));
    expect(save(first.state, '2027-01-01T00:00:00Z').text).toBe(first.text);
  });

  test('has the digest that the machine works out, whatever letters are in it', () => {
    for (const one of ['', 'abc', 'cam-drin ar-lein ŵ', '\u{1f600}', '\ud800 alone', 'x'.repeat(100_000)]) {
      expect(ofPage(one)).toBe(sha256(one));
    }
  });
});

describe('a record written by the command line', () => {
  const cwd = (answers: object): string => {
    const folder = temporaryFolder();
    safeguard(['assess', '--record', 'case.json'], { input: JSON.stringify(answers), cwd: folder });
    return readFileSync(join(folder, 'case.json'), 'utf8');
  };

  test('is opened: when, what was recommended and decided, the result, and that it holds', () => {
    const state = openFile(START, cwd(ANSWERS));
    expect(placeOf(state)).toEqual({ page: 'record' });
    expect(html(state).match(/<h1>/g)).toHaveLength(1);
    expect(words(state)).toMatch(/Record of an assessment .*Assessed: .* 20\d\d, \d\d:\d\d/);
    expect(words(state)).toContain('Recommended: Report to social services now No decision has been noted.');
    expect(words(state)).toContain('The record is sound It is as it was saved');
    expect(html(state)).not.toContain('class="warning');
  });

  test('is gone on with in place of the answers in the window, which stay until then', () => {
    const other = withAnswers({ age: '16_17' });
    const state = openFile(other, cwd(ANSWERS));
    expect(state.session.answers).toEqual({ age: '16_17' });
    expect(words(state)).toContain('replaces the answers in this window');
    expect(press(state, 'record-answers').session.answers).toEqual(ANSWERS);
    expect(placeOf(press(state, 'record-answers'))).toEqual({ page: 'answers' });
    expect(placeOf(press(state, 'record-questions'))).toMatchObject({
      page: 'question',
      question: 'child_role',
    });
  });

  test('with a due report: the page says before any decision that the duty stays', () => {
    const duty = 'This result ends no duty of yours.';
    expect(words(press(openFile(START, cwd(ANSWERS)), 'decision'))).toContain(duty);
    const support = cwd({ immediate_danger: 'no', concerns: ['cyberbullying'] });
    expect(words(press(openFile(START, support), 'decision'))).not.toContain(duty);
  });

  test('shows what is urgent about it before anything else', () => {
    const state = openFile(START, cwd({ immediate_danger: 'yes' }));
    for (const on of ['record-answers', 'record-questions']) {
      expect(placeOf(press(state, on))).toMatchObject({ page: 'urgent', level: 'emergency' });
    }
    expect(words(state)).toContain('999');
  });

  test('does not lend its decision to answers that do not go on from it', () => {
    const decided = withDecisionNoted(openFile(START, text));
    const own = { ...decided, session: { ...START.session, answers: { age: '16_17' } } };
    expect(save(own).text).not.toContain('decidedAt');
  });
});

function withDecisionNoted(state: State, chosen = '-other', departure = 'The school knows more.'): State {
  const given = fields(
    ['decision', chosen],
    ['text', 'A talk with\nthe lead'],
    ['departure', departure],
    ['decided-by', 'lead'],
  );
  return decisionNoted(state, given, AT);
}

describe('a decision', () => {
  test('is noted beside what was recommended, and stays when the record is gone on with', () => {
    const state = withDecisionNoted(openFile(START, text));
    expect(state.problems).toEqual([]);
    expect(words(state)).toContain('Decided: A talk with the lead');
    expect(words(state)).toContain('The decision is noted here, but not in the file yet.');
    const more = press(state, 'record-answers');
    const changed = { ...more, session: { ...more.session, answers: { ...ANSWERS, age: '13_15' } } };
    const saved = save(changed);
    expect(JSON.parse(saved.text)).toMatchObject({
      decision: { text: 'A talk with the lead' },
      departure: 'The school knows more.',
      decidedBy: 'lead',
      decidedAt: AT,
      assessment: { answers: { age: '13_15' } },
    });
    const name = temporaryFile('case.json', saved.text);
    expect(safeguard(['record', 'verify', name]).status).toBe(0);
  });

  test('that departs needs a reason, and nothing that was entered is lost', () => {
    const state = withDecisionNoted(press(openFile(START, text), 'decision'), '-other', ' ');
    expect(problem(state)).toBe(
      'The recommendation was "Report to social services now". You chose something else. Say what the reason is.',
    );
    expect(html(state)).toContain('>A talk with the lead</textarea>');
    expect(state.shown?.record.decision).toBeUndefined();
  });

  test('is chosen by a person: nothing is chosen before', () => {
    const state = press(openFile(START, text), 'decision');
    expect(html(state)).not.toContain(' checked');
    expect(problem(decisionNoted(state, fields(['text', 'x']), AT))).toBe('Choose what was decided.');
  });
});

describe('what cannot be opened is named in plain words', () => {
  const cases: readonly (readonly [what: string, content: string | Uint8Array, says: string])[] = [
    [
      'a part of a file',
      text.slice(0, 1000),
      'The file is not a record of safeguard, or it is damaged. Perhaps a part of it is missing.',
    ],
    ['other JSON', '{"schema":"x"}', 'The file is not a record of safeguard, or it is damaged.'],
    ['an empty file', ' \n', 'The file is empty. It holds no record.'],
    [
      'a picture',
      new Uint8Array([0xff, 0xd8, 0xff]),
      'The file is not a record of safeguard, or it is damaged. It is not a text file.',
    ],
    [
      'a file of more than 4 MiB',
      new Uint8Array(4 * 1024 * 1024 + 1),
      'The file is larger than 4 MB, so it cannot be a record.',
    ],
    [
      'an encrypted record',
      new TextEncoder().encode('age-encryption.org/v1\n-> scrypt'),
      'The command line can: safeguard record show FILE',
    ],
    [
      'an encrypted record as text',
      '-----BEGIN AGE ENCRYPTED FILE-----\n',
      'The command line can: safeguard record show FILE',
    ],
    [
      'a later version',
      text.replace('safeguard/record@1', 'safeguard/record@2'),
      'written by a later version of safeguard',
    ],
    [
      'another pack',
      text.replace('"id": "online-abuse"', '"id": "<b>other</b>"'),
      'made with other rules, "<b>other</b>"',
    ],
  ];
  test.each(cases)('%s', (_what, content, says) => {
    const state = openFile(START, content);
    expect(placeOf(state)).toEqual({ page: 'open-record' });
    expect(problem(state)).toContain(says);
    expect(html(state)).toMatch(/id="error-summary".*href="#record-file"/s);
    expect(html(state)).not.toContain('<b>');
  });
});

/** The doubt stands in the box of urgent messages, before every button, and no button stands out. */
function looksUrgent(shown: string): void {
  const [box, button] = [shown.indexOf('<div class="urgent">'), shown.indexOf('<button')];
  expect(box).toBeGreaterThan(-1);
  expect(box).toBeLessThan(button);
  expect(shown).not.toContain('class="button"');
}

describe('a record that is not what it seems', () => {
  test('was changed since it was saved: it says so, and is not gone on with or saved again', () => {
    const state = openFile(START, text.replace('"abuse_or_risk": "yes"', '"abuse_or_risk": "no"'));
    expect(words(state)).toContain('This record has been changed since it was saved. Do not rely on it.');
    looksUrgent(html(state));
    expect(words(state)).not.toContain('Continue with the questions');
    expect(press(state, 'record-questions')).toBe(state);
    expect(press(state, 'record-answers')).toBe(state);
    expect(withDecisionNoted(state)).toBe(state);
  });

  test('was changed and given a digest that fits: it is marked like something urgent, and nothing invites to go on', () => {
    const edited = sealed(text.replaceAll('Report to social services now', 'Nothing to do'));
    const state = openFile(START, edited);
    expect(words(state)).toContain('is not what its rules give for these answers. Do not rely on it.');
    looksUrgent(html(state));
  });

  test('comes from another version: what would differ now, and which answers are lost', () => {
    const later = otherVersion(({ actions }) => ({
      actions: actions.filter(({ id }) => id !== 'share_information'),
    }));
    const page = opened({ ...START.material, pack: later });
    const state = openFile(page, sealed(text.replace('"answers": {', '"answers": {"gone": ["yes"],')));
    expect(words(state)).toContain(
      'Made with version 0.1.0 of online-abuse. The wording is that of online-abuse 9.0.0.',
    );
    expect(words(state)).toMatch(
      /The result would be different now .* What would be different now Actions lost Tell the agencies/,
    );
    expect(words(state)).toContain('left out if you continue: gone yes');
    expect(press(state, 'record-answers').session.answers).toEqual(ANSWERS);
  });
});

describe('the written report', () => {
  test('is drafted from the record, with one heading and room to write', () => {
    const state = press(openFile(START, text), 'written-report');
    expect(html(state).match(/<h1>/g)).toHaveLength(1);
    expect(words(state)).toContain('Report of concern about a child: draft');
    expect(html(state)).toContain('<p class="write">');
  });
});

describe('over a reload', () => {
  test('the record comes back, and one that does not fit is dropped', () => {
    const { shown, before, practice } = press(openFile(START, text), 'record-questions');
    const carried = structuredClone({ shown: shown!, before: before!, practice });
    expect(fittingParts(carried, START.material)).toEqual(carried);
    const broken = {
      ...carried,
      shown: { ...carried.shown, record: { schema: 'x' } as unknown as KeptRecord },
    };
    expect(fittingParts(broken, START.material)).not.toHaveProperty('shown');
    expect(fittingParts({}, START.material)).toEqual({ practice: START.practice });
  });

  test('browser back and forward lead to the record and away from it', () => {
    const state = openFile(START, text);
    expect(placeOf(returned(state, 1))).toEqual({ page: 'open-record' });
    expect(placeOf(returned(returned(state, 0), 2))).toEqual({ page: 'record' });
  });

  test('to start again forgets records and made-up cases too', () => {
    const state = press(press(openFile(START, text), 'record-questions'), 'start-again-sure');
    expect(state.shown).toBeUndefined();
    expect(state.before).toBeUndefined();
    expect(state.practice).toEqual(START.practice);
    expect(words(returned(state, 2))).toContain('Open a record');
  });
});

test('a record with keys that mean something to the language is refused, as on the command line', () => {
  for (const keys of ['"__proto__": "yes", ', '"constructor": ["no"], ']) {
    const evil = text.replace('"answers": {', `"answers": {${keys}`);
    for (const one of [evil, sealed(evil)]) expect(problem(openFile(START, one))).toContain('not a record');
  }
  expect(({} as Record<string, unknown>)['yes']).toBeUndefined();
});
