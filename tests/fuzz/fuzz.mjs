// Fuzzes the readers of what comes from outside: npm run fuzz -- [--seconds N] [ENTRY]
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '600' } },
});
const [entry] = positionals;
const { status } = spawnSync('npx', ['vitest', 'run', 'tests/fuzz', '--disable-console-intercept'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    FUZZ_SECONDS: values.seconds,
    ...(entry === undefined ? {} : { FUZZ_ENTRY: entry }),
  },
});
process.exit(status ?? 1);
