// How fast `safeguard batch` is beside `jq -c .` on the same file, and whether its memory stays flat as files grow.
//
//   node tests/bench/batch.mjs            100,000 lines for speed; memory from 1,000 to 1,000,000 lines
//   BENCH_LINES=2000 BENCH_MEMORY=1000,10000 BENCH_RUNS=1 node tests/bench/batch.mjs
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { cpus, devNull, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPack } from '../../dist/index.js';

const LINES = Number(process.env.BENCH_LINES ?? 100_000);
const MEMORY = (process.env.BENCH_MEMORY ?? '1000,10000,100000,1000000').split(',').map(Number);
const RUNS = Number(process.env.BENCH_RUNS ?? 3);
const PROGRAM = fileURLToPath(new URL('../../bin/safeguard.js', import.meta.url));

const { pack } = await loadPack();
const folder = mkdtempSync(join(tmpdir(), 'safeguard-bench-'));
// Tells what a run took, on standard error, when it ends.
const meter = join(folder, 'meter.cjs');
writeFileSync(
  meter,
  `process.on('exit', () => process.stderr.write(JSON.stringify(process.resourceUsage())));`,
);
try {
  console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0].model}\n`);
  speed();
  wholeResults();
  jobs();
  memory();
} finally {
  rmSync(folder, { recursive: true });
}

/** Medians over interleaved runs, so that a slow moment hits all. Processor time and time on the clock. */
function speed() {
  const file = casesFile(LINES);
  const commands = {
    'jq -c .': ['jq', '-c', '.', file],
    'safeguard batch': [process.execPath, PROGRAM, 'batch', file],
    'safeguard batch --fields level': [process.execPath, PROGRAM, 'batch', file, '--fields', 'level'],
    'safeguard batch --summary': [process.execPath, PROGRAM, 'batch', file, '--summary'],
  };
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < RUNS; round++)
    for (const [name, command] of Object.entries(commands)) times[name].push(timed(command));
  const base = times['jq -c .'].some((one) => one === undefined) ? undefined : middle(times['jq -c .']);
  console.log(
    `${LINES} lines of ${Math.round(statSync(file).size / LINES)} bytes, median of ${RUNS} interleaved runs`,
  );
  console.log('                                     lines a second   of processor time   beside jq');
  for (const [name, list] of Object.entries(times)) {
    if (list.includes(undefined)) console.log(`  ${name.padEnd(34)} is not installed`);
    else {
      const { clock, processor } = middle(list);
      const ratio = base ? `${(base.processor / processor).toFixed(2)} x` : '';
      const rates = [clock, processor].map((took) => Math.round(LINES / took).toString());
      console.log(
        `  ${name.padEnd(34)} ${rates[0].padStart(14)} ${rates[1].padStart(19)} ${ratio.padStart(11)}`,
      );
    }
  }
  console.log();
}

/**
 * A whole result is some 37 times as long as its line, so here jq gets the results: as many lines, and as many bytes to
 * write.
 */
function wholeResults() {
  const count = Math.min(LINES, 2000);
  const file = casesFile(count);
  const results = join(folder, 'results.ndjson');
  const written = spawnSync('bash', ['-c', '"$@" > "$0"', results, process.execPath, PROGRAM, 'batch', file]);
  if (written.status !== 0) throw new Error(String(written.stderr));
  const size = statSync(results).size / count / 1000;
  console.log(`${count} lines, ${size.toFixed(1)} kB of result for each, lines a second of processor time`);
  const took = timed([process.execPath, PROGRAM, 'batch', file]).processor;
  const jq = timed(['jq', '-c', '.', results])?.processor;
  console.log(`  safeguard batch                    ${String(Math.round(count / took)).padStart(14)}`);
  if (jq !== undefined)
    console.log(`  jq -c . on its results             ${String(Math.round(count / jq)).padStart(14)}`);
  console.log();
  rmSync(results);
}

/** One job beside as many as there are processors, interleaved. By the clock the least time of each counts: others work, too. */
function jobs() {
  const file = casesFile(LINES);
  const many = cpus().length;
  console.log(
    `${LINES} lines, ${many} jobs beside one; load of the machine before: ${loadavg()[0].toFixed(1)}`,
  );
  for (const options of [[], ['--fields', 'level']]) {
    const times = new Map([1, many].map((count) => [count, []]));
    for (let round = 0; round < RUNS; round++) {
      for (const [count, list] of times)
        list.push(timed([process.execPath, PROGRAM, 'batch', file, ...options, '--jobs', String(count)]));
    }
    const least = (count, key) => Math.min(...times.get(count).map((one) => one[key]));
    const [clock, processor] = ['clock', 'processor'].map((key) => least(1, key) / least(many, key));
    console.log(
      `  ${(options.join(' ') || 'whole results').padEnd(18)} ${clock.toFixed(2)} times as fast by the clock, ` +
        `${(1 / processor).toFixed(2)} times the processor time`,
    );
  }
  console.log();
}

/** The most memory that one process held, by the number of lines. */
function memory() {
  console.log('Most memory held, MiB');
  console.log('       lines      file   whole results   --fields level');
  for (const count of MEMORY) {
    const file = casesFile(count);
    const [whole, short] = [[], ['--fields', 'level']].map((options) => {
      const args = ['--require', meter, PROGRAM, 'batch', file, ...options];
      // What is ignored looks to the program like a standard output that is closed.
      const nowhere = openSync(devNull, 'w');
      const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', nowhere, 'pipe'] });
      closeSync(nowhere);
      if (status !== 0) throw new Error(`safeguard ended with ${status}: ${String(stderr)}`);
      return JSON.parse(String(stderr)).maxRSS / 1024;
    });
    const sizes = [statSync(file).size / 2 ** 20, whole, short].map((size) => size.toFixed(0));
    console.log(
      `  ${String(count).padStart(10)} ${sizes[0].padStart(9)} ${sizes[1].padStart(15)} ${sizes[2].padStart(16)}`,
    );
    rmSync(file);
  }
}

/** What a command took, in seconds; undefined where it is not installed. The output is thrown away. */
function timed([command, ...args]) {
  // The shell's own report tells the processor time of any command.
  const script = 'TIMEFORMAT="%R %U %S"; time "$@" > /dev/null';
  const { status, stderr } = spawnSync('bash', ['-c', script, 'bash', command, ...args], {
    encoding: 'utf8',
  });
  if (status === 127) return undefined;
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  const [clock, user, system] = stderr.trim().split(/\s+/).map(Number);
  return { clock, processor: user + system };
}

function middle(list) {
  const of = (key) => list.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(list.length / 2)];
  return { clock: of('clock'), processor: of('processor') };
}

/** A file of made-up cases, about three quarters of all questions answered in each. The same every time. */
function casesFile(count) {
  const file = join(folder, `${count}.ndjson`);
  const out = openSync(file, 'w');
  let state = 1;
  const chance = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  for (let done = 0; done < count;) {
    let text = '';
    for (const end = Math.min(count, done + 1000); done < end; done++)
      text += `${JSON.stringify(someCase(chance))}\n`;
    writeSync(out, text);
  }
  closeSync(out);
  return file;
}

function someCase(chance) {
  const answers = {};
  for (const { id, type, unknown, options, alone } of pack.data.questions) {
    if (unknown && chance() < 0.25) continue;
    const values = options.map((option) => option.id);
    const some = values.filter((value) => value !== alone && chance() < 0.25);
    if (type !== 'many_of') answers[id] = values[Math.floor(chance() * values.length)];
    else answers[id] = some.length > 0 ? some : [alone ?? values[0]];
  }
  return answers;
}
