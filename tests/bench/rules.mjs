// How long the proofs and the mutation run take, on the pack that ships and on generated packs of growing size.
// BENCH_SIZES=100,300,1000 BENCH_MINUTES=10 node tests/bench/rules.mjs
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { writeGeneratedPack } from './generated-pack.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SIZES = (process.env.BENCH_SIZES ?? '100,300').split(',').map(Number);
/** A command that takes longer is stopped, and it is said how far it came. */
const JOBS = ['--jobs', process.env.BENCH_JOBS ?? String(cpus().length)];
const MOST_MINUTES = Number(process.env.BENCH_MINUTES ?? 5);

await rules();

async function rules() {
  const folder = mkdtempSync(join(tmpdir(), 'safeguard-bench-'));
  console.log('Proofs and mutation, one run each');
  console.log(row(['pack', 'prove', 'proved', 'mutate', 'changes', 'alive']));
  await measure('online-abuse', join(root, 'rules/online-abuse'));
  for (const size of SIZES) {
    const pack = join(folder, String(size));
    writeGeneratedPack(pack, size, 1);
    await measure(`${size} questions`, pack);
  }
  rmSync(folder, { recursive: true });
  console.log();
}

async function measure(name, pack) {
  const proofs = await timed(['rules', 'prove', ...JOBS, '--pack', pack]);
  const changes = await timed(['rules', 'mutate', ...JOBS, '--format', 'json', '--pack', pack]);
  console.log(row([name, proofs.took, proved(proofs), changes.took, ...mutated(changes)]));
}

/** Every proof is a line as soon as it is done. */
function proved({ stdout, stopped }) {
  const verdicts = [...stdout.matchAll(/^. (holds|FAILS|not proved) /gm)].map(([, verdict]) => verdict);
  const held = verdicts.filter((verdict) => verdict === 'holds').length;
  return stopped ? `${held} so far` : `${held} of ${verdicts.length}`;
}

function mutated({ stdout, stderr, stopped }) {
  if (!stopped) {
    const { made, alive } = JSON.parse(stdout).summary;
    return [made, alive];
  }
  const [, done, of, alive] = /after (\d+) of (\d+) changes\. \D+(\d+)/.exec(stderr) ?? [];
  return done === undefined ? [] : [`${done} of ${of}`, `${alive} so far`];
}

async function timed(args) {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(root, 'bin/safeguard.js'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, SAFEGUARD_LARGE_PACKS: 'yes' },
  });
  let stopped = false;
  const clock = setTimeout(() => {
    stopped = true;
    // As by Ctrl-C: it says how far it came.
    child.kill('SIGINT');
  }, MOST_MINUTES * 60_000);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  clearTimeout(clock);
  const seconds = `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  return { took: stopped ? `over ${MOST_MINUTES} min` : seconds, stopped, stdout, stderr };
}

function row([first, ...rest]) {
  return `  ${first.padEnd(16)}${rest.map((cell) => String(cell ?? '-').padStart(16)).join('')}`;
}
