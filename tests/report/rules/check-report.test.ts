import { expect, test } from 'vitest';
import type { CheckReport, Finding } from '../../../src/check/lint/index.ts';
import { problemLines } from '../../../src/pack/format-problem.ts';
import { checkData, checkSections } from '../../../src/report/rules/check-report.ts';
import { rendered } from '../../document/rendered.ts';

const FINDING: Finding = {
  code: 'always-together',
  severity: 'warning',
  message: 'the action `b` always comes together with `a`',
  file: 'rules/one/actions.yaml',
  line: 7,
  column: 7,
  hint: 'Could they be one action?',
  source: '- id: b',
};
const ERROR: Finding = { ...FINDING, code: 'never-applies', severity: 'error' };

function reportOf(parts: Partial<CheckReport>): CheckReport {
  return { findings: [], accepted: [], acceptedSums: [], undecided: [], complete: true, ...parts };
}

const text = (parts: Partial<CheckReport>, width = 80): string =>
  rendered(checkSections(reportOf(parts), problemLines, width), 'text', { width });

test('a finding shows its place, how grave it is, its line with a caret, and a hint', () => {
  expect(text({ findings: [FINDING] })).toBe(`What a check of the rules finds
═══════════════════════════════

Findings
────────
• rules/one/actions.yaml:7:7 warning always-together the action \`b\` always comes
  together with \`a\`
  7 | - id: b
    |       ^
  Could they be one action?

Altogether
──────────
1 warning.
`);
});

test('the last line counts', () => {
  const last = (parts: Partial<CheckReport>): string | undefined =>
    text(parts).trimEnd().split('Altogether\n──────────\n').at(-1);
  expect(last({})).toBe('Nothing found.');
  expect(last({ findings: [ERROR, FINDING, FINDING] })).toBe('1 error, 2 warnings.');
  expect(last({ findings: [ERROR], complete: false })).toBe(
    '1 error.\nSome checks have to wait until the errors are put right.',
  );
});

test('what was accepted is named with its reason, and is not nothing', () => {
  const accepted = [FINDING, FINDING, FINDING].map((one) => ({ ...one, reason: 'So.' }));
  const acceptedSums = [
    { says: '2 contacts that nobody has checked', count: 2, reason: 'Ring\u001b them first.' },
    { says: '1 action that comes with another', count: 1, reason: 'So.' },
  ];
  const list = `3 findings accepted in lint.yaml
────────────────────────────────
• 2 contacts that nobody has checked. Accepted: Ring\\u{1b} them first.
• 1 action that comes with another. Accepted: So.

Altogether
──────────
`;
  expect(text({ accepted, acceptedSums })).toContain(`${list}Nothing else found.\n`);
  expect(text({ accepted, acceptedSums, findings: [FINDING] })).toContain(`${list}1 warning.\n`);
});

test('what is not decided is named', () => {
  expect(text({ undecided: ['whether the action `b` always comes together with `a`'] })).toMatch(
    /Not decided, because there is too much to try\n─+\n• whether the action `b` always comes together with `a`\n\nAltogether\n─+\nNothing found\.\n$/,
  );
});

test('no line is wider than a narrow screen, and the caret stays under its place', () => {
  const source = `${'blanks '.repeat(20)}HERE ${'words '.repeat(20)}`;
  const lines = text({ findings: [{ ...FINDING, source, column: 141 }] }, 40).split('\n');
  expect(lines.filter((line) => line.length > 40)).toEqual([]);
  const caret = lines.findIndex((line) => line.trimEnd().endsWith('^'));
  expect(lines[caret - 1]!.indexOf('HERE')).toBe(lines[caret]!.indexOf('^'));
});

test('nothing that a file holds acts on the screen', () => {
  const hostile = { ...FINDING, message: 'a\u001b[31mb', source: '\u001b[2J', hint: '\u202ex' };
  const shown = text({ findings: [hostile] });
  for (const acting of ['\u001b', '\u202e']) expect(shown).not.toContain(acting);
});

test('JSON says the same, with what was accepted and why', () => {
  const accepted = [{ ...FINDING, reason: 'So.' }];
  expect(checkData(reportOf({ findings: [ERROR, FINDING], accepted }))).toEqual({
    schema: 'safeguard/check@1',
    errors: 1,
    warnings: 1,
    complete: true,
    findings: [ERROR, FINDING],
    accepted: [{ ...FINDING, reason: 'So.' }],
    undecided: [],
    unreviewed: [],
  });
});

test('it is said how many texts of a translation nobody has read', () => {
  const unreviewed = [{ language: 'cy', count: 1, of: 3 }];
  const sections = checkSections(reportOf({ unreviewed }), problemLines, 80);
  expect(JSON.stringify(sections)).toContain('cy: 1 of 3 texts is unreviewed.');
});
