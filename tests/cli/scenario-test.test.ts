import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scenarios } from '../train/library.ts';
import { safeguard, temporaryFolder } from './safeguard.ts';

/** A copy of the rules that ship, with one file changed. */
function changedRules(file: string, change: (text: string) => string): string {
  const folder = join(temporaryFolder(), 'rules');
  cpSync('rules/online-abuse', folder, { recursive: true });
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  return folder;
}

/** Somebody decides that a planned meeting is no emergency. */
const withoutMeetings = () =>
  changedRules('levels.yaml', (text) =>
    text.replace(
      '\n      when: { meeting_perpetrator: yes }',
      '\n      when: { meeting_perpetrator: no, immediate_danger: yes }',
    ),
  );

describe('safeguard scenario test', () => {
  test('passes for the rules and scenarios that ship, which reach every part', () => {
    const { status, stdout } = safeguard(['scenario', 'test', '--coverage']);
    expect(status).toBe(0);
    expect(stdout).toContain(`All ${scenarios.length} scenarios hold.`);
    expect(stdout).not.toContain('No scenario reaches');
  });

  test('shows which scenarios a changed rule changes, expected beside actual, and ends with 1', () => {
    const { status, stdout } = safeguard(['scenario', 'test', '--pack', withoutMeetings()]);
    expect(status).toBe(1);
    const block = stdout.slice(stdout.indexOf('planned-meeting-with-online-friend:'));
    expect(block).toMatch(
      /^planned-meeting-with-online-friend: .*\n\s+Expected\s+Actual\n.*\nlevel\s+emergency\s+report\n/,
    );
    expect(stdout).toMatch(/\d+ of \d+ scenarios do not hold\./);
  });

  test('says the same as JSON', () => {
    const { status, stdout } = safeguard([
      'scenario',
      'test',
      '--pack',
      withoutMeetings(),
      '--format',
      'json',
      '--coverage',
    ]);
    expect(status).toBe(1);
    const report = JSON.parse(stdout) as {
      held: number;
      failed: number;
      pack: { id: string };
      scenarios: { id: string; holds: boolean; differences: object[] }[];
      coverage: Record<string, object[]>;
    };
    expect(report.pack.id).toBe('online-abuse');
    expect(report.held + report.failed).toBe(scenarios.length);
    expect(report.failed).toBeGreaterThan(0);
    const failed = report.scenarios.find(({ id }) => id === 'planned-meeting-with-online-friend');
    expect(failed).toMatchObject({ holds: false });
    expect(failed?.differences).toContainEqual({ kind: 'level', expected: 'emergency', actual: 'report' });
    expect(Object.keys(report.coverage)).toEqual([
      'questions',
      'options',
      'actions',
      'contacts',
      'reasons',
      'conflicts',
      'notes',
      'since',
    ]);
  });

  test('says the same as TAP', () => {
    const good = safeguard(['scenario', 'test', '--format', 'tap']);
    expect(good.status).toBe(0);
    expect(good.stdout).toMatch(new RegExp(`^TAP version 14\n1\\.\\.${scenarios.length}\nok 1 - `));
    const bad = safeguard(['scenario', 'test', '--pack', withoutMeetings(), '--format', 'tap']);
    expect(bad.status).toBe(1);
    expect(bad.stdout).toMatch(/^not ok \d+ - planned-meeting-with-online-friend: /m);
  });

  test('names what nothing reaches once a scenario is gone', () => {
    const folder = changedRules('pack.yaml', (text) => text.replace('version: 0', 'version: 9'));
    for (const { id, answers } of scenarios) {
      if ([answers['concerns']].flat().includes('radicalisation'))
        rmSync(join(folder, 'scenarios', `${id}.yaml`));
    }
    const contrast = scenarios.filter(({ answers }) =>
      [answers['concerns']].flat().includes('radicalisation'),
    );
    for (const { contrast: other } of contrast) {
      if (other) rmSync(join(folder, 'scenarios', `${other}.yaml`), { force: true });
    }
    const { status, stdout, stderr } = safeguard(['scenario', 'test', '--pack', folder, '--coverage']);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('• concerns: radicalisation (Radicalisation)');
    expect(stdout).toContain('• prevent_channel_referral (');
  });

  test('shows a scenario that cannot be read with its place, and ends with 2', () => {
    const folder = changedRules('scenarios/planned-meeting-with-online-friend.yaml', (text) =>
      text.replace('level: emergency', 'level: emergancy'),
    );
    const { status, stdout, stderr } = safeguard(['scenario', 'test', '--pack', folder]);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/planned-meeting-with-online-friend\.yaml:\d+:\d+ unknown-id/);
    expect(stderr).toContain('Did you mean `emergency`?');
    expect(stderr).toContain('One problem in the scenarios of');
  });

  test('says so where rules have no scenarios', () => {
    const folder = changedRules('pack.yaml', (text) => text.replace('version: 0', 'version: 9'));
    rmSync(join(folder, 'scenarios'), { recursive: true });
    const { status, stderr } = safeguard(['scenario', 'test', '--pack', folder]);
    expect(status).toBe(2);
    expect(stderr).toContain('scenarios:1:1 file-missing');
  });
});
