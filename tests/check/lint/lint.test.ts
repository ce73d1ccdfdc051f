import { expect, test } from 'vitest';
import { CHECKS, EXPLANATIONS, lint, readSettings } from '../../../src/check/lint/index.ts';
import { PROBLEM_CODES } from '../../../src/pack/problem-codes.ts';
import { loadSource } from '../../../src/pack/load.ts';
import { TINY, writeFiles } from '../../pack/tiny-pack.ts';
import { tinySubject } from './found.ts';

const FOUND = {
  change: { 'notes.yaml': ['  cites:', '  when: { child: no, age: under_18 }\n  cites:'] },
} as const;
const settingsOf = (yaml: string) => readSettings('lint.yaml', yaml).settings;
const accept = (check: string, id: string) =>
  settingsOf(`accepted: [{ check: ${check}, ids: [${id}], reason: Looked at. }]`);

test('findings come in the order of the files, whichever check found them', async () => {
  const { subject } = await tinySubject({ ...FOUND, today: '2023-01-01' });
  const { findings, accepted, complete } = lint(subject);
  expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    'warning alike-options',
    'warning contact-not-checked',
    'error never-applies',
    'warning since-not-looked-at',
  ]);
  expect({ accepted, complete }).toEqual({ accepted: [], complete: true });
});

test('a warning that is accepted stands apart, with the reason', async () => {
  const { subject } = await tinySubject({ settings: accept('alike-options', 'signs.secrets') });
  const { findings, accepted } = lint(subject);
  expect(findings).toEqual([]);
  expect(accepted).toMatchObject([{ code: 'alike-options', reason: 'Looked at.' }]);
});

test('what is accepted is summed up by what it is and why, most first', async () => {
  const { subject } = await tinySubject({
    today: '2023-01-01',
    settings: settingsOf(`longest: { contact: { name: 1 }, action: { text: 1 } }
accepted:
  - { check: contact-not-checked, ids: [police], reason: Made up. }
  - { check: text-too-long, ids: [call_999, seek_advice], reason: Looked at. }
  - { check: text-too-long, ids: [police], reason: A name. }
`),
  });
  expect(lint(subject).acceptedSums).toEqual([
    { says: '2 texts that are longer than their limit', count: 2, reason: 'Looked at.' },
    { says: '1 text that is longer than its limit', count: 1, reason: 'A name.' },
    { says: '1 contact that nobody has checked for too long, or ever', count: 1, reason: 'Made up.' },
  ]);
});

test('what is accepted of a line of the plan hides no other fault in the same action', async () => {
  const action = (short: string) =>
    ({
      'actions/now.yaml': ['  text: Call 999.\n', `  text: Call 999. Do not wait.\n  short: ${short}\n`],
    }) as const;
  const accepted = 'accepted: [{ check: short-says-other, ids: [call_999], about: [not], reason: So. }]';
  const found = async (short: string) =>
    lint((await tinySubject({ change: action(short), settings: settingsOf(accepted) })).subject)
      .findings.map(({ message }) => message)
      .filter((message) => message.includes('short'));
  expect(await found('Call 999.')).toEqual([]);
  expect(await found('Call 998.')).toEqual([
    '`short` of the action `call_999` names 998, which its text does not, and lacks 999, which its text names',
  ]);
  expect(await found('Call 999. Do not wait.')).toEqual([
    '`short-says-other` finds nothing about `call_999`',
  ]);
});

test('what is accepted of one wording holds for no other', async () => {
  const wording = '    - { when: { age: under_18 }, text: Do not wait., short: Wait. }\n';
  const change = {
    'actions/now.yaml': ['  text: Call 999.\n', `  text: Call 999.\n  wording:\n${wording}${wording}`],
  } as const;
  const settings = settingsOf(
    'accepted: [{ check: short-says-other, ids: [call_999.2], about: [not], reason: So. }]',
  );
  const { findings, accepted } = lint((await tinySubject({ change, settings })).subject);
  const line = ({ code, line }: { readonly code: string; readonly line: number }) => `${code} ${line}`;
  expect(findings.map(line)).toContain('short-says-other 6');
  expect(accepted.map(line)).toEqual(['short-says-other 7']);
});

test('what can be accepted has words for it', () => {
  for (const { severity, called } of CHECKS) expect(called !== undefined).toBe(severity === 'warning');
});

test('an error cannot be accepted', async () => {
  const { subject } = await tinySubject({ ...FOUND, settings: accept('never-applies', 'law_consent') });
  expect(lint(subject).findings.map(({ code }) => code)).toContain('never-applies');
});

test('an acceptance that nothing needs is a warning at its place', async () => {
  const { subject } = await tinySubject({ settings: accept('always-together', 'call_999') });
  expect(lint(subject).findings.at(-1)).toMatchObject({
    code: 'needless-acceptance',
    severity: 'warning',
    file: 'lint.yaml',
    line: 1,
    column: 44,
  });
});

test('a pack with problems shows them, and what single entries show all the same', async () => {
  const folder = await writeFiles({ ...TINY, 'notes.yaml': TINY['notes.yaml'].replace('law.1', 'law.9') });
  const { model, problems } = await loadSource(folder);
  const settings = accept('alike-options', 'signs.secrets');
  const { findings, complete } = lint({ model, settings, today: '2023-01-01' }, problems);
  expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    'error unknown-statement',
    'warning contact-not-checked',
    'warning since-not-looked-at',
  ]);
  expect(complete).toBe(false);
});

test('every code of a finding is explained once', () => {
  const own = CHECKS.map(({ code }) => code);
  expect([...EXPLANATIONS.keys()]).toEqual([...Object.keys(PROBLEM_CODES), ...own, 'needless-acceptance']);
  for (const { means, remedy } of EXPLANATIONS.values())
    expect(`${means} ${remedy}`).toMatch(/^[A-Z`].*[.] [A-Z].*[.]$/);
});
