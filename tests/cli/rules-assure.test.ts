import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TINY, writeFiles } from '../pack/tiny-pack.ts';
import { refusal, safeguard, temporaryFile, temporaryFolder } from './safeguard.ts';

const HAZARD = `hazards:
  - id: danger_missed
    hazard: Danger is missed.
    causes: [It is denied.]
    effect: Nobody calls.
    controls: [{ kind: design, says: Danger comes first., properties: [danger_is_highest] }]
    remains: Only what is answered is known.
`;

describe('safeguard rules assure', () => {
  test('writes nothing where something would go unnoticed, and says what', async () => {
    const pack = await writeFiles(TINY);
    const folder = join(temporaryFolder(), 'assurance');
    const { status, stdout, stderr } = safeguard(['rules', 'assure', '--pack', pack, '--output', folder]);
    expect(stdout).toBe('');
    expect(stderr).toContain('What the documents would rest on does not hold. Nothing was written.');
    expect(stderr).toMatch(/^- a change to \w+ would go unnoticed/m);
    expect(status).toBe(1);
    expect(existsSync(folder)).toBe(false);
  });

  test('tells every mistake of assurance.yaml with its place, before anything is run', async () => {
    const pack = await writeFiles({ ...TINY, 'assurance.yaml': HAZARD });
    const { status, stderr } = safeguard(['rules', 'assure', '--pack', pack, '--output', temporaryFolder()]);
    expect(stderr).toMatch(/assurance\.yaml:6:\d+/);
    expect(stderr).toContain('there is no property `danger_is_highest`');
    expect(status).toBe(2);
  });

  test('refuses tests that did not pass, and a file that is no report of them', async () => {
    const pack = await writeFiles(TINY);
    const args = ['rules', 'assure', '--pack', pack, '--output', temporaryFolder(), '--tests'];
    const startTime = Date.now() + 60_000;
    const none = temporaryFile('results.json', JSON.stringify({ startTime, testResults: [] }));
    expect(safeguard([...args, none]).stderr).toContain('- tests/cli/at-once.test.ts was not run');
    const failed = temporaryFile(
      'failed.json',
      JSON.stringify({
        startTime,
        testResults: [
          {
            name: '/repo/tests/cli/at-once.test.ts',
            assertionResults: [{ status: 'passed' }, { status: 'failed' }],
          },
        ],
      }),
    );
    expect(safeguard([...args, failed]).stderr).toContain('- tests/cli/at-once.test.ts failed');
    const before = temporaryFile(
      'before.json',
      JSON.stringify({
        startTime: 0,
        testResults: [{ name: '/repo/tests/cli/at-once.test.ts', assertionResults: [{ status: 'passed' }] }],
      }),
    );
    expect(safeguard([...args, before]).stderr).toContain(
      '- tests/cli/at-once.test.ts was changed after it was run',
    );
    const text = temporaryFile('results.txt', 'Tests 3 passed');
    expect(refusal([...args, text])).toContain('is no JSON report of vitest');
  });

  test('--check holds documents against the day for which they were made: a number that is older since is for rules check', () => {
    const cwd = temporaryFolder();
    const about = ['--title', 'Lost', '--source', 'Lost', '--publisher', 'A school', '--updated', '2026-01'];
    expect(safeguard(['rules', 'new', 'lost', ...about], { cwd }).status).toBe(0);
    const day = new Date().toISOString().slice(0, 7);
    writeFileSync(
      join(cwd, 'lost/contacts.yaml'),
      `- id: office
  name: The office
  helps_when: Something is lost.
  rank: 1
  for: [practitioner]
  phone: '01632 960001'
  checked: ${day}
  in_guide: false
  source: A sign at the door
`,
    );
    const later = temporaryFile(
      'later.mjs',
      `const Now = Date;
       globalThis.Date = class extends Now {
         constructor(...args) { super(...(args.length === 0 ? [Now.now() + 700 * 864e5] : args)); }
       };`,
    );
    const env = { NODE_OPTIONS: `--import ${later}` };
    const made = ['--pack', 'lost', '--output', 'made'];
    const assure = (...args: readonly string[]) => ['rules', 'assure', ...made, ...args];
    expect(safeguard(assure(), { cwd })).toMatchObject({ status: 0 });
    expect(readdirSync(join(cwd, 'made'))).toEqual(
      expect.arrayContaining(['hazard-log.html', 'hazard-log.csv', 'data-protection.csv', 'markdown']),
    );
    expect(safeguard(assure('--check'), { cwd, env })).toMatchObject({
      stderr: 'Nothing differs in made.\n',
      status: 0,
    });
    expect(safeguard(['rules', 'check', '--pack', 'lost'], { cwd, env }).stdout).toContain(
      'contact-not-checked',
    );
    const anew = safeguard(assure('--force'), { cwd, env });
    expect(anew.stderr).toContain('contact-not-checked finds');
    expect(anew.status).toBe(1);
  });

  test('refuses a folder that cannot be made before it runs anything', async () => {
    const pack = await writeFiles(TINY);
    const folder = join(temporaryFolder(), 'gone', 'assurance');
    expect(refusal(['rules', 'assure', '--pack', pack, '--output', folder])).toContain('There is no folder');
  });

  test('needs the name of a folder', () => {
    expect(refusal(['rules', 'assure', '--output', ''])).toContain('--output needs the name of a folder.');
  });
});
