import { expect, test } from 'vitest';
import { bash, temporaryFolder } from './safeguard.ts';

test.each([
  ['rules check', { status: 2, stdout: '' }],
  ['rules docs --output handbook', { status: 2, stdout: '' }],
  ['assess --record case.json', { status: 2, stdout: '' }],
  ['batch --fields level', { status: 0, stdout: '{"level":"emergency"}\n' }],
])('in a folder that was removed meanwhile, %s does what it can or says why not', (command, expected) => {
  const line = `mkdir gone && cd gone && rmdir ../gone && safeguard ${command} <<< '{"immediate_danger":"yes"}'`;
  const { stderr, ...run } = bash(line, { cwd: temporaryFolder() });
  expect(stderr).not.toMatch(/bug|Error|^ +at /m);
  expect(run).toMatchObject(expected);
});
