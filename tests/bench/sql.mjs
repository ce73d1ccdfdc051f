// node tests/bench/sql.mjs [rows] [duckdb|postgres|sqlite]: the exported SQL views on random answers, timed. Build first.
// Seconds by the clock, and of processor time, which says more on a machine that has other work to do.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, openAsBlob, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPack } from '../../dist/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ROWS = Number(process.argv[2] ?? 1_000_000);
const DATABASES = { duckdb: openDuckDB, postgres: openPostgres, sqlite: openSQLite };

const { pack } = await loadPack();
const viewsFor = (form) =>
  spawnSync(process.execPath, [join(root, 'bin/safeguard.js'), 'rules', 'export', '--to', form], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  }).stdout;
const folder = mkdtempSync(join(tmpdir(), 'safeguard-sql-'));
const file = join(folder, 'answers.csv');
await writeAnswers(file);

const actions = pack.data.actions.map(({ id }) => `COUNT(CASE WHEN action_${id} THEN 1 END)`).join(', ');
const WORK = [
  ['make the views', ({ run, form }) => run(viewsFor(form))],
  ['load the answers', ({ load }) => load(file)],
  ['level of every case', ({ run }) => run('SELECT level, COUNT(*) FROM safeguard_wide GROUP BY level')],
  [
    'level, possible level, wrong answers',
    ({ run }) =>
      run(`SELECT level, possible_level, provisional, SUM(wrong_answers) FROM safeguard_assessments
           GROUP BY level, possible_level, provisional`),
  ],
  ['every action of every case, wide', ({ run }) => run(`SELECT ${actions} FROM safeguard_wide`)],
  [
    'every action of every case, long',
    ({ run }) => run('SELECT action, applies, COUNT(*) FROM safeguard_actions GROUP BY action, applies'),
  ],
  ['problems', ({ run }) => run('SELECT COUNT(*) FROM safeguard_problems')],
];

console.log(
  `${ROWS.toLocaleString('en')} cases, Node ${process.version}, ${cpus().length} x ${cpus()[0].model}\n`,
);
for (const name of process.argv[3] ? [process.argv[3]] : Object.keys(DATABASES)) {
  const database = await DATABASES[name]();
  console.log(`${database.name.padEnd(40)} seconds  processor  cases a second`);
  for (const [what, work] of WORK) {
    const begun = performance.now();
    const before = process.cpuUsage();
    await work(database);
    const { user, system } = process.cpuUsage(before);
    const seconds = (performance.now() - begun) / 1000;
    const rate = what === 'make the views' ? '' : Math.round(ROWS / seconds).toLocaleString('en');
    const used = ((user + system) / 1e6).toFixed(1);
    console.log(
      `  ${what.padEnd(38)} ${seconds.toFixed(1).padStart(7)} ${used.padStart(10)} ${rate.padStart(15)}`,
    );
  }
  await database.close();
  console.log();
}
rmSync(folder, { recursive: true });

async function openDuckDB() {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const run = async (query) => void (await connection.runAndReadAll(query));
  const [[version]] = (await connection.runAndReadAll('SELECT version()')).getRows();
  return {
    name: `DuckDB ${String(version)}`,
    form: 'sql',
    run,
    load: (path) => run(`COPY safeguard_answers FROM '${path}' (HEADER)`),
    close: async () => instance.closeSync(),
  };
}

async function openPostgres() {
  const { PGlite } = await import('@electric-sql/pglite');
  const database = await PGlite.create();
  const { rows } = await database.query('SHOW server_version');
  return {
    name: `PostgreSQL ${rows[0].server_version.split(' ')[0]} as WebAssembly`,
    form: 'sql',
    run: (query) => database.exec(query),
    load: async (path) => {
      const blob = await openAsBlob(path);
      await database.query("COPY safeguard_answers FROM '/dev/blob' WITH (FORMAT csv, HEADER true)", [], {
        blob,
      });
    },
    close: () => database.close(),
  };
}

async function openSQLite() {
  const { default: initSqlJs } = await import('sql.js');
  const { Database } = await initSqlJs();
  const database = new Database();
  const [{ values }] = database.exec('SELECT sqlite_version()');
  return {
    name: `SQLite ${String(values[0][0])} as WebAssembly`,
    form: 'sqlite',
    run: (query) => database.exec(query),
    load: (path) => {
      const [header, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
      const places = header.replace(/[^,]+/g, '?');
      const insert = database.prepare(`INSERT INTO safeguard_answers (${header}) VALUES (${places})`);
      database.run('BEGIN');
      for (const line of lines) insert.run(line.split(','));
      database.run('COMMIT');
      insert.free();
    },
    close: () => database.close(),
  };
}

/** Random answers: how much is known differs from case to case. */
async function writeAnswers(path) {
  const out = createWriteStream(path);
  const { questions } = pack.data;
  out.write(`case_id,${questions.map(({ id }) => id).join(',')}\n`);
  for (let row = 1; row <= ROWS; row++) {
    const known = Math.random();
    const fields = questions.map((question) => (Math.random() < known ? anyAnswer(question) : ''));
    if (!out.write(`${row},${fields.join(',')}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

function anyAnswer({ type, options, alone }) {
  const one = options[Math.floor(Math.random() * options.length)].id;
  if (type !== 'many_of' || one === alone) return one;
  const share = Math.random();
  const ids = options.map(({ id }) => id).filter((id) => id !== alone);
  return ids.filter((id) => id === one || Math.random() < share).join(';');
}
