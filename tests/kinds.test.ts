import { expect, test } from 'vitest';
import { filesByKind, kindOf } from './kinds.ts';

test('what a test needs is known by what it imports, itself or by its helpers', () => {
  expect(kindOf('tests/engine/kleene.test.ts')).toBe('pure');
  expect(kindOf('tests/cli/assess.test.ts')).toBe('program');
  expect(kindOf('tests/cli/interview/prompts.test.ts')).toBe('terminal');
  expect(kindOf('tests/sql/engine.test.ts')).toBe('database');
  expect(kindOf('tests/web/browser/looks.test.ts')).toBe('browser');
});

test('every file of tests is of one kind', () => {
  const files = [...filesByKind().values()].flat();
  expect(new Set(files).size).toBe(files.length);
  expect(files).toContain('tests/kinds.test.ts');
});
