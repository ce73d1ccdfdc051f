import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from './cli/safeguard.ts';

/** The end of what .ci/run prints where the tests ended in these ways. */
function run(...statuses: readonly string[]): readonly string[] {
  const folder = temporaryFolder();
  cpSync('.ci/run', join(folder, '.ci/run'), { recursive: true });
  const assertionResults = statuses.map((status) => ({
    status,
    fullName: `it ${status}`,
    failureMessages: [],
  }));
  const count = (status: string) => statuses.filter((one) => one === status).length;
  const results = {
    testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults }],
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
  };
  writeFileSync(join(folder, 'results.json'), JSON.stringify(results));
  // Stands in for npm: writes the results where they are wanted.
  mkdirSync(join(folder, 'bin'));
  const npm =
    '#!/bin/sh\nfor one; do case $one in --outputFile.json=*) cat results.json > "${one#*=}";; esac; done\n';
  writeFileSync(join(folder, 'bin/npm'), npm, { mode: 0o755 });
  const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH']}` };
  const { stdout } = spawnSync(join(folder, '.ci/run'), { encoding: 'utf8', env });
  return stdout.trim().split('\n');
}

test('a run names the tests that were skipped and those that failed, and ends with what passed and failed', () => {
  expect(run('passed', 'skipped', 'failed', 'pending')).toEqual([
    'SKIPPED a.test.ts: it skipped',
    'SKIPPED a.test.ts: it pending',
    'FAILED a.test.ts: it failed',
    '2 passed, 1 failed',
  ]);
  expect(run('passed')).toEqual(['2 passed, 0 failed']);
});
