// How long the proofs and the mutation run take, on the pack that ships and on generated packs of growing size.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeGeneratedPack } from './generated-pack.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SIZES = (process.env.BENCH_SIZES ?? '100,300,1000').split(',').map(Number);
/** A run that takes longer is stopped, and said so. */
const MOST_MINUTES = Number(process.env.BENCH_MINUTES ?? 30);

rules();

function rules() {
  const folder = mkdtempSync(join(tmpdir(), 'safeguard-bench-'));
  console.log('Proofs and mutation, one run each');
  console.log(row(['pack', 'prove', 'proved', 'mutate', 'mutants', 'alive']));
  measure('online-abuse', join(root, 'rules/online-abuse'));
  for (const size of SIZES) {
    const pack = join(folder, String(size));
    writeGeneratedPack(pack, size, 1);
    measure(`${size} questions`, pack);
  }
  rmSync(folder, { recursive: true });
  console.log();
}

function measure(name, pack) {
  const proofs = timed(['rules', 'prove', '--format', 'json', '--pack', pack]);
  const mutants = timed(['rules', 'mutate', '--format', 'json', '--pack', pack]);
  const proved = proofs.result && `${count(proofs, 'holds')} of ${proofs.result.proofs.length}`;
  console.log(
    row([
      name,
      proofs.took,
      proved,
      mutants.took,
      mutants.result?.summary.made,
      mutants.result?.summary.alive,
    ]),
  );
}

function count({ result }, verdict) {
  return result.proofs.filter((proof) => proof.verdict === verdict).length;
}

function timed(args) {
  const begun = performance.now();
  const { stdout, error } = spawnSync(process.execPath, [join(root, 'bin/safeguard.js'), ...args], {
    encoding: 'utf8',
    maxBuffer: 1024 * 1024 * 1024,
    timeout: MOST_MINUTES * 60_000,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (error?.code === 'ETIMEDOUT') return { took: `over ${MOST_MINUTES} min` };
  return { took: `${((performance.now() - begun) / 1000).toFixed(1)} s`, result: JSON.parse(stdout) };
}

function row([first, ...rest]) {
  return `  ${first.padEnd(16)}${rest.map((cell) => String(cell ?? '-').padStart(14)).join('')}`;
}
