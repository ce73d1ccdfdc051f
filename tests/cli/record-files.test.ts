import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bash, EXECUTABLE, placeRecord, safeguard, temporaryFolder } from './safeguard.ts';

const DECIDE = ['record', 'decide', 'case.json', '--from', 'decision.json'];

/** A folder with a record and a decision to note in it. */
function folder(): { readonly cwd: string; readonly before: Buffer } {
  const cwd = temporaryFolder();
  placeRecord(cwd, { concerns: ['cyberbullying'] });
  writeFileSync(
    join(cwd, 'decision.json'),
    '{"decision": {"level": "support", "text": "Talked to the school."}}',
  );
  return { cwd, before: readFileSync(join(cwd, 'case.json')) };
}

/** Whether mounts can be made in a namespace of their own, which is gone with the command. */
const canMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;

/** Runs a script in which mounts are seen by nobody else. */
function apart(script: string, cwd: string) {
  return spawnSync('unshare', ['-rm', 'bash', '-c', `set -e; ${script}`], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NODE: process.execPath, EXECUTABLE },
  });
}

describe('a record is written whole or not at all:', () => {
  test('a file size limit leaves the old file as it was, and nothing beside it', () => {
    const { cwd, before } = folder();
    const run = bash('ulimit -f 8; safeguard record decide case.json --from decision.json', { cwd });
    expect(run.status).toBe(2);
    expect(run.stderr).toBe('case.json could not be written: it would be too large. Nothing was changed.\n');
    expect(readFileSync(join(cwd, 'case.json'))).toEqual(before);
    expect(readdirSync(cwd).toSorted()).toEqual(['case.json', 'decision.json']);
  });

  test.skipIf(!canMount)('a full disk leaves the old file as it was, and nothing beside it', () => {
    const { cwd } = folder();
    const run = apart(
      `size=$(((($(stat -c %s case.json) / 4096) + 4) * 4))k # room for one record, and not for two
       mkdir small; mount -t tmpfs -o size=$size none small; cp decision.json small; cp case.json small || exit 9
       cd small; rm -f filler; code=0
       "$NODE" "$EXECUTABLE" record decide case.json --from decision.json || code=$?
       cmp case.json ../case.json && ls && exit $code`,
      cwd,
    );
    expect(run.stderr).toBe('case.json could not be written: the disk is full. Nothing was changed.\n');
    expect(run.stdout).toBe('case.json\ndecision.json\n');
    expect(run.status).toBe(2);
  });

  test.skipIf(!canMount)('a new record on a full disk leaves no part of itself', () => {
    const { cwd } = folder();
    const run = apart(
      `mkdir small; mount -t tmpfs -o size=16k none small; cd small; code=0
       echo '{}' | "$NODE" "$EXECUTABLE" assess --record new.json > /dev/null || code=$?
       ls; exit $code`,
      cwd,
    );
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toBe('new.json could not be written: the disk is full. Nothing was changed.\n');
  });

  test.skipIf(!canMount)('a folder on a read-only disk is refused before anything is asked', () => {
    const { cwd } = folder();
    const run = apart(
      `mkdir ro; cp case.json decision.json ro; mount --bind ro ro; mount -o remount,bind,ro ro; cd ro; code=0
       "$NODE" "$EXECUTABLE" record decide case.json --from none.json || code=$?
       cmp case.json ../case.json && exit $code`,
      cwd,
    );
    expect(run.stderr).toBe('Nothing can be written in the folder .: the disk is read-only.\n');
    expect(run.status).toBe(2);
  });

  /** What happens in the middle of a write, from inside the program: it is killed as if the machine had lost power. */
  const KILL = "process.kill(process.pid, 'SIGKILL')";
  const HALF = `const { open } = fs.promises;
    fs.promises.open = async (...args) => {
      const handle = await open(...args);
      handle.writeFile = async (text) => { await handle.write(text.slice(0, text.length / 2)); ${KILL}; };
      return handle;
    };`;
  const LAST = `fs.renameSync = fs.promises.rename = fs.promises.link = () => ${KILL};`;
  const preload = (patch: string) =>
    `const fs = require('fs'); ${patch} require('module').syncBuiltinESMExports();`;

  test.each([
    ['when half of it is written', HALF],
    ['when all of it is written, and before it takes its place', LAST],
  ])('a kill %s leaves the old file as it was', (_when, patch) => {
    const { cwd, before } = folder();
    writeFileSync(join(cwd, 'kill.cjs'), preload(patch));
    const run = spawnSync(process.execPath, ['--require', './kill.cjs', EXECUTABLE, ...DECIDE], { cwd });
    expect(run.signal).toBe('SIGKILL');
    expect(readFileSync(join(cwd, 'case.json'))).toEqual(before);
    expect(safeguard(['record', 'verify', 'case.json'], { cwd }).status).toBe(0);
    expect(safeguard(DECIDE, { cwd }).status).toBe(0);
    expect(safeguard(['record', 'verify', 'case.json'], { cwd }).status).toBe(0);
  });

  /** Kills the program before the call `KILL_AT` that writes; without one, says how many such calls there were. */
  const AT_EACH_CALL = `const at = Number(process.env.KILL_AT);
    let calls = 0;
    const counted = (object, name) => {
      const real = object[name].bind(object);
      object[name] = (...args) => {
        if (++calls === at) ${KILL};
        return real(...args);
      };
    };
    for (const name of ['link', 'rename', 'rm']) counted(fs.promises, name);
    counted(fs, 'renameSync');
    const { open } = fs.promises;
    fs.promises.open = async (path, flags, ...more) => {
      if (flags !== 'wx') return open(path, flags, ...more);
      if (++calls === at) ${KILL};
      const handle = await open(path, flags, ...more);
      for (const name of ['chmod', 'writeFile', 'sync', 'close']) counted(handle, name);
      return handle;
    };
    if (at === 0) process.on('exit', () => fs.writeFileSync('calls', String(calls)));`;

  test.each([
    ['a decision is noted', DECIDE, 'case.json'],
    ['a new record is made', ['assess', '--record', 'new.json'], 'new.json'],
  ])('a kill at any call that writes while %s leaves the file whole, or as it was', (_what, args, file) => {
    const killed = (at: number) => {
      const { cwd, before } = folder();
      writeFileSync(join(cwd, 'kill.cjs'), preload(AT_EACH_CALL));
      const env = { ...process.env, KILL_AT: String(at) };
      const options = { cwd, env, input: '{}' };
      const { signal } = spawnSync(
        process.execPath,
        ['--require', './kill.cjs', EXECUTABLE, ...args],
        options,
      );
      return { cwd, before, signal };
    };
    const calls = Number(readFileSync(join(killed(0).cwd, 'calls'), 'utf8'));
    expect(calls).toBeGreaterThanOrEqual(6);
    for (let at = 1; at <= calls; at++) {
      const { cwd, before, signal } = killed(at);
      expect(signal).toBe('SIGKILL');
      const there = readdirSync(cwd).includes(file);
      const asBefore = file === 'case.json' ? there && readFileSync(join(cwd, file)).equals(before) : !there;
      if (!asBefore) expect(safeguard(['record', 'verify', file], { cwd }).status).toBe(0);
    }
  });

  test('a record that somebody else changed in the meantime is not overwritten', () => {
    const { cwd } = folder();
    // The file of the decision is a pipe: while the program waits for it, the record is changed.
    const run = bash(
      `mkfifo pipe; (sleep 1; echo changed > case.json; cat decision.json > pipe) &
       safeguard record decide case.json --from pipe`,
      { cwd },
    );
    expect(run.status).toBe(2);
    expect(run.stderr).toBe(
      'case.json has been changed by someone else in the meantime. Nothing was written.\n',
    );
    expect(readFileSync(join(cwd, 'case.json'), 'utf8')).toBe('changed\n');
  });
});

test('a record made while the clock is past the year 9999 is opened again, with what the clock said', () => {
  const { cwd } = folder();
  writeFileSync(
    join(cwd, 'clock.cjs'),
    `Date = class extends Date { constructor(...given) { super(...(given.length ? given : ['+010000-02-29T12:00:00Z'])); } };`,
  );
  const env = { NODE_OPTIONS: '--require ./clock.cjs', TZ: 'UTC' };
  expect(safeguard(['assess', '--record', 'late.json'], { input: '{}', cwd, env }).status).toBe(0);
  const decide = ['record', 'decide', 'late.json', '--from', '-'];
  const input = '{"decision": {"text": "Wait."}, "departure": "So."}';
  expect(safeguard(decide, { input, cwd, env })).toMatchObject({ status: 0 });
  expect(safeguard(['record', 'verify', 'late.json'], { cwd }).status).toBe(0);
  expect(safeguard(['record', 'show', 'late.json'], { cwd }).stdout).toMatch(
    /Assessed: 29 February 10000, 12:00 \(UTC\)[^]*29 February 10000/,
  );
});
