import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('..', import.meta.url);

test('the example in docs/library.md prints what its comments say', () => {
  const page = readFileSync(new URL('docs/library.md', root), 'utf8');
  const example = /```js\n(.*?)```/s.exec(page)![1]!;
  const promised = [...example.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map(([, says]) => says);
  expect(promised.length).toBeGreaterThan(2);
  // A package may import itself by its name, so the example runs as it stands.
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', example], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(printed.trim().split('\n')).toEqual(promised);
});
