import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import type { Assessment } from '../src/engine/index.ts';

const root = new URL('..', import.meta.url);
const page = readFileSync(new URL('docs/library.md', root), 'utf8');
const examples = [...page.matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code!);

// A package may import itself by its name, so the examples run as they stand.
const asModule = (code: string) => ['--input-type=module', '-e', code];

test('the first example in docs/library.md prints what its comments say', () => {
  const promised = [...examples[0]!.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map(([, says]) => says);
  expect(promised.length).toBeGreaterThan(2);
  const printed = execFileSync(process.execPath, asModule(examples[0]!), { cwd: root, encoding: 'utf8' });
  expect(printed.trim().split('\n')).toEqual(promised);
});

test('the web service in docs/library.md assesses answers, and says what is wrong with others', async () => {
  const service = spawn(process.execPath, asModule(examples.find((code) => code.includes('createServer'))!), {
    cwd: root,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void service.kill());
  const [said] = (await once(service.stdout, 'data')) as [Buffer];
  const address = `http://127.0.0.1:${/^Port (\d+)/.exec(said.toString())![1]}`;
  const post = (body: string | ReadableStream) =>
    fetch(address, { method: 'POST', body, ...(typeof body === 'string' ? {} : { duplex: 'half' }) });

  const assessed = await post('{ "immediate_danger": "yes" }');
  expect(assessed.status).toBe(200);
  expect(((await assessed.json()) as Assessment).level).toBe('emergency');

  const refused = await post('{ "imediate_danger": "yes" }');
  expect([refused.status, await refused.text()]).toEqual([400, 'There is no question "imediate_danger".']);
  expect((await post('{')).status).toBe(400);
  expect((await post(`{ "age": "${'x'.repeat(200_000)}" }`)).status).toBe(400);
  const ofUnknownLength = new Blob(['{}']).stream();
  expect((await post(ofUnknownLength)).status).toBe(400);
});

test('docs/library.md names everything that the library exports', async () => {
  const library = (await import('../src/index.ts')) as object;
  // As it was built: it holds the rules.
  const forBrowsers = (await import(new URL('dist/browser.js', root).href)) as object;
  const names = [library, forBrowsers].flatMap((entry) => Object.keys(entry));
  expect(names).toContain('packs');
  for (const name of names) expect(page).toContain(name);
});
