// All checks of package.json one after the other. Where one fails the others are run all the same; how long each took stands at the end.
import { spawnSync } from 'node:child_process';

const CHECKS = ['types', 'lint', 'format', 'packs', 'welsh', 'dead', 'package'];

const took = CHECKS.map((name) => {
  const begin = performance.now();
  const { status } = spawnSync('npm', ['run', `check:${name}`], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return { name, failed: status !== 0, seconds: Math.round((performance.now() - begin) / 1000) };
});
for (const { name, failed, seconds } of took)
  console.log(`${failed ? 'FAILED' : 'passed'} check:${name}, ${seconds} s`);
process.exit(took.some(({ failed }) => failed) ? 1 : 0);
