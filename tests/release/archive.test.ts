import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tarGz, zip, type ArchivedFile } from '../../build/release/archive.mjs';
import { temporaryFolder } from '../cli/safeguard.ts';

const DATE = new Date('2026-02-28T10:00:00Z');
const FILES: readonly ArchivedFile[] = [
  { path: 'safeguard', content: '#!/bin/sh\necho made up\n', program: true },
  { path: 'rules/a.yaml', content: 'id: a\n' },
  { path: 'LICENSE', content: Buffer.from('MIT\n') },
];

/** What a program says of an archive; undefined where the program is not there. */
function said(command: string, args: readonly string[], cwd: string): string | undefined {
  const { stdout, status, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (error) return undefined;
  expect(status).toBe(0);
  return stdout;
}

describe.each([
  ['tar.gz', tarGz],
  ['zip', zip],
] as const)('a .%s', (_ending, archive) => {
  test('is the same, byte for byte, in whatever order the files are named', async () => {
    const made = await archive('safeguard-1.0.0', FILES, DATE);
    expect(await archive('safeguard-1.0.0', FILES.toReversed(), DATE)).toEqual(made);
  });

  test('is another one where a file or the date is another one', async () => {
    const made = await archive('safeguard-1.0.0', FILES, DATE);
    expect(await archive('safeguard-1.0.0', FILES.slice(1), DATE)).not.toEqual(made);
    expect(await archive('safeguard-1.0.0', FILES, new Date('2026-03-01T10:00:00Z'))).not.toEqual(made);
  });
});

test('a .tar.gz unpacks to one folder with the date of the commit, and what is a program can be run', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'made.tar.gz'), await tarGz('safeguard-1.0.0', FILES, DATE));
  const listed = said('tar', ['--utc', '-tvzf', 'made.tar.gz'], cwd)!.trim().split('\n');
  expect(listed.map((line) => line.replaceAll(/ +/g, ' '))).toEqual([
    '-rw-r--r-- 0/0 4 2026-02-28 10:00 safeguard-1.0.0/LICENSE',
    '-rw-r--r-- 0/0 6 2026-02-28 10:00 safeguard-1.0.0/rules/a.yaml',
    '-rwxr-xr-x 0/0 23 2026-02-28 10:00 safeguard-1.0.0/safeguard',
  ]);
  said('tar', ['-xzf', 'made.tar.gz'], cwd);
  expect(said(join(cwd, 'safeguard-1.0.0/safeguard'), [], cwd)).toBe('made up\n');
});

test('a .zip holds the same, whole', async (context) => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'made.zip'), await zip('safeguard-1.0.0', FILES, DATE));
  const listed = said('unzip', ['-Z1', 'made.zip'], cwd);
  context.skip(listed === undefined, 'unzip is not installed here');
  expect(listed!.trim().split('\n')).toEqual(
    ['LICENSE', 'rules/a.yaml', 'safeguard'].map((path) => `safeguard-1.0.0/${path}`),
  );
  expect(said('unzip', ['-p', 'made.zip', 'safeguard-1.0.0/rules/a.yaml'], cwd)).toBe('id: a\n');
});
