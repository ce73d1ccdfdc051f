import standard from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import { EXPLANATIONS, type CheckReport, type Finding } from '../../../src/check/lint/index.ts';
import { renderSarif } from '../../../src/report/rules/check-sarif.ts';

const FINDING: Finding = {
  code: 'never-applies',
  severity: 'error',
  message: 'no answers make the condition of the note `law` hold',
  file: 'rules/one/notes.yaml',
  line: 5,
  column: 3,
  hint: 'Look for [two] parts.',
  source: '  when: { age: no }',
};
const ACCEPTED = { ...FINDING, code: 'always-together', severity: 'warning', reason: 'On purpose.' } as const;

function sarif(report: Partial<CheckReport>): Log {
  return JSON.parse(
    renderSarif(
      { findings: [], accepted: [], acceptedSums: [], undecided: [], complete: true, ...report },
      { version: '1.2.3', explanations: EXPLANATIONS, uriOf: (file) => file },
    ),
  ) as Log;
}

/** The schema that code hosts go by. It is draft 4, which says `id` where later drafts say `$id`. */
function fitsTheStandard(log: Log): string[] {
  const { $schema: _draft, id: _id, ...schema } = standard;
  const validate = new Ajv({
    strict: false,
    validateFormats: false,
    unicodeRegExp: false,
    allErrors: true,
  }).compile(schema);
  validate(log);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test('an empty report and a full one fit the standard', () => {
  expect(fitsTheStandard(sarif({}))).toEqual([]);
  expect(fitsTheStandard(sarif({ findings: [FINDING], accepted: [ACCEPTED] }))).toEqual([]);
  const broken = sarif({ findings: [{ ...FINDING, line: 0 }] });
  expect(fitsTheStandard(broken)).toContain(
    '/runs/0/results/0/locations/0/physicalLocation/region/startLine must be >= 1',
  );
});

test('a finding says which rule, how grave, and where', () => {
  const [run] = sarif({ findings: [FINDING] }).runs;
  expect(run?.tool.driver).toMatchObject({ name: 'safeguard', version: '1.2.3' });
  expect(run?.results).toEqual([
    {
      ruleId: 'never-applies',
      ruleIndex: 0,
      level: 'error',
      message: { text: "no answers make the condition of the note 'law' hold. Look for \\[two\\] parts." },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'rules/one/notes.yaml' },
            region: { startLine: 5, startColumn: 3, snippet: { text: '  when: { age: no }' } },
          },
        },
      ],
    },
  ]);
});

test('each rule that found something is explained once', () => {
  const [run] = sarif({ findings: [FINDING, FINDING], accepted: [ACCEPTED] }).runs;
  expect(run?.tool.driver.rules).toMatchObject([
    {
      id: 'never-applies',
      defaultConfiguration: { level: 'error' },
      help: { text: expect.stringMatching(/remove the entry/) },
    },
    { id: 'always-together', defaultConfiguration: { level: 'warning' } },
  ]);
  expect(run?.results?.map(({ ruleIndex }) => ruleIndex)).toEqual([0, 0, 1]);
});

test('what was accepted is there as suppressed, with its reason', () => {
  const [run] = sarif({ accepted: [ACCEPTED] }).runs;
  expect(run?.results?.[0]?.suppressions).toEqual([{ kind: 'external', justification: 'On purpose.' }]);
});
