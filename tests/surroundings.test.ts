import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OF_SOMEBODY, SETTLED } from './surroundings.ts';

/** What is asked only where XDG_CONFIG_HOME is not set. */
const NOT_REACHED = ['HOME', 'APPDATA'];

test('whatever the program asks of its surroundings, tests do not ask whoever runs them', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const asked = sources.flatMap((path) =>
    [...readFileSync(join('src', path), 'utf8').matchAll(/\benv\['(\w+)'\]/g)].map(([, name]) => name!),
  );
  expect(asked).toContain('TERM');
  const settled = new Set([...Object.keys(SETTLED), ...NOT_REACHED]);
  expect([...new Set(asked)].filter((name) => !settled.has(name) && !OF_SOMEBODY.test(name))).toEqual([]);
  expect(process.env).toMatchObject(SETTLED);
  expect(Object.keys(process.env).filter((name) => OF_SOMEBODY.test(name))).toEqual([]);
});
