import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from './cli/safeguard.ts';

/** The end of what .ci/run prints where the tests ended in these ways, and where the check with other Nodes said this. */
function run(statuses: readonly string[], nodes = { says: '', status: 0 }): readonly string[] {
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
  writeFileSync(join(folder, 'nodes.txt'), nodes.says);
  const npm = `#!/bin/sh
for one; do case $one in
  --outputFile.json=*) cat results.json > "\${one#*=}";;
  check:node) cat nodes.txt; exit ${nodes.status};;
esac; done
`;
  writeFileSync(join(folder, 'bin/npm'), npm, { mode: 0o755 });
  const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH']}` };
  const { stdout } = spawnSync(join(folder, '.ci/run'), { encoding: 'utf8', env });
  return stdout.trim().split('\n');
}

test('a run names the tests that were skipped and those that failed, and ends with what passed and failed', () => {
  expect(run(['passed', 'skipped', 'failed', 'pending'])).toEqual([
    'SKIPPED a.test.ts: it skipped',
    'SKIPPED a.test.ts: it pending',
    'FAILED a.test.ts: it failed',
    '2 passed, 1 failed',
  ]);
  expect(run(['passed'])).toEqual(['2 passed, 0 failed']);
});

test('each Node that was tried counts, and one that could not be had is named and counts for nothing', () => {
  const says = 'passed Node 20\nSKIPPED Node 22: no network\nFAILED Node 24: no result\n';
  expect(run(['passed'], { says, status: 1 })).toEqual([
    'SKIPPED Node 22: no network',
    'FAILED Node 24: no result',
    '3 passed, 1 failed',
  ]);
  expect(run(['passed'], { says: 'SKIPPED Node 22: no network\n', status: 0 })).toEqual([
    'SKIPPED Node 22: no network',
    '2 passed, 0 failed',
  ]);
  // It broke before it came to any.
  expect(run(['passed'], { says: '', status: 1 })).toEqual([
    'FAILED npm run check:node',
    '2 passed, 1 failed',
  ]);
});
