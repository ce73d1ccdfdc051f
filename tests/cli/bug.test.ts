import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from './safeguard.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The program with something wrong inside it, which no user can bring about. */
function brokenProgram(damage: (dist: string) => void): (...args: string[]) => ReturnType<typeof spawnSync> {
  const folder = temporaryFolder();
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  damage(join(folder, 'dist'));
  return (...args) =>
    spawnSync(process.execPath, [join(folder, 'bin/safeguard.js'), ...args], {
      input: '{}',
      encoding: 'utf8',
    });
}

describe('a bug in the program', () => {
  test('ends with 70 and its stack, says whose mistake it is, and prints no half result', () => {
    const run = brokenProgram((dist) =>
      writeFileSync(join(dist, 'online-abuse.json'), '{"questions": [{}]}'),
    );
    const { status, stdout, stderr } = run('assess', '--json');
    expect({ status, stdout }).toEqual({ status: 70, stdout: '' });
    expect(stderr).toMatch(/^This is a bug in safeguard, not your mistake\. No answers were saved\.\n/);
    expect(stderr).toMatch(/^TypeError: .*\n +at /m);
  });

  test('ends with 70 when a part of the program is damaged', () => {
    const run = brokenProgram((dist) => writeFileSync(join(dist, 'online-abuse.json'), '{"questions":'));
    expect(run('questions')).toMatchObject({ status: 70, stdout: '' });
  });

  test('ends with 70 when it comes to light outside of any command', () => {
    const run = brokenProgram((dist) => {
      const main = join(dist, 'main.cjs');
      const late =
        'setTimeout(() => { throw new Error("late"); }); Promise.reject(new Error("nobody looked"));';
      writeFileSync(main, `${readFileSync(main, 'utf8')}\n${late}`);
    });
    const { status, stderr } = run('--version');
    expect(status).toBe(70);
    expect(stderr).toContain('Error: nobody looked');
  });

  test('in writing a file is not taken for a disk that failed', () => {
    const run = brokenProgram((dist) => {
      const main = join(dist, 'main.cjs');
      const broken = 'require("node:fs").promises.open = () => { throw new TypeError("no such function"); };';
      writeFileSync(main, `${broken}\n${readFileSync(main, 'utf8')}`);
    });
    const { status, stderr } = run('assess', '--output', join(temporaryFolder(), 'result'));
    expect(status).toBe(70);
    expect(stderr).toContain('TypeError: no such function');
  });

  test('is nowhere to be found when the program is started through a link', () => {
    const link = join(temporaryFolder(), 'safeguard');
    symlinkSync(join(ROOT, 'bin/safeguard.js'), link);
    const { status, stderr } = spawnSync(process.execPath, [link, '--version'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
