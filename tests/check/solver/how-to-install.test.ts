import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { howToInstall } from '../../../src/check/solver/z3.ts';

test('the solver is to be installed as the program is: for everybody, for one project, or in a copy of the repository', () => {
  const folder = mkdtempSync(join(tmpdir(), 'safeguard-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const program = join(folder, 'node_modules/safeguard/dist');
  mkdirSync(program, { recursive: true });
  expect(howToInstall(program)).toBe('npm install --global z3-solver');
  writeFileSync(join(folder, 'package.json'), '{}');
  expect(howToInstall(program)).toBe('npm install z3-solver');
  expect(howToInstall(join(folder, 'dist'))).toBe('npm install z3-solver');
});
