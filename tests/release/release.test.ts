import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, type Run } from '../cli/safeguard.ts';

/** A repository with what `npm run release` reads before it builds anything. */
function repository(): string {
  const folder = temporaryFolder();
  for (const part of ['build', 'package.json', 'CHANGELOG.md'])
    cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, '.gitignore'), 'node_modules\n');
  const settings = [
    '-c',
    'user.name=Tests',
    '-c',
    'user.email=tests@example.org',
    '-c',
    'commit.gpgsign=false',
  ];
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
    [...settings, 'commit', '-qm', 'All'],
  ])
    expect(spawnSync('git', args, { cwd: folder }).status).toBe(0);
  return folder;
}

function release(folder: string, ...args: readonly string[]): Run {
  const script = join(folder, 'build/release/release.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('what is not committed is named, and nothing is made', () => {
  const folder = repository();
  writeFileSync(join(folder, 'CHANGELOG.md'), '# Changelog\n');
  writeFileSync(join(folder, 'new.txt'), '');
  const { status, stderr } = release(folder);
  expect(stderr).toBe(
    'A release is made from what is committed. Commit or put aside first:\n M CHANGELOG.md\n?? new.txt\n',
  );
  expect(status).toBe(2);
  expect(existsSync(join(folder, 'release'))).toBe(false);
});

test('with --strict everything that is unfinished is named at once', () => {
  const folder = repository();
  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "safeguard", "version": "9.9.9", "homepage": "https://example.org" }',
  );
  spawnSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', 'commit', '-qam', 'Next'], {
    cwd: folder,
  });
  const { status, stderr } = release(folder, '--strict');
  expect(stderr).toBe(
    [
      'Not ready to be released:',
      '`repository` is empty in package.json.',
      '`bugs` is empty in package.json.',
      'CHANGELOG.md has no heading for 9.9.9.',
      'No tag v9.9.9 is on this commit.\n',
    ].join('\n'),
  );
  expect(status).toBe(2);
});

test('a wrong option is refused with what there is', () => {
  const { status, stderr } = release(process.cwd(), '--loco');
  expect(stderr).toContain("'--loco'");
  expect(stderr).toContain('npm run release -- [--local FILE] [--strict]');
  expect(status).toBe(2);
});
