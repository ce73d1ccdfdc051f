// The tests of the command line in a network namespace that has no interface: npm run test:offline [-- FILE...]
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A user namespace as well, so that nobody needs to be root. */
const NAMESPACE = ['--map-root-user', '--net'];
const INSIDE = 'SAFEGUARD_OFFLINE';

if (process.env[INSIDE] === undefined) {
  const possible = spawnSync('unshare', [...NAMESPACE, 'true'], { encoding: 'utf8' });
  if (possible.status !== 0) {
    const reason = possible.error?.message ?? possible.stderr.trim();
    console.error(`Not run: no network namespace can be made here (${reason}).`);
    process.exit(1);
  }
  // dist is built before: the tests find it as it is.
  const again = [...NAMESPACE, process.execPath, ...process.argv.slice(1)];
  process.exit(
    spawnSync('unshare', again, { stdio: 'inherit', env: { ...process.env, [INSIDE]: '1' } }).status ?? 1,
  );
}

const up = readFileSync('/proc/net/route', 'utf8').trim().split('\n').slice(1);
const interfaces = readFileSync('/proc/net/dev', 'utf8')
  .split('\n')
  .flatMap((line) => /^\s*(\w+):/.exec(line)?.[1] ?? []);
if (up.length > 0 || interfaces.some((name) => name !== 'lo')) {
  console.error(`Not run: there is a network here (${interfaces.join(', ')}).`);
  process.exit(1);
}
console.log('No network: no route, and no interface but the one to itself, which is down.');
const files = process.argv.slice(2);
const args = ['node_modules/vitest/vitest.mjs', 'run', ...(files.length > 0 ? files : ['tests/cli'])];
process.exit(spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1);
