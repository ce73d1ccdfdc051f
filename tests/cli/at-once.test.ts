import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { KeptRecord } from '../../src/record/index.ts';
import { EXECUTABLE, safeguard, temporaryFolder } from './safeguard.ts';

/** Every write takes a while before it is on the disk. */
const SLOW = `const { open } = fs.promises;
  fs.promises.open = async (...args) => {
    const handle = await open(...args);
    handle.sync = () => new Promise((done) => setTimeout(done, 1000));
    return handle;
  };`;
const NO_LINKS =
  "fs.promises.link = async () => { throw Object.assign(new Error('no'), { code: 'EPERM' }); };";

/** Runs the program twice at the same time, with answers of their own. */
async function twice(
  cwd: string,
  patch: string,
  commands: readonly (readonly string[])[],
  inputs: readonly string[],
) {
  writeFileSync(
    join(cwd, 'slow.cjs'),
    `const fs = require('fs'); ${patch} require('module').syncBuiltinESMExports();`,
  );
  return Promise.all(
    commands.map(async (args, at) => {
      const child = spawn(process.execPath, ['--require', './slow.cjs', EXECUTABLE, ...args], { cwd });
      let said = '';
      child.stderr.on('data', (text: Buffer) => (said += text.toString()));
      child.stdin.end(inputs[at]);
      const [code] = (await once(child, 'close')) as [number];
      return { at, code, said };
    }),
  );
}

function recordIn(cwd: string): KeptRecord {
  return JSON.parse(readFileSync(join(cwd, 'case.json'), 'utf8')) as KeptRecord;
}

describe('without --force nothing is replaced, whatever happens in the meantime:', () => {
  test.each([
    ['', SLOW],
    [' on a disk without links', SLOW + NO_LINKS],
  ])('of two at once%s, one is told that the file exists', async (_disk, patch) => {
    const cwd = temporaryFolder();
    const assess = ['assess', '--record', 'case.json'];
    const inputs = ['{"immediate_danger": "yes"}', '{"immediate_danger": "no"}'];
    const done = await twice(cwd, patch, [assess, assess], inputs);
    const [winner, ...others] = done.filter(({ code }) => code === 0);
    const loser = done.find(({ code }) => code !== 0);
    expect(others).toEqual([]);
    expect(loser).toMatchObject({ code: 2, said: expect.stringContaining('case.json exists already.') });
    expect(recordIn(cwd).assessment.answers).toEqual(JSON.parse(inputs[winner!.at]!));
    expect(readdirSync(cwd).toSorted()).toEqual(['case.json', 'slow.cjs']);
  });

  test('of two decisions on a record at once, one is told that it was changed', async () => {
    const cwd = temporaryFolder();
    safeguard(['assess', '--record', 'case.json'], { input: '{}', cwd });
    const decide = ['record', 'decide', 'case.json', '--from', '-'];
    const inputs = ['One.', 'Two.'].map((text) => JSON.stringify({ decision: { text }, departure: 'So.' }));
    const done = await twice(cwd, SLOW, [decide, decide], inputs);
    const [winner, ...others] = done.filter(({ code }) => code === 0);
    expect(others).toEqual([]);
    expect(done.find(({ code }) => code !== 0)?.said).toContain('has been changed by someone else');
    expect(recordIn(cwd).decision).toEqual((JSON.parse(inputs[winner!.at]!) as KeptRecord).decision);
  });
});
