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
  `Milliseconds; "rules check" with the start of the program, reading the files, and what texts say`,
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

async function measure(kind, size, folder) {
  const name = `${kind}, ${size}`;
  for (const [path, text] of Object.entries(NASTY[kind](size))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  let begun = performance.now();
  const { pack, problems } = await loadPack(folder);
  const took = [performance.now() - begun];
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
    begun = performance.now();
    work(compilePack(pack.data));
    took.push(performance.now() - begun);
  }
  begun = performance.now();
  spawnSync(process.execPath, [PROGRAM, 'rules', 'check', '--pack', folder]);
  took.push(performance.now() - begun);
  took.forEach((time, i) => {
    if (time > worst[i].took) worst[i] = { took: time, name };
  });
  console.log(`  ${name.padEnd(42)}${took.map((time) => String(Math.round(time)).padStart(13)).join('')}`);
}
