// npm run bench [-- NAME... [ARGUMENT...]]: runs the benchmarks of this folder, all of them or those named, one after the other.
// Each is a file of its own and can be run by itself; what follows the names is for the last one: npm run bench -- sql 10000
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

/** In the order in which they say most; those that take long come last. */
const ALL = [
  'cold-start',
  'assessments',
  'growth',
  'questions',
  'plan',
  'web',
  'batch',
  'sql',
  'nasty',
  'rules',
];

const given = process.argv.slice(2);
const names = given.slice(0, given.findIndex((word) => !isBenchmark(word)) >>> 0);
const rest = given.slice(names.length);
if (names.length === 0 && rest.length > 0) {
  console.error(`There is no benchmark "${rest[0]}". There are: ${ALL.join(', ')}.`);
  process.exit(2);
}

console.log(
  `Node ${process.version}, ${cpus().length} x ${cpus()[0].model}, ${new Date().toISOString().slice(0, 10)}`,
);
for (const name of names.length > 0 ? names : ALL) {
  console.log(`\n== ${name}\n`);
  const { status } = spawnSync(process.execPath, [fileOf(name), ...(name === names.at(-1) ? rest : [])], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}

function isBenchmark(word) {
  return /^[a-z-]+$/.test(word) && word !== 'bench' && existsSync(fileOf(word));
}

function fileOf(name) {
  return fileURLToPath(new URL(`${name}.mjs`, import.meta.url));
}
