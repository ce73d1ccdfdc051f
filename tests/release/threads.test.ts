import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('what runs in a thread is one file: a thread of a single executable sees no other', () => {
  const workers = readdirSync('dist').filter((name) => name.endsWith('-worker.cjs'));
  expect(workers).not.toEqual([]);
  for (const name of workers)
    expect(readFileSync(`dist/${name}`, 'utf8'), name).not.toMatch(/require\("\.\.?\//);
});
