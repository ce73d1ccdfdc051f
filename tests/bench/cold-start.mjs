// How long the program takes to start, as a ratio to `node -e 0` in the same run: JSON for a script, and the first question
// in a real terminal. Each round starts every command once, so that a slow moment hits all of them.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pty from '@lydell/node-pty';
import { median } from './median.mjs';

const PROGRAM = fileURLToPath(new URL('../../bin/safeguard.js', import.meta.url));
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 40);
const ANSWERS = JSON.stringify({ immediate_danger: 'no', concerns: ['cyberbullying'], age: '13_15' });
const FIRST_QUESTION = 'in danger now?';

// A certificate bundle named in the environment is read at every start and would hide the difference.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

await compare('Cold start', {
  'node -e 0': () => run(['-e', '0']),
  'assess --json < answers.json': () => run([PROGRAM, 'assess', '--json']),
  'assess < answers.json': () => run([PROGRAM, 'assess']),
  '--version': () => run([PROGRAM, '--version']),
});
await compare('First question in a terminal', {
  'node -e (one word)': () => firstSight(['-e', 'process.stderr.write("ready")'], 'ready'),
  assess: () => firstSight([PROGRAM, 'assess'], FIRST_QUESTION),
  'assess --plain': () => firstSight([PROGRAM, 'assess', '--plain'], FIRST_QUESTION),
});

/** Times commands, each of which returns the milliseconds it took by the clock. */
async function compare(title, commands) {
  const times = new Map(Object.keys(commands).map((name) => [name, { clock: [], processor: 0 }]));
  for (let round = -2; round < ROUNDS; round++) {
    for (const [name, command] of Object.entries(commands)) {
      const before = processorTimeOfChildren();
      const took = await command();
      if (round < 0) continue;
      times.get(name).clock.push(took);
      times.get(name).processor += (processorTimeOfChildren() - before) / ROUNDS;
    }
  }
  console.log(
    `${title}, ${ROUNDS} interleaved runs       median            least        mean processor time`,
  );
  const [base] = times.values();
  for (const [name, { clock, processor }] of times) {
    const cells = [
      [median(clock), median(base.clock)],
      [Math.min(...clock), Math.min(...base.clock)],
      [processor, base.processor],
    ].map(([own, other]) => `${own.toFixed(1).padStart(8)} ms ${(own / other).toFixed(2)} x`);
    console.log(`  ${name.padEnd(30)}${cells.join(' ')}`);
  }
  console.log();
}

function run(args) {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env, input: ANSWERS });
  const took = performance.now() - begun;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${String(stderr)}`);
  return took;
}

/** Until a text stands on the screen of a terminal. */
function firstSight(args, text) {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const size = { cols: 80, rows: 24 };
    const terminal = pty.spawn(process.execPath, args, { ...size, env: { ...env, TERM: 'xterm-256color' } });
    let shown = '';
    let took;
    terminal.onData((data) => {
      shown += data;
      if (took !== undefined || !shown.includes(text)) return;
      took = performance.now() - begun;
      terminal.kill();
    });
    terminal.onExit(() => {
      if (took === undefined) reject(new Error(`"${text}" was not shown, but: ${shown}`));
      else resolve(took);
    });
  });
}

/** In milliseconds, of all that have ended; Linux counts it in hundredths of a second. NaN elsewhere. */
function processorTimeOfChildren() {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) * 10;
  } catch {
    return Number.NaN;
  }
}
