// npm run bench: cold start as a ratio to `node -e 0` in the same run, and how many questions each scenario takes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { loadPack, next } from '../../dist/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const RUNS = Number(process.env.BENCH_RUNS ?? 25);

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0].model}\n`);
coldStart();
await questionCounts();

/** Medians over interleaved runs: each round starts both commands once, so that a slow moment hits both. */
function coldStart() {
  const folder = mkdtempSync(join(tmpdir(), 'safeguard-bench-'));
  const answers = join(folder, 'answers.json');
  writeFileSync(
    answers,
    JSON.stringify({ immediate_danger: 'no', concerns: ['cyberbullying'], age: '13_15' }),
  );
  const commands = {
    'node -e 0': ['-e', '0'],
    'safeguard assess --json < answers.json': [join(root, 'bin/safeguard.js'), 'assess', '--json'],
    'safeguard --version': [join(root, 'bin/safeguard.js'), '--version'],
  };
  // A certificate bundle named in the environment is read at every start and would hide the difference.
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = -2; round < RUNS; round++) {
    for (const [name, args] of Object.entries(commands)) {
      const begun = process.hrtime.bigint();
      const { status, stderr } = spawnSync(process.execPath, args, { env, input: readFileSync(answers) });
      const took = Number(process.hrtime.bigint() - begun) / 1e6;
      if (status !== 0) throw new Error(`${name} ended with ${status}: ${String(stderr)}`);
      if (round >= 0) times[name].push(took);
    }
  }
  rmSync(folder, { recursive: true });
  const base = median(times['node -e 0']);
  console.log(`Cold start, median of ${RUNS} interleaved runs`);
  for (const [name, list] of Object.entries(times)) {
    const middle = median(list);
    console.log(`  ${name.padEnd(42)} ${middle.toFixed(1).padStart(7)} ms   ${(middle / base).toFixed(2)} x`);
  }
  console.log();
}

/** How many questions the interview asks in each scenario, if the scenario's answers are given. */
async function questionCounts() {
  const { pack } = await loadPack();
  const folder = join(root, 'rules/online-abuse/scenarios');
  const counts = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const { id, answers } = parse(readFileSync(join(folder, file), 'utf8'));
      return {
        id,
        full: countQuestions(pack, answers, 'full'),
        quick: countQuestions(pack, answers, 'quick'),
      };
    });
  console.log('Questions asked, by scenario        full  quick');
  for (const { id, full, quick } of counts)
    console.log(`  ${id.padEnd(46)} ${String(full).padStart(4)} ${String(quick).padStart(6)}`);
  const medians = ['full', 'quick'].map((mode) => median(counts.map((count) => count[mode])));
  console.log(`  ${'median'.padEnd(46)} ${String(medians[0]).padStart(4)} ${String(medians[1]).padStart(6)}`);
}

function countQuestions(pack, answers, mode) {
  const shown = pack.data.levels.map((level) => level.id);
  const given = {};
  for (let count = 0; ; count++) {
    const step = next(pack, given, { mode, shown });
    if (step.kind === 'end') return count;
    const { id, unknown, options } = step.question;
    given[id] = answers[id] ?? (unknown ? 'unknown' : options[0].id);
  }
}

function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
