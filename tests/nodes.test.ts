import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { temporaryFolder } from './cli/safeguard.ts';

test('npm run check:node names each Node that it cannot fetch, and passes none of them', () => {
  const folder = temporaryFolder();
  // Nobody listens there, and nothing was fetched before.
  const env = { ...process.env, npm_config_registry: 'http://127.0.0.1:9/', npm_config_cache: folder };
  const { status, stdout } = spawnSync(process.execPath, ['tests/nodes.mjs'], { env, encoding: 'utf8' });
  expect(status).toBe(0);
  expect(
    stdout
      .replaceAll(/ npm error .*/g, ' …')
      .trim()
      .split('\n'),
  ).toEqual([
    'SKIPPED Node 20.19.0: it could not be had. …',
    'SKIPPED Node 22: it could not be had. …',
    'SKIPPED Node 24: it could not be had. …',
  ]);
});
