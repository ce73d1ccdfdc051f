// What the hardest packs that we know take, as somebody meets them: npm run bench -- nasty [SIZE]. Each is written as files, opened,
// assessed, asked and checked; the slowest of all is named at the end.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { assess, compilePack, formatProblem, loadPack, next } from '../../dist/index.js';
import { NASTY } from './nasty-packs.mjs';

const SIZES = (process.argv[2] ?? '0.2,0.5,1').split(',').map(Number);
const PROGRAM = fileURLToPath(new URL('../../bin/safeguard.js', import.meta.url));
const HEADS = ['load', 'assess', 'next', 'rules check'];

console.log(
  `Milliseconds of processor time; "rules check" with the start of the program, reading the files, and what texts say`,
);
console.log(`  ${'pack, size'.padEnd(42)}${HEADS.map((head) => head.padStart(13)).join('')}`);
const worst = HEADS.map(() => ({ took: 0, name: '' }));
for (const kind of Object.keys(NASTY)) {
  for (const size of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'nasty-pack-'));
    try {
      await measure(kind, size, folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}
console.log(
  `\nWorst: ${HEADS.map((head, i) => `${head} ${Math.round(worst[i].took)} ms (${worst[i].name})`).join(', ')}`,
);

/** Milliseconds of processor time. */
function since(begun) {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

async function measure(kind, size, folder) {
  const name = `${kind}, ${size}`;
  for (const [path, text] of Object.entries(NASTY[kind](size))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  let begun = process.cpuUsage();
  const { pack, problems } = await loadPack(folder);
  const took = [since(begun)];
  if (!pack) {
    console.log(
      `  ${name.padEnd(42)} refused after ${Math.round(took[0])} ms: ${formatProblem(problems[0])
        .split('\n')[0]
        .replace(/^\S*\//, '')}`,
    );
    return;
  }
  const shown = pack.data.levels.map(({ id }) => id);
  for (const work of [(fresh) => assess(fresh, {}), (fresh) => next(fresh, {}, { shown, mode: 'quick' })]) {
    begun = process.cpuUsage();
    work(compilePack(pack.data));
    took.push(since(begun));
  }
  // What the program itself says it took: this process does not learn it of another one.
  const says = `process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write('\\ncpu ' + (user + system)); })`;
  const { stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(says)}`,
      PROGRAM,
      'rules',
      'check',
      '--pack',
      folder,
    ],
    { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  took.push(Number(/cpu (\d+)$/.exec(stderr)?.[1]) / 1000);
  took.forEach((time, i) => {
    if (time > worst[i].took) worst[i] = { took: time, name };
  });
  console.log(`  ${name.padEnd(42)}${took.map((time) => String(Math.round(time)).padStart(13)).join('')}`);
}
